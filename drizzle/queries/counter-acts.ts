import { sql } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { Day } from '#core/calendar/day.ts';
import type { Clock } from '#core/calendar/instant.ts';
import type { AccountId, ElectorId, StationId } from '#core/model/ids.ts';
import type { Procuration } from '#core/model/procuration.ts';
import type { Reference } from '#core/text/reference.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { type Answered, query, textArray, together, uuidArray } from '#drizzle/connection/statement.ts';
import { selectHabilitation } from '#drizzle/queries/accounts.ts';
import { concernedBy, selectActFacts } from '#drizzle/queries/act-facts.ts';
import { type Subject, selectMisses } from '#drizzle/queries/attempts.ts';
import type { Body, Unchained } from '#drizzle/queries/audit.ts';
import { selectVersions } from '#drizzle/queries/electors.ts';
import type { Claim, EarlierCall } from '#drizzle/queries/idempotency.ts';
import { roundRows, toRow } from '#drizzle/queries/procuration-rows.ts';
import { selectOfficerPlace } from '#drizzle/queries/public-places.ts';
import type { MessageRow } from '#drizzle/queries/records.ts';
import type { WrittenRow } from '#drizzle/queries/replay/written.ts';
import { selectRequest } from '#drizzle/queries/requests.ts';
import { selectJobCount } from '#drizzle/queries/station-acts.ts';

type PresentedTo = {
  readonly account: AccountId;
  readonly looking: Subject;
  /** The elections of this day or later. */
  readonly from: Day;
  readonly clock: Clock;
};

/**
 * The mandant and the mandataire of the request of a reference: arrays of the database with one id, or none.
 */
function partiesOf(reference: Reference) {
  return {
    mandant: sql`array(select mandant from requests where reference = ${reference})`,
    mandataire: sql`array(select mandataire from requests where reference = ${reference} and mandataire is not null)`,
  };
}

/** The facts that decide the act of an officer on the request of a reference. */
function factsOfPresented(reference: Reference, { account, looking, from, clock }: PresentedTo) {
  return {
    misses: selectMisses(looking),
    habilitation: selectHabilitation(account),
    place: selectOfficerPlace(account),
    request: selectRequest(reference, clock),
    facts: selectActFacts({ ...partiesOf(reference), from, clock }),
  };
}

/** The same facts for a dry run: no recording number is drawn. */
export function selectPresentedFacts(reference: Reference, to: PresentedTo) {
  return together(factsOfPresented(reference, to));
}

export type PresentedFacts = Answered<typeof selectPresentedFacts>;

/**
 * The same facts, and the counts that say later whether these facts still hold. A recording number is drawn
 * for a procuration that may be presented: any act on the mandataire after this moment changes the
 * mandataire's count, and then the number is not used.
 */
export function selectPresentedAct(reference: Reference, to: PresentedTo) {
  const { mandant, mandataire } = partiesOf(reference);
  const concerned = sql`${concernedBy({ mandant, mandataire })} || ${mandataire}`;
  return together({
    jobs: selectJobCount(),
    ...factsOfPresented(reference, to),
    requestRow: {
      statement: sql`select to_jsonb(requests) - 'home_visit' as its from requests where reference = ${reference}`,
      parse: ([row]): RequestRow | undefined => row?.['its'] as RequestRow | undefined,
    },
    versions: selectVersions(concerned),
    pollsNos: {
      statement: sql`select coalesce(sum(polls_no), 0) as sum from polling_stations
        where id in (select station from registrations where elector = any(${mandant}))`,
      parse: ([row]) => Number(row?.['sum']),
    },
    recordedNo: {
      statement: sql`select nextval('recorded_no') as no from requests
        where reference = ${reference} and kind = 'procuration' and status in ('requested', 'collected')`,
      parse: ([row]) => (row ? Number(row['no']) : undefined),
    },
  });
}

/** A request by the names of its columns. */
export type RequestRow = WrittenRow['its'] & { readonly version: number };

export type PresentedActRows = Answered<typeof selectPresentedAct>;

/**
 * The counts that the facts of an act were read with: equal ones under the locks say that the facts still
 * hold.
 */
export type CounterGuard = {
  readonly jobs: number;
  readonly versions: ReadonlyMap<ElectorId, number>;
  readonly pollsNos: number;
};

export type ProcurationAct = {
  readonly claim: Claim;
  /** JSON. */
  readonly answer: string;
  readonly guard: CounterGuard;
  readonly procuration: Procuration;
  readonly messages: readonly MessageRow[];
  /** The stations whose lists name the mandant. */
  readonly changed: readonly StationId[];
  readonly entry: Unchained & Body;
};

/**
 * Writes a procuration whole, in one statement that is its own transaction; throws an `isOvertaken` error
 * when the facts of the guard have changed.
 */
export async function recordProcuration(
  tx: Pick<Tx, 'execute'>,
  { claim, answer, guard, procuration, messages, changed, entry }: ProcurationAct,
): Promise<'written' | EarlierCall> {
  const { chain, at, commitment, salt, body } = entry;
  const versions = `{${[...guard.versions.values()].join(',')}}`;
  const [row] = await query<{ readonly earlier: EarlierCall | null }>(
    tx,
    sql`select record_procuration(${claim.account}::uuid, ${claim.tokenHash}, ${claim.role}, ${claim.key}::uuid, ${claim.act}, ${claim.inputHash},
      ${claim.at}::timestamptz, ${answer}, ${guard.jobs}::int, ${uuidArray([...guard.versions.keys()])},
      ${versions}::bigint[], ${guard.pollsNos}::bigint, ${rowsJson(newRow(procuration))}::text::jsonb,
      ${rowsJson(roundRows(procuration))}::text::jsonb, ${rowsJson(messages)}::text::jsonb, ${textArray(changed)},
      ${chain}, ${at}::text, ${commitment}, ${salt}, ${body}) as earlier`,
  );
  return row?.earlier ?? 'written';
}

/** The rows that `recordProcuration` writes, for its entry (`takeWritten`). */
export function rowsToWrite(procuration: Procuration, request: RequestRow): readonly WrittenRow[] {
  const { homeVisit: _, ...row } = newRow(procuration);
  const version = request.version + 1;
  const rounds = roundRows(procuration).map(byColumn);
  return [
    { table: 'procurations', no: row.version, its: { ...byColumn(row), rounds } as unknown as WrittenRow['its'] },
    { table: 'requests', no: version, its: { ...request, status: 'established', version } },
  ];
}

/** Written once so far. */
function newRow(procuration: Procuration) {
  return { ...toRow(procuration), version: 1 };
}

/** A row, or rows, by the names of the columns. */
function rowsJson(rows: object | readonly object[]): string {
  return JSON.stringify(Array.isArray(rows) ? rows.map(byColumn) : byColumn(rows));
}

function byColumn(row: object): object {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [toSnakeCase(name), value]));
}
