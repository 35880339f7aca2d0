import type { Day } from '#core/calendar/day.ts';
import type { Instant, TimeZone } from '#core/calendar/instant.ts';
import { dayOfAct } from '#core/law/cap/order.ts';
import { localDay } from '#core/law/elections/local-day.ts';
import { revoke } from '#core/law/ending/end.ts';
import { endedByRevocation } from '#core/law/ending/revocation.ts';
import { mayRevokeWithoutPaper } from '#core/law/establishment/revocation-channels.ts';
import { type Authority, type FranceOrAbroad, namesOf } from '#core/model/authority.ts';
import type { CommuneCode, ElectorId, RevocationId } from '#core/model/ids.ts';
import { isLiving, type Way } from '#core/model/procuration.ts';
import type { Refusal, RefusalOf } from '#core/model/refusal.ts';
import type { Verdict } from '#core/model/verdict.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { loadElectors } from '#drizzle/queries/electors.ts';
import { authorityToRow } from '#drizzle/queries/procuration-rows.ts';
import { flagUncertain, updateProcuration } from '#drizzle/queries/procurations.ts';
import { insertRevocation } from '#drizzle/queries/records.ts';
import { type Request, setRequestStatus } from '#drizzle/queries/requests.ts';
import { accepted, type Outcome, refusedOutcome } from '#server/act/outcome.ts';
import type { CallContext } from '#server/api/context.ts';
import { linesOf } from '#server/electors/stations-of.ts';
import { endingOf } from '#server/procurations/ending.ts';
import { type Established, nothingMade } from '#server/procurations/established.ts';
import { type Facts, loadFacts } from '#server/procurations/facts.ts';
import { endedAfterMark } from '#server/reassessment/used-incidents.ts';
import { mandantNotice } from '#server/records/notify.ts';
import { uuid } from '#server/records/uuid.ts';

/**
 * A revocation that may be made: at a counter, or online with no authority; `commune` keeps its log.
 */
export type RevocationAct = {
  readonly mandant: ElectorId;
  readonly commune: CommuneCode;
  readonly request: Request | undefined;
  readonly way: Way;
  readonly place: FranceOrAbroad;
  readonly authority: Authority | undefined;
  /** the time zone of the authority's unit; undefined: the mandant's. */
  readonly zone: TimeZone | undefined;
  /** On paper. */
  readonly writtenOn?: Day;
  readonly homeVisit: boolean;
  readonly now: Instant;
};

/** ends all that the mandant gave before and that is active or in control; votes cast stand. */
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
  for (const ended of ends) await updateProcuration(tx, revoke(ended.procuration, ended.ending));
  await flagUncertain(tx, ending.uncertain);
  const id = uuid<RevocationId>(context.machineClock);
  await insertRevocation(tx, rowOf(act, { id, day }));
  if (request) await setRequestStatus(tx, request.id, { status: 'established' });

  const to = { to: facts.mandant, commune, at: now };
  const revoked = { revocation: id, ended: ending.ended.map(({ id: ended }) => ended) };
  const receipt = { revocation: id, authority: authority && namesOf(authority), day };
  return accepted(
    commune,
    { ...nothingMade(now), day, status: 'revoked' as const, revocation: id, reference: request?.reference },
    {
      auditFacts: { request: request?.id, ...revoked, mandant, day, uncertain: ending.uncertain },
      messages: [
        ...(way === 'paper' ? [] : [mandantNotice(context, to, 'revocation-receipt', receipt)]),
        mandantNotice(context, to, 'revoked', revoked),
      ],
      incidents: ends.flatMap((ended) => endedAfterMark(context, ended, now)),
      changed: await linesOf(tx, [mandant], now),
    },
  );
}

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

/** whether a mandant may revoke without the paper form, with the mandataires named. */
export async function revocableWithoutPaper(
  tx: Tx,
  { mandant, given, communes, at }: Facts,
): Promise<Verdict<RefusalOf<'paper-only'>>> {
  const named = given.filter(isLiving).map(({ mandataire }) => mandataire);
  const mandataires = await loadElectors(tx, named);
  return mayRevokeWithoutPaper([mandant, ...mandataires.values()], localDay(mandant, communes, at));
}
