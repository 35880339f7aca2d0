import type { Day } from '#core/calendar/day.ts';
import type { TimeZone } from '#core/calendar/instant.ts';
import { dayOfAct } from '#core/law/cap/order.ts';
import { revoke } from '#core/law/ending/end.ts';
import { endedByRevocation } from '#core/law/ending/revocation.ts';
import { type Authority, namesOf, type Place } from '#core/model/authority.ts';
import type { RevocationId } from '#core/model/ids.ts';
import type { Living, Way } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Verdict } from '#core/model/verdict.ts';
import type { Tx } from '#drizzle/db.ts';
import { authorityToRow } from '#drizzle/queries/procuration-rows.ts';
import { flagUncertain, updateProcuration } from '#drizzle/queries/procurations.ts';
import { insertRevocation } from '#drizzle/queries/records.ts';
import { setRequestStatus } from '#drizzle/queries/requests.ts';
import { done, refusal } from '#server/act/outcome.ts';
import type { Outcome } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import { endingOf } from '#server/procurations/ending.ts';
import { type Counter, type Established, madeNothing } from '#server/procurations/established.ts';
import { loadFacts } from '#server/procurations/facts.ts';
import { stationsOf } from '#server/procurations/locks.ts';
import { withoutPaperForm } from '#server/procurations/revocable.ts';
import { tell } from '#server/records/notify.ts';
import { uuid } from '#server/records/uuid.ts';
import { endedAfterMark } from '#server/recount/used-incidents.ts';

/** A revocation that is entitled to be: at a counter, or with none and no authority. */
export type Revoking = Omit<Counter, 'authority'> & {
  readonly way: Way;
  readonly place: Place;
  readonly authority: Authority | undefined;
  /** of the authority's unit; undefined: the mandant's is taken. */
  readonly zone: TimeZone | undefined;
  /** On paper. */
  readonly writtenOn?: Day;
};

/** an authority signs at the counter. */
export function revokeAtCounter(context: CallContext, tx: Tx, act: Counter): Promise<Outcome<Established>> {
  return establishRevocation(context, tx, {
    ...act,
    way: 'counter',
    place: act.authority.place,
    zone: act.authority.zone,
  });
}

/** all that the mandant gave before, and that is active or in control, ends now; votes cast stand. */
export async function establishRevocation(context: CallContext, tx: Tx, act: Revoking): Promise<Outcome<Established>> {
  const { request, mandant, commune, authority, way, now } = act;
  const facts = await loadFacts(tx, { mandant, mandataire: mandant }, now);
  const day = act.writtenOn ?? dayOfAct(facts, act.zone);
  const ending = endedByRevocation(facts.given, { day, onPaper: way === 'paper' });
  if (!ending.ok) return refusal(commune, ending.reasons, { about: { request: request?.id, mandant } });

  const paper: Verdict<Refusal> = way === 'paper' ? { ok: true } : await withoutPaperForm(tx, facts);
  if (!paper.ok) return refusal(commune, paper.reasons, { about: { request: request?.id, mandant } });

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

  const stations = await stationsOf(tx, mandant, now);
  const to = { to: facts.mandant, commune, at: now };
  const told = { revocation: id, ended: ending.ended.map(idOf) };
  const receipt = { revocation: id, authority: authority && namesOf(authority), day };
  return done(
    commune,
    { ...madeNothing(now), day, status: 'revoked' as const, revocation: id, reference: request?.reference },
    {
      about: { request: request?.id, ...told, mandant, day, uncertain: ending.uncertain },
      messages: [
        ...(way === 'paper' ? [] : [tell(context, to, 'revocation-receipt', receipt)]),
        tell(context, to, 'revoked', told),
      ],
      incidents: ends.flatMap((its) => endedAfterMark(context, its, now)),
      changed: stations.map((station) => ({ station, elector: mandant })),
    },
  );
}

const idOf = ({ id }: Living) => id;

function rowOf(act: Revoking, { id, day }: { readonly id: RevocationId; readonly day: Day }) {
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
