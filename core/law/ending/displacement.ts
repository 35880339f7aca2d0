import type { Day } from '#core/calendar/day.ts';
import { lostDays } from '#core/law/cap/held-days.ts';
import { voidRounds } from '#core/law/cap/void-rounds.ts';
import { personOf, type ReassessmentFacts, reassess } from '#core/law/validity/reassess.ts';
import type { RoundId } from '#core/model/ids.ts';
import type { Active, Void } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';

/**
 * The losses of a procuration to an act established before it and recorded after: places at rounds, and the
 * days before `heldFrom`.
 */
export type LostRounds = {
  readonly rounds: ReadonlyMap<RoundId, readonly Refusal[]>;
  readonly heldFrom: Day | undefined;
};

type DisplacementFacts = { readonly facts: ReassessmentFacts; readonly marked: readonly RoundId[] };

/**
 * a displaced procuration is void where its place is taken; a period is reassessed on the
 * days left to it.
 */
export function afterDisplacement(
  before: Active,
  { rounds: places, heldFrom }: LostRounds,
  { facts, marked }: DisplacementFacts,
): Active | Void {
  const after = heldFrom === undefined ? before : { ...before, heldFrom };
  const rounds = heldFrom === undefined ? before.rounds : reassess(after, marked, facts).procuration.rounds;
  const days = lostDays(before.heldFrom, after.heldFrom);
  const polling = { ...facts, mandant: personOf(facts, before.mandant) };
  return voidRounds({ ...after, rounds }, { facts: polling, marked, reasons: places, days });
}
