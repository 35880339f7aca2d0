import type { Day } from '#core/calendar/day.ts';
import type { Commune, Round } from '#core/model/election.ts';

/** the local polling date of a round in a commune. */
export function pollingDay(round: Round, commune: Commune): Day {
  return round.dates[commune.code] ?? round.dates[commune.territory] ?? round.day;
}
