import type { Day } from '#core/calendar/day.ts';
import { dayAt, type Instant, startOf } from '#core/calendar/instant.ts';
import type { CommuneCode } from '#core/model/ids.ts';
import type { Status } from '#core/model/procuration.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { countSheets, lastSheets, type SheetRow } from '#drizzle/queries/paper-sheets.ts';
import { zoneOf } from '#drizzle/queries/places.ts';
import { byIds } from '#drizzle/queries/procuration-conditions.ts';
import { loadProcurations } from '#drizzle/queries/procurations.ts';
import { byRevocation, revocationsWhere } from '#drizzle/queries/revocations.ts';
import type { CallContext } from '#server/api/context.ts';
import { callerCommune } from '#server/api/scope.ts';
import { loadPeople, type Person } from '#server/views/person.ts';

/** A sheet as its agent sees it again, in the order of the pile on the desk. */
export type EnteredForm = Pick<SheetRow, 'id' | 'kind' | 'procuration' | 'revocation'> & {
  readonly number: string | undefined;
  readonly at: Instant;
  readonly receivedOn: Day;
  readonly mandant: Person | undefined;
  readonly mandataire: Person | undefined;
  readonly status: Status | undefined;
  readonly note: string | undefined;
};

/** What an agent has entered today, and the last of it, the newest first. */
export type Entries = { readonly today: number; readonly last: readonly EnteredForm[] };

const MOST = 10;

/** What is entered beside each other; a sheet put aside counts among the forms. */
const KINDS = {
  procuration: ['procuration', 'unreadable', 'forwarded'],
  revocation: ['revocation'],
} as const satisfies { readonly [purpose: string]: readonly SheetRow['kind'][] };
export type Purpose = keyof typeof KINDS;

/** the caller's own batch of forms or of revocations. The people are logged as read. */
export async function entries(context: CallContext, purpose: Purpose): Promise<Entries> {
  const { database, caller, clock, access } = context;
  const batch = await inTransaction(database, { actor: caller.actor, access: 'read' }, async (tx) => {
    const at = clock();
    const since = await startOfDay(tx, callerCommune(context), at);
    const own = { account: caller.account.id, kinds: KINDS[purpose] };
    const sheets = await lastSheets(tx, own, MOST);
    return { today: await countSheets(tx, own, since), last: await viewsOf(tx, sheets, at) };
  });
  for (const { mandant } of batch.last) if (mandant) access.read(caller, 'paper.entries', mandant.elector);
  return batch;
}

async function startOfDay(tx: Tx, commune: CommuneCode, at: Instant): Promise<Instant> {
  const zone = await zoneOf(tx, commune);
  return startOf(dayAt(at, zone), zone);
}

async function viewsOf(tx: Tx, sheets: readonly SheetRow[], at: Instant): Promise<readonly EnteredForm[]> {
  const ids = sheets.flatMap(({ procuration }) => procuration ?? []);
  const made = new Map((await loadProcurations(tx, byIds(ids), at)).map((each) => [each.id, each]));
  const ended = new Map<string, Awaited<ReturnType<typeof revocationsWhere>>[number]>();
  for (const { revocation } of sheets) {
    const [row] = revocation ? await revocationsWhere(tx, byRevocation(revocation)) : [];
    if (row) ended.set(row.id, row);
  }
  const people = await loadPeople(
    tx,
    [
      ...[...made.values()].flatMap(({ mandant, mandataire }) => [mandant, mandataire]),
      ...[...ended.values()].map(({ mandant }) => mandant),
    ],
    at,
  );
  return sheets.map(({ id, kind, number, enteredAt, receivedOn, procuration, revocation, note }) => {
    const act = procuration ? made.get(procuration) : undefined;
    const mandant = act?.mandant ?? (revocation ? ended.get(revocation)?.mandant : undefined);
    return {
      ...{ id, kind, procuration, revocation, receivedOn },
      number: number ?? undefined,
      at: enteredAt,
      mandant: mandant && people(mandant),
      mandataire: act && people(act.mandataire),
      status: act?.status,
      note: note ?? undefined,
    };
  });
}
