import { type Day, daysBetween } from '#core/calendar/day.ts';
import type { CoveredRound } from '#core/model/procuration.ts';

/** Days before a polling date within which an act may not reach the station in time. */
const DAYS = 2;

/** late is a warning, to the officer and the mandant, and never a refusal. */
export function isLate(rounds: readonly Pick<CoveredRound, 'day' | 'coverage'>[], today: Day): boolean {
  return rounds.some(({ day, coverage }) => coverage === 'covered' && daysBetween(today, day) <= DAYS);
}
