import { addDays, type Day } from '#core/calendar/day.ts';
import { lastSharedDay, type PlannedProcuration } from '#core/law/cap/overlap.ts';
import { type HeldPeriod, holdsDay, notOnItsDay } from '#core/law/validity/period-days.ts';
import type { CoveredRound, Procuration } from '#core/model/procuration.ts';
import type { RefusalOf, RoundFact } from '#core/model/refusal.ts';

/**
 * a period that has run out keeps its days, which are past; a period that shares them holds from
 * the day after.
 */
export function firstDayHeld(
  giving: Pick<PlannedProcuration, 'validity' | 'from'>,
  given: readonly Procuration[],
): Day {
  const past = given.filter(({ status }) => status === 'expired').map((expired) => lastSharedDay(giving, expired));
  return past.reduce<Day>((first, until) => (until && first <= until ? addDays(until, 1) : first), giving.from);
}

/** the days that a period lost, by the last of them. */
export function lostDays(before: Day, heldFrom: Day): readonly RefusalOf<'overlap'>[] {
  return heldFrom > before ? [{ code: 'overlap', rounds: [], until: addDays(heldFrom, -1) }] : [];
}

/** the lost days of a period that has no day left. */
export function lostAllDays(before: Day, { validity, heldFrom }: HeldPeriod): readonly RefusalOf<'overlap'>[] {
  return validity.kind === 'period' && validity.until < heldFrom ? lostDays(before, heldFrom) : [];
}

/** a covered round is not covered on a day that another period holds. */
export function onDaysHeld(
  rounds: readonly CoveredRound[],
  holding: HeldPeriod,
  named: (round: CoveredRound) => RoundFact,
): readonly CoveredRound[] {
  return rounds.map((round) =>
    round.coverage !== 'covered' || holdsDay(holding, round.day)
      ? round
      : { ...round, coverage: 'not-covered', reason: notOnItsDay(named(round), 'other-period') },
  );
}
