import { dayAt, type Instant, timeAt } from '#core/calendar/instant.ts';
import { localDay } from '#core/law/elections/local-day.ts';
import { pollOf } from '#core/law/entitlement/entitlement.ts';
import type { Communes, Election, Hours, Poll } from '#core/model/election.ts';
import type { Elector } from '#core/model/elector.ts';
import type { StationId } from '#core/model/ids.ts';
import type { CoveredRound } from '#core/model/procuration.ts';

/** Where and when a mandant polls, as of `at`; `elections` are those with a round to come somewhere. */
export type PollingFacts = {
  readonly mandant: Elector;
  readonly elections: readonly Election[];
  readonly communes: Communes;
  readonly hours: ReadonlyMap<StationId, Hours>;
  readonly at: Instant;
};

/**
 * a round is to come until the planned close at the mandant's station. For a mandant who no
 * longer polls anywhere, it is to come until the end of its day.
 */
export function isToCome(covered: Pick<CoveredRound, 'round' | 'election' | 'day'>, facts: PollingFacts): boolean {
  const { mandant, elections, communes, hours, at } = facts;
  const election = elections.find(({ id }) => id === covered.election);
  const round = election?.rounds.find(({ id }) => id === covered.round);
  const poll = election && round && pollOf(mandant, { election, round }, communes);
  return poll ? !isOver(poll, hours, at) : localDay(mandant, communes, at) <= covered.day;
}

/** a round is over at the planned close of the mandant's station. */
export function isOver(poll: Poll, hours: ReadonlyMap<StationId, Hours>, at: Instant): boolean {
  const { zone } = poll.commune;
  const today = dayAt(at, zone);
  const closes = hours.get(poll.registration.station)?.closes;
  return poll.day < today || (poll.day === today && closes !== undefined && closes <= timeAt(at, zone));
}
