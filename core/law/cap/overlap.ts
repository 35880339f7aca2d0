import type { Day } from '#core/calendar/day.ts';
import { type CoveredRound, isLiving, type Procuration, type Validity } from '#core/model/procuration.ts';
import type { RefusalOf, RoundFact } from '#core/model/refusal.ts';
import { type Verdict, verdict } from '#core/model/verdict.ts';

/** A procuration about to be given: the rounds it would cover, and its first local day. */
export type PlannedProcuration = {
  readonly validity: Validity;
  readonly from: Day;
  readonly rounds: readonly CoveredRound[];
};

/**
 * Code électoral, art. L75: the mandant must first revoke what they already gave for the same
 * rounds or days.
 */
export function withoutOverlap(
  planned: PlannedProcuration,
  given: readonly Procuration[],
  named: (round: CoveredRound) => RoundFact,
): Verdict<RefusalOf<'overlap'>> {
  const reasons = given.filter(isLiving).flatMap((earlier): RefusalOf<'overlap'>[] => {
    const rounds = planned.rounds.filter(
      (round) => isCovered(round) && earlier.rounds.some((givenRound) => same(givenRound, round)),
    );
    const until = lastSharedDay(planned, earlier);
    if (rounds.length === 0 && until === undefined) return [];
    return [{ code: 'overlap', rounds: rounds.map(named), until }];
  });
  return verdict(reasons);
}

/** the last day of another period that shares a day with this one. */
export function lastSharedDay(
  planned: Pick<PlannedProcuration, 'validity' | 'from'>,
  other: Procuration,
): Day | undefined {
  if (planned.validity.kind !== 'period' || other.validity.kind !== 'period') return undefined;
  const isShared = planned.from <= other.validity.until && other.heldFrom <= planned.validity.until;
  return isShared ? other.validity.until : undefined;
}

export const isCovered = ({ coverage }: CoveredRound) => coverage === 'covered';
export const same = (a: CoveredRound, b: CoveredRound) => isCovered(a) && a.round === b.round;
