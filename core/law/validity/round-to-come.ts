import type { Election, Hours } from '#core/model/election.ts';
import type { Elector } from '#core/model/elector.ts';
import type { StationId } from '#core/model/ids.ts';
import type { Instant } from '#core/calendar/instant.ts';
import type { CoveredRound } from '#core/model/procuration.ts';
import { type Communes, pollOf } from '#core/law/entitlement/entitlement.ts';
import { isOver, localDay } from '#core/law/elections/local-day.ts';

/** Where and when a mandant polls, as of `at`; `elections` are those with a round to come somewhere. */
export type PollingFacts = {
  readonly mandant: Elector;
  readonly elections: readonly Election[];
  readonly communes: Communes;
  readonly hours: ReadonlyMap<StationId, Hours>;
  readonly at: Instant;
};

/**
 * a round is to come until the planned close at the mandant's station; of a mandant who polls nowhere any more,
 * until the end of its day.
 */
export function isToCome(its: Pick<CoveredRound, 'round' | 'election' | 'day'>, facts: PollingFacts): boolean {
  const { mandant, elections, communes, hours, at } = facts;
  const election = elections.find(({ id }) => id === its.election);
  const round = election?.rounds.find(({ id }) => id === its.round);
  const poll = election && round && pollOf(mandant, { election, round }, communes);
  return poll ? !isOver(poll, hours, at) : localDay(mandant, communes, at) <= its.day;
}
