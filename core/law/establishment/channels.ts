import type { Day } from '#core/calendar/day.ts';
import { versionOn } from '#core/law/versions/by-act-date.ts';
import type { FranceOrAbroad } from '#core/model/authority.ts';
import type { Commune } from '#core/model/election.ts';
import type { RefusalOf } from '#core/model/refusal.ts';
import { type Verdict, verdict } from '#core/model/verdict.ts';

const PAPER_ONLY: RefusalOf<'paper-only'> = { code: 'paper-only', cause: 'too-early' };

/**
 * Section 13: whether a counter in that place may make an act of that day without the paper form; without a
 * place, whether any counter may.
 */
export function isCounterOpen(on: Day, place?: FranceOrAbroad): boolean {
  const { france, abroad } = versionOn(on).counters;
  return place === undefined ? france || abroad : { france, abroad }[place];
}

/** A request: the kind of the mandant's roll, and the polling days asked for, or the last day of a period. */
export type OnlineRequest = { readonly roll: Commune['kind'] | undefined; readonly serves: readonly Day[] };

/**
 * Section 13: an online request gives way to paper before the date that opens it for the roll, or for the
 * rounds.
 */
export function mayRequestOnline(on: Day, { roll, serves }: OnlineRequest): Verdict<RefusalOf<'paper-only'>> {
  const { rolls, pollsFrom } = versionOn(on).counters;
  const isOfRoll = roll === undefined || rolls.includes(roll);
  const isTooEarly = pollsFrom !== undefined && serves.some((polled) => polled < pollsFrom);
  return verdict(isTooEarly || !isOfRoll || !isCounterOpen(on) ? [PAPER_ONLY] : []);
}
