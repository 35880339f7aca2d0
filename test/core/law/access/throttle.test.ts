import { describe, expect, test } from 'vitest';
import { fromEpoch, type Instant, toEpoch } from '#core/calendar/instant.ts';
import { afterMiss, LONGEST_WAIT, type Misses, secondsLeft, type Throttle } from '#core/law/access/throttle.ts';
import { AT } from '#test/tui/people.ts';

const inSeconds = (at: Instant, seconds: number) => fromEpoch(toEpoch(at) + seconds * 1_000);
const NONE: Misses = { level: 0, at: AT, until: null };
const PASSWORD: Throttle = { from: 1, firstWait: 1, forgets: 3_600, most: 12 };
const SOURCE: Throttle = { from: 20, firstWait: 1, forgets: 60, most: 80 };

/** Misses one after the other, each as soon as it may be made: the waits. */
function waits(throttle: Throttle, times: number): readonly number[] {
  let [misses, now] = [NONE, AT];
  return Array.from({ length: times }, () => {
    misses = afterMiss(throttle, misses, now);
    const seconds = secondsLeft(misses, now);
    now = misses.until ?? now;
    return seconds;
  });
}

describe('After misses', () => {
  test('the wait doubles from the first, and is never longer than 5 minutes', () => {
    expect(waits(PASSWORD, 14)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300, 300, 300]);
    expect(LONGEST_WAIT).toBe(300);
  });

  test('the free ones are not waited for', () => {
    expect(waits(SOURCE, 23)).toEqual([...Array(19).fill(0), 1, 2, 4, 8]);
  });

  test('one a minute slows nobody where one a minute is forgotten, for ever', () => {
    let [misses, now] = [NONE, AT];
    for (let count = 0; count < 500; count += 1) {
      misses = afterMiss(SOURCE, misses, now);
      expect(secondsLeft(misses, now)).toBe(0);
      now = inSeconds(now, 60);
    }
  });

  test('that are free, one server ahead of another by its clock makes nobody wait at the other', () => {
    expect(secondsLeft(afterMiss(SOURCE, NONE, inSeconds(AT, 2)), AT)).toBe(0);
  });

  test('no more are kept in mind than the most', () => {
    let misses = NONE;
    for (let count = 0; count < 500; count += 1) misses = afterMiss(SOURCE, misses, AT);

    expect(misses.level).toBe(80);
    expect(secondsLeft(afterMiss(SOURCE, misses, inSeconds(AT, 62 * 60)), inSeconds(AT, 62 * 60))).toBe(0);
  });

  test('the seconds left are rounded up, and none when the moment has come', () => {
    const misses = { ...NONE, until: inSeconds(AT, 10) };

    expect([0, 0.001, 0.999, 1, 9.999, 10, 11].map((at) => secondsLeft(misses, inSeconds(AT, at)))).toEqual([
      10, 10, 10, 9, 1, 0, 0,
    ]);
  });

  test('a clock put back makes nobody wait longer, and forgets nothing', () => {
    const misses = afterMiss(PASSWORD, { level: 3, at: inSeconds(AT, 9_000), until: inSeconds(AT, 9_000) }, AT);

    expect(misses.level).toBe(4);
    expect(secondsLeft({ ...misses, until: inSeconds(AT, 9_000) }, AT)).toBe(LONGEST_WAIT);
  });
});
