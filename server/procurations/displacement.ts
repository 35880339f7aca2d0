import { addDays } from '#core/calendar/day.ts';
import { dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import type { Displaced } from '#core/law/cap/admission.ts';
import { afterDisplacement } from '#core/law/ending/displacement.ts';
import type { ReassessmentFacts } from '#core/law/validity/reassess.ts';
import type { ElectorId, ProcurationId } from '#core/model/ids.ts';
import type { Active, CoveredRound, Void } from '#core/model/procuration.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { pipelined } from '#drizzle/connection/transaction.ts';
import { type ElectorRecord, loadElectors } from '#drizzle/queries/electors.ts';
import { loadUncorrected } from '#drizzle/queries/marks.ts';
import { loadElections, placesOf } from '#drizzle/queries/places.ts';
import { byIds } from '#drizzle/queries/procuration-conditions.ts';
import { loadProcurations, updateProcuration } from '#drizzle/queries/procurations.ts';
import type { MessageRow } from '#drizzle/queries/records.ts';
import type { CallContext } from '#server/api/context.ts';
import { linesOf } from '#server/electors/stations-of.ts';
import { voidAfterMark } from '#server/reassessment/used-incidents.ts';
import { type Effects, NO_EFFECTS } from '#server/records/effects.ts';
import { lostRoundNotices } from '#server/records/notify.ts';

type Displacing = {
  readonly at: Instant;
  readonly displaced: Displaced;
  /** Procurations used where the act would have displaced them: each is an incident already. */
  readonly upheld: readonly ProcurationId[];
};

/**
 * saves what other procurations lose to an act. Their rows are locked, and are
 * written before the act that takes their rounds or days.
 */
export async function saveDisplacement(
  context: CallContext,
  tx: Tx,
  { at, displaced, upheld }: Displacing,
): Promise<Effects> {
  const ids = [...new Set([...displaced.voided.keys(), ...displaced.heldFrom.keys()])];
  if (ids.length === 0) return NO_EFFECTS;
  const losers = (await loadProcurations(tx, byIds(ids), at)).filter((procuration) => procuration.status === 'active');
  const facts = await factsOf(tx, losers, at);

  const losses = losers.map((before) => ({ before, after: afterLoss(before, displaced, facts) }));
  for (const { after } of losses) await updateProcuration(tx, after);

  const mandants = [...new Set(losers.map(({ mandant }) => mandant))];
  return {
    messages: losses.flatMap((loss) => noticesOf(context, loss, facts)),
    changed: await linesOf(tx, mandants, at),
    incidents: losses
      .filter(({ after }) => !upheld.includes(after.id))
      .flatMap(({ after }) => voidAfterMark(context, after, facts)),
  };
}

type Facts = Omit<ReassessmentFacts, 'electors'> & {
  readonly electors: ReadonlyMap<ElectorId, ElectorRecord>;
  readonly marks: readonly VoteMark[];
};

async function factsOf(tx: Tx, losers: readonly Active[], at: Instant): Promise<Facts> {
  const mandants = losers.map(({ mandant }) => mandant);
  const people = [...new Set([...mandants, ...losers.map(({ mandataire }) => mandataire)])];
  const [electors, places, elections, marks] = await pipelined(
    loadElectors(tx, people),
    placesOf(tx, ...new Set(mandants)),
    loadElections(tx, addDays(dayAt(at, PARIS), -1)),
    loadUncorrected(tx, mandants),
  );
  return { electors, ...places, elections, called: [], marks, at };
}

function afterLoss(before: Active, { voided, heldFrom }: Displaced, facts: Facts): Active | Void {
  const marked = facts.marks.filter(({ elector }) => elector === before.mandant).map(({ round }) => round);
  const taken = { rounds: voided.get(before.id) ?? new Map(), heldFrom: heldFrom.get(before.id) };
  return afterDisplacement(before, taken, { facts, marked });
}

type Loss = { readonly before: Active; readonly after: Active | Void };

function noticesOf(context: CallContext, loss: Loss, { electors, at }: Facts): readonly MessageRow[] {
  const { id, mandant, commune, heldFrom } = loss.after;
  const to = electors.get(mandant);
  if (to === undefined) return [];
  const lost = { procuration: id, voided: roundsBecome('void', loss), uncovered: roundsBecome('not-covered', loss) };
  return lostRoundNotices(context, { to, commune, at }, { ...lost, heldFrom });
}

function roundsBecome(coverage: CoveredRound['coverage'], { before, after }: Loss): readonly CoveredRound[] {
  const wasSo = new Set(before.rounds.filter((round) => round.coverage === coverage).map(({ round }) => round));
  return after.rounds.filter((round) => round.coverage === coverage && !wasSo.has(round.round));
}
