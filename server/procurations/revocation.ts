import type { Day } from '#core/calendar/day.ts';
import type { TimeZone } from '#core/calendar/instant.ts';
import { dayOfAct } from '#core/law/cap/order.ts';
import { revoke } from '#core/law/ending/end.ts';
import { endedByRevocation } from '#core/law/ending/revocation.ts';
import { type Authority, type FranceOrAbroad, namesOf } from '#core/model/authority.ts';
import type { RevocationId } from '#core/model/ids.ts';
import type { Living, Way } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Verdict } from '#core/model/verdict.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { authorityToRow } from '#drizzle/queries/procuration-rows.ts';
import { flagUncertain, updateProcuration } from '#drizzle/queries/procurations.ts';
import { insertRevocation } from '#drizzle/queries/records.ts';
import { setRequestStatus } from '#drizzle/queries/requests.ts';
import { accepted, refusedOutcome } from '#server/act/outcome.ts';
import type { Outcome } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import { endingOf } from '#server/procurations/ending.ts';
import { type CounterAct, type Established, nothingMade } from '#server/procurations/established.ts';
import { loadFacts } from '#server/procurations/facts.ts';
import { stationsOfElector } from '#server/procurations/locks.ts';
import { revocableWithoutPaper } from '#server/procurations/revocable.ts';
import { mandantNotice } from '#server/records/notify.ts';
import { uuid } from '#server/records/uuid.ts';
import { endedAfterMark } from '#server/recount/used-incidents.ts';

/** A revocation that is entitled to be: at a counter, or with none and no authority. */
export type RevocationAct = Omit<CounterAct, 'authority'> & {
  readonly way: Way;
  readonly place: FranceOrAbroad;
  readonly authority: Authority | undefined;
  /** of the authority's unit; undefined: the mandant's is taken. */
  readonly zone: TimeZone | undefined;
  /** On paper. */
  readonly writtenOn?: Day;
};

/** an authority signs at the counter. */
export function revokeAtCounter(context: CallContext, tx: Tx, act: CounterAct): Promise<Outcome<Established>> {
  return establishRevocation(context, tx, {
    ...act,
    way: 'counter',
    place: act.authority.place,
    zone: act.authority.zone,
  });
}

/** all that the mandant gave before, and that is active or in control, ends now; votes cast stand. */
export async function establishRevocation(
  context: CallContext,
  tx: Tx,
  act: RevocationAct,
): Promise<Outcome<Established>> {
  const { request, mandant, commune, authority, way, now } = act;
  const facts = await loadFacts(tx, { mandant, mandataire: mandant }, now);
  const day = act.writtenOn ?? dayOfAct(facts, act.zone);
  const ending = endedByRevocation(facts.given, { day, onPaper: way === 'paper' });
  if (!ending.ok) return refusedOutcome(commune, ending.reasons, { auditFacts: { request: request?.id, mandant } });

  const paper: Verdict<Refusal> = way === 'paper' ? { ok: true } : await revocableWithoutPaper(tx, facts);
  if (!paper.ok) return refusedOutcome(commune, paper.reasons, { auditFacts: { request: request?.id, mandant } });

  const ends = await endingOf(tx, ending.ended, {
    at: now,
    on: day,
    reason: { code: 'revoked', on: day },
  });
  for (const { procuration, ending: its } of ends) await updateProcuration(tx, revoke(procuration, its));
  await flagUncertain(tx, ending.uncertain);
  const id = uuid<RevocationId>(context.machineClock);
  await insertRevocation(tx, rowOf(act, { id, day }));
  if (request) await setRequestStatus(tx, request.id, { status: 'established' });

  const stations = await stationsOfElector(tx, mandant, now);
  const to = { to: facts.mandant, commune, at: now };
  const told = { revocation: id, ended: ending.ended.map(idOf) };
  const receipt = { revocation: id, authority: authority && namesOf(authority), day };
  return accepted(
    commune,
    { ...nothingMade(now), day, status: 'revoked' as const, revocation: id, reference: request?.reference },
    {
      auditFacts: { request: request?.id, ...told, mandant, day, uncertain: ending.uncertain },
      messages: [
        ...(way === 'paper' ? [] : [mandantNotice(context, to, 'revocation-receipt', receipt)]),
        mandantNotice(context, to, 'revoked', told),
      ],
      incidents: ends.flatMap((its) => endedAfterMark(context, its, now)),
      changed: stations.map((station) => ({ station, elector: mandant })),
    },
  );
}

const idOf = ({ id }: Living) => id;

function rowOf(act: RevocationAct, { id, day }: { readonly id: RevocationId; readonly day: Day }) {
  const { request, mandant, commune, way, authority, place, homeVisit, now } = act;
  return {
    id,
    request: request?.id ?? null,
    mandant,
    commune,
    homeVisit,
    way,
    ...authorityToRow(authority),
    place,
    establishedAt: now,
    establishedDay: day,
  };
}
