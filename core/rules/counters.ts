import type { Place } from '#core/authority.ts';
import type { Day } from '#core/day.ts';
import type { RefusalOf } from '#core/refusal.ts';
import { type Verdict, verdict } from '#core/verdict.ts';
import { versionOn } from '#core/versions.ts';

const PAPER_ONLY: RefusalOf<'paper-only'> = { code: 'paper-only', cause: 'too-early' };

/** Section 13: whether an act of that day may be made at a counter there without the paper form; wherever that is, when no place is said. */
export function isCounterOpen(on: Day, place?: Place): boolean {
  const { france, abroad } = versionOn(on).counters;
  return place === undefined ? france || abroad : { france, abroad }[place];
}

/** Section 13: before its date, and for rounds polled before theirs, an online request gives way to paper. `serves` are the polling days asked for, or the last day of a period. */
export function mayBeAskedOnline(on: Day, serves: readonly Day[]): Verdict<RefusalOf<'paper-only'>> {
  const { pollsFrom } = versionOn(on).counters;
  const isTooEarly = pollsFrom !== undefined && serves.some((polled) => polled < pollsFrom);
  return verdict(isTooEarly || !isCounterOpen(on) ? [PAPER_ONLY] : []);
}
