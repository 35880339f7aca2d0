import { dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import { wayToRevoke } from '#core/law/establishment/revocation-channels.ts';
import { endReasons } from '#core/law/polling-day/procuration-presented.ts';
import type { Receipt } from '#core/messages/receipt/receipt.ts';
import { namesOf } from '#core/model/authority.ts';
import type { ElectorId, ProcurationId, RevocationId } from '#core/model/ids.ts';
import { refused } from '#core/model/verdict.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { loadCommunes, loadElectionsByIds } from '#drizzle/queries/places.ts';
import { byIds } from '#drizzle/queries/procuration-conditions.ts';
import { authorityFromRow } from '#drizzle/queries/procuration-rows.ts';
import { loadProcurations } from '#drizzle/queries/procurations.ts';
import { byRevocation, revocationsWhere } from '#drizzle/queries/revocations.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import type { ActId } from '#server/counter/log-entry.ts';
import { electionsOf } from '#server/views/given-procuration.ts';
import { loadPeople } from '#server/views/person.ts';
import { roundViews } from '#server/views/round.ts';

/** the receipt of an act of the caller or the caller's unit, as of now. Logged. */
export async function receipt(context: CallContext, id: ActId): Promise<Answer<{ readonly receipt: Receipt }>> {
  const { database, caller, access } = context;
  if (caller.habilitation === undefined) return refused({ code: 'out-of-scope' });

  const { unit, placeName } = caller.habilitation;
  const act = 'procuration' in id ? id.procuration : id.revocation;
  const located = await inTransaction(database, { actor: caller.actor, access: { act, unit, placeName } }, (tx) =>
    'procuration' in id
      ? ofProcuration(tx, id.procuration, context.clock())
      : ofRevocation(tx, id.revocation, context.clock()),
  );
  if (located === undefined) return refused({ code: 'out-of-scope' });
  access.read(caller, 'counter.receipt', located.mandant);
  return { ok: true, receipt: located.receipt };
}

type FoundReceipt = { readonly mandant: ElectorId; readonly receipt: Receipt } | undefined;

async function ofProcuration(tx: Tx, id: ProcurationId, at: Instant): Promise<FoundReceipt> {
  const [procuration] = await loadProcurations(tx, byIds([id]), at);
  if (procuration === undefined) return undefined;

  const { mandant, mandataire, mandantList, commune, establishment, validity, status } = procuration;
  if (establishment.authority === undefined) return undefined;
  const people = await loadPeople(tx, [mandant, mandataire], at);
  const communes = await loadCommunes(tx, [commune]);
  const elections = await loadElectionsByIds(tx, electionsOf([procuration]));
  const { authority, at: madeAt, localDay: from, homeVisit, recordedNo } = establishment;
  const known: Receipt = {
    kind: 'procuration',
    id,
    recordedNo,
    mandant: { ...people(mandant), commune: communes.get(commune)?.name },
    mandataire: people(mandataire),
    at: madeAt,
    authority: namesOf(authority),
    homeVisit,
    status,
    revoking: wayToRevoke(mandantList, dayAt(at, communes.get(commune)?.zone ?? PARIS)),
    reasons: endReasons(procuration),
    period: validity.kind === 'period' ? { from, until: validity.until } : undefined,
    rounds: roundViews(procuration.rounds, elections).map(({ name, number, day, coverage }) => {
      return { election: name, number, day, coverage };
    }),
  };
  return { mandant, receipt: known };
}

async function ofRevocation(tx: Tx, id: RevocationId, at: Instant): Promise<FoundReceipt> {
  const [row] = await revocationsWhere(tx, byRevocation(id));
  if (row === undefined) return undefined;
  const authority = authorityFromRow(row);
  if (authority === undefined) return undefined;

  const people = await loadPeople(tx, [row.mandant], at);
  const commune = (await loadCommunes(tx, [row.commune])).get(row.commune)?.name;
  const mandant = { ...people(row.mandant), commune };
  return {
    mandant: row.mandant,
    receipt: {
      kind: 'revocation',
      id,
      mandant,
      at: row.establishedAt,
      authority: namesOf(authority),
      homeVisit: row.homeVisit,
    },
  };
}
