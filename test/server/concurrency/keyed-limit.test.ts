import { describe, expect, test, vi } from 'vitest';
import { makeKeyedLimit } from '#server/concurrency/keyed-limit.ts';
import { withFakeTimeouts } from '#test/server/concurrency/dead-connection.ts';

const LONGEST = 8_000;
const makeLimit = (waiting = 10) => makeKeyedLimit({ atOnce: 2, waiting, longest: LONGEST });

/** Whether a promise is settled by now. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  const pending = Symbol('pending');
  await new Promise((resolve) => setImmediate(resolve));
  return (await Promise.race([promise, pending])) !== pending;
}

describe('Works on one key', () => {
  test('are so many at once, and the others wait in the order in which they came', async () => {
    const limit = makeLimit();
    const [first, second, third, fourth] = [limit.begin(), limit.begin(), limit.begin(), limit.begin()];
    expect([first.takeFree(['a']), second.takeFree(['a']), third.takeFree(['a'])]).toEqual([true, true, false]);

    const [waiting, later] = [third.waitFor(['a']), fourth.waitFor(['a'])];
    expect(await isSettled(waiting)).toBe(false);
    first.end('done');
    expect(await waiting).toBe(true);
    expect(await isSettled(later)).toBe(false);
    third.end('done');
    expect(await later).toBe(true);
  });

  test('hold up none on another key', () => {
    const limit = makeLimit();
    for (let held = 0; held < 2; held += 1) limit.begin().takeFree(['a']);

    expect(limit.begin().takeFree(['b'])).toBe(true);
    expect(limit.begin().takeFree(['b', 'a'])).toBe(false);
    expect(limit.begin().takeFree(['b'])).toBe(true);
  });

  test('that have a key take it once', () => {
    const limit = makeLimit();
    const work = limit.begin();
    for (let lap = 0; lap < 3; lap += 1) expect(work.takeFree(['a', 'a'])).toBe(true);
    expect(limit.begin().takeFree(['a'])).toBe(true);
  });

  test('do not wait for each other when each has what the other needs', async () => {
    const limit = makeKeyedLimit({ atOnce: 1, waiting: 10, longest: LONGEST });
    const [one, other] = [limit.begin(), limit.begin()];
    expect([one.takeFree(['a']), other.takeFree(['b'])]).toEqual([true, true]);
    expect([one.takeFree(['b']), other.takeFree(['a'])]).toEqual([false, false]);

    const both = [one.waitFor(['b']).then(() => one.end('done')), other.waitFor(['a']).then(() => other.end('done'))];
    expect(await Promise.all(both)).toEqual([undefined, undefined]);
  });

  test('are turned away when too many wait, and after a long wait', () =>
    withFakeTimeouts(async () => {
      const limit = makeLimit(1);
      for (let held = 0; held < 2; held += 1) limit.begin().takeFree(['a']);
      const waiting = limit.begin().waitFor(['a']);

      expect(await limit.begin().waitFor(['a'])).toBe(false);
      vi.advanceTimersByTime(LONGEST);
      expect(await waiting).toBe(false);
    }));

  test('give way to those that wait', async () => {
    const limit = makeLimit();
    const held = [limit.begin(), limit.begin()];
    for (const work of held) work.takeFree(['a']);
    const waiting = limit.begin().waitFor(['a']);
    expect(limit.begin().takeFree(['a'])).toBe(false);
    held[0]?.end('done');

    expect(await waiting).toBe(true);
    expect(limit.begin().takeFree(['a'])).toBe(false);
  });
});

describe('A key', () => {
  test('is stuck from a wait in vain to the next work that is done', () => {
    const limit = makeLimit();
    expect(limit.isStuck('a')).toBe(false);
    limit.noteStuck('a');
    expect([limit.isStuck('a'), limit.isStuck('b')]).toEqual([true, false]);

    const ended = (how: 'done' | 'stuck' | 'failed') => {
      const work = limit.begin();
      work.takeFree(['a']);
      work.end(how);
      return limit.isStuck('a');
    };
    expect([ended('failed'), ended('done'), ended('failed'), ended('stuck'), ended('done')]).toEqual([
      true,
      false,
      false,
      true,
      false,
    ]);
  });
});
