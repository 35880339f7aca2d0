import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addMinutes, toEpoch } from '#core/calendar/instant.ts';
import { afterMiss, LONGEST_WAIT, type Misses, type Throttle } from '#core/law/access/throttle.ts';
import { CALL_SHARES } from '#server/limits/call-shares.ts';
import { KNOWN_FOR } from '#server/limits/password-standing.ts';
import { THROTTLES } from '#server/limits/throttles.ts';
import { AT } from '#test/tui/people.ts';

const limits = readFileSync(join(import.meta.dirname, '../../../docs/limits.md'), 'utf8');
const DAY = addMinutes(AT, 24 * 60);

/** Misses of one day, each as soon as it may be made. */
function missesOfDay(throttle: Throttle): number {
  let misses: Misses = { level: 0, at: AT, until: null };
  let count = 0;
  for (let now = AT; toEpoch(now) < toEpoch(DAY); now = misses.until ?? now) {
    misses = afterMiss(throttle, misses, now);
    count += 1;
  }
  return count;
}

/** Seconds, as people say them. */
function time(seconds: number): string {
  if (seconds % 3_600 === 0) return `${seconds / 3_600} h`;
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}

describe('The page of limits', () => {
  test.each(Object.entries(THROTTLES))('has the row of %s', (_, throttle) => {
    const { of, from, firstWait, forgets, most, because } = throttle;
    const longest = Math.min(LONGEST_WAIT, firstWait * 2 ** (most - from));
    expect(limits).toContain(
      `| ${of} | ${from - 1} | ${time(firstWait)} to ${time(longest)} | ${time(forgets)} | ${because} |`,
    );
  });

  test.each(Object.entries(CALL_SHARES))('has the row of %s', (_, { of, atOnce, mostWaiting, because }) => {
    expect(limits).toContain(`| ${of} | ${atOnce} | ${mostWaiting} | ${because} |`);
  });

  test('says how often an account is guessed at in a day, and for how long a source is known', () => {
    const pair = missesOfDay(THROTTLES.pair);
    const strangers = missesOfDay(THROTTLES.password) + missesOfDay(THROTTLES.newcomer);

    expect(limits).toContain(`at most ${strangers} times a day from everywhere together`);
    expect(limits).toContain(`at most ${pair} times a day from each place that is known`);
    expect(limits).toContain(`for ${KNOWN_FOR / 60 / 24} days`);
  });
});
