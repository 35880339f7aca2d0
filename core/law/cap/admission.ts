import type { Day } from '#core/calendar/day.ts';
import { allocate, type Holding, type Losers } from '#core/law/cap/allocation.ts';
import {
  type AdmissionContext,
  activeCompetitors,
  asIfUnused,
  type Conflicts,
  comparisonsOf,
  mergedConflicts,
} from '#core/law/cap/conflicts.ts';
import { refusalsOfWholeAct } from '#core/law/cap/merged-refusals.ts';
import { isUncertainOrder } from '#core/law/cap/order.ts';
import { overlappingPeriods } from '#core/law/cap/overlapping-periods.ts';
import type { ProcurationId, RoundId } from '#core/model/ids.ts';
import type { Refusal } from '#core/model/refusal.ts';

/** The procurations whose rounds become void, and the periods that hold only from a later day on. */
export type Displaced = { readonly voided: Losers; readonly heldFrom: ReadonlyMap<ProcurationId, Day> };

/**
 * The places that an act finds: the reasons to reject it whole, else its void rounds, the procurations it
 * displaces, and uncertain orders.
 */
export type Admission = {
  readonly reasons: readonly Refusal[];
  readonly voided: ReadonlyMap<RoundId, readonly Refusal[]>;
  readonly displaced: Displaced;
  /** procurations used before the act came that lose their place to it: their votes stand. */
  readonly votesUpheld: readonly ProcurationId[];
  readonly uncertain: readonly ProcurationId[];
};

const NOBODY_DISPLACED: Displaced = { voided: new Map(), heldFrom: new Map() };

/** Code électoral, art. L73, L75. */
export function admit(act: Holding, context: AdmissionContext): Admission {
  const comparisons = comparisonsOf(act, context);
  const conflicts = mergedConflicts(comparisons.map((comparison) => comparison.conflicts));
  const isVoidAloneAt = (round: RoundId) =>
    comparisons.every((comparison) => !comparison.conflicts.has(round) || comparison.isVoidAloneAt(round));
  const periods = overlappingPeriods(act, context);

  const isWhole = periods.reasons.length > 0 || [...conflicts.keys()].some((round) => !isVoidAloneAt(round));
  const reasons = isWhole ? refusalsOfWholeAct([...periods.reasons, ...[...conflicts.values()].flat()]) : [];
  const voided = isWhole ? new Map() : conflicts;
  const active = activeCompetitors(act, context);
  const displaced =
    isWhole || act.isInControl ? NOBODY_DISPLACED : displacedBy(act, { active, voided, heldFrom: periods.heldFrom });
  const votesUpheld = isWhole ? [] : votesUpheldBeside(act, active, displaced);
  const tied = [
    ...periods.uncertain,
    ...uncertainOrder(act, {
      competitors: comparisons.flatMap(({ competitors }) => competitors),
      conflicts,
      displaced,
    }),
  ];
  const uncertain = tied.length > 0 ? [...new Set([act.id, ...tied])] : [];
  return { reasons, voided, displaced, votesUpheld, uncertain };
}

type DisplacingFacts = {
  readonly active: readonly Holding[];
  readonly voided: Conflicts;
  readonly heldFrom: Displaced['heldFrom'];
};

/**
 * an act established earlier and recorded late takes the places of later procurations, save where their
 * mandataires voted.
 */
function displacedBy(act: Holding, { active, voided, heldFrom }: DisplacingFacts): Displaced {
  const standing = { ...act, rounds: act.rounds.filter(({ round }) => !voided.has(round)) };
  const losers = allocate([...active, standing]);
  const living = active.filter(({ isEnded }) => !isEnded).map(({ id }) => id);
  return { voided: new Map([...losers].filter(([id]) => living.includes(id))), heldFrom };
}

/**
 * procurations used where they would have no place beside the act, had nobody voted; or used, and
 * displaced elsewhere.
 */
function votesUpheldBeside(
  act: Holding,
  active: readonly Holding[],
  { voided, heldFrom }: Displaced,
): readonly ProcurationId[] {
  const losers = allocate([...active.map(asIfUnused), act]);
  const used = active.filter(({ rounds }) => rounds.some(({ isUsed }) => isUsed));
  return used
    .filter(
      ({ id, rounds }) =>
        voided.has(id) || heldFrom.has(id) || rounds.some((at) => at.isUsed && losers.get(id)?.has(at.round)),
    )
    .map(({ id }) => id);
}

type Outcome = {
  readonly competitors: readonly Holding[];
  readonly conflicts: Conflicts;
  readonly displaced: Displaced;
};

/**
 * the acts of uncertain order where one of the two has no place, so that only the recording decided.
 */
function uncertainOrder(act: Holding, { competitors, conflicts, displaced }: Outcome): readonly ProcurationId[] {
  const days = act.rounds.filter(({ round }) => conflicts.has(round)).map(({ day }) => day);
  const tied = competitors.filter(
    (competitor) =>
      isUncertainOrder(act, competitor) &&
      (displaced.voided.has(competitor.id) ||
        competitor.rounds.some(({ round, day }) => conflicts.has(round) || days.includes(day))),
  );
  return tied.map(({ id }) => id);
}
