import { fromEpoch, type Instant, toEpoch } from '#core/calendar/instant.ts';

/** Misses (wrong passwords, references that nobody has) slow the tries after them. Times are in seconds. */
export type Throttle = {
  /** The miss that is the first to be waited for. */
  readonly from: number;
  /** The wait after that miss; each further miss doubles the wait. */
  readonly firstWait: number;
  /** One miss is forgotten in this time. */
  readonly forgets: number;
  /** The highest count of misses, which limits how long an account takes to be trusted again. */
  readonly most: number;
};

/** The misses of one account or one address: `level` counts them as of `at`, less what has been forgotten. */
export type Misses = {
  readonly level: number;
  readonly at: Instant;
  /** No try is answered before this instant; null where no wait is due, whatever two servers’ clocks say. */
  readonly until: Instant | null;
};

/** Slowed, never locked: no wait is longer. */
export const LONGEST_WAIT = 300;

/** Seconds, rounded up, before the next try; 0 when a try may be made now. */
export function secondsLeft({ until }: Misses, now: Instant): number {
  if (until === null) return 0;
  const left = Math.ceil((toEpoch(until) - toEpoch(now)) / 1_000);
  return Math.min(LONGEST_WAIT, Math.max(0, left));
}

/** The misses after one more. */
export function afterMiss(throttle: Throttle, before: Misses, now: Instant): Misses {
  const level = Math.min(throttle.most, levelAt(throttle, before, now) + 1);
  const doublings = Math.ceil(level) - throttle.from;
  const wait = doublings < 0 ? 0 : Math.min(LONGEST_WAIT, throttle.firstWait * 2 ** doublings);
  return { level, at: now, until: wait === 0 ? null : addSeconds(now, wait) };
}

/** Whether a miss is still in mind. */
export function hasMissed(throttle: Throttle, misses: Misses, now: Instant): boolean {
  return levelAt(throttle, misses, now) > 0;
}

/** A miss that was counted before it was known to be none. */
export function withoutOne(misses: Misses): Misses {
  return { ...misses, level: Math.max(0, misses.level - 1) };
}

/** While a try is being judged no other is, for so many seconds at most. */
export function heldWhileJudged(before: Misses, now: Instant, seconds: number): Misses {
  return { ...before, until: addSeconds(now, seconds) };
}

function levelAt({ forgets }: Throttle, { level, at }: Misses, now: Instant): number {
  const elapsed = Math.max(0, toEpoch(now) - toEpoch(at)) / 1_000;
  return Math.max(0, level - elapsed / forgets);
}

function addSeconds(at: Instant, seconds: number): Instant {
  return fromEpoch(toEpoch(at) + seconds * 1_000);
}
