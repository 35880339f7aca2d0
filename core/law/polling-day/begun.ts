import type { Day } from '#core/calendar/day.ts';
import { dayAt, type Instant, type TimeZone, timeAt } from '#core/calendar/instant.ts';
import type { Hours, Round } from '#core/model/election.ts';

/** What tells whether a station has begun to vote at a round; `day` is the local polling date. */
export type PlannedPolls = {
  readonly round: Pick<Round, 'isCalledOff'> & { readonly day: Day };
  readonly zone: TimeZone;
  readonly hours: Hours;
  /** The opening was declared on that day, and perhaps the close. */
  readonly isDeclared: boolean;
};

/**
 * the poll of the day has begun at a station, or is over: by declaration, else by planned hours.
 */
export function hasBegunToday({ round, zone, hours, isDeclared }: PlannedPolls, at: Instant): boolean {
  if (round.isCalledOff || dayAt(at, zone) !== round.day) return false;
  return isDeclared || hours.opens <= timeAt(at, zone);
}
