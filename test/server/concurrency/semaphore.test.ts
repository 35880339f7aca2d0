import { describe, expect, test, vi } from 'vitest';
import { LONGEST_RUN, semaphore } from '#server/concurrency/semaphore.ts';
import { NEVER, withFakeTimeouts } from '#test/server/concurrency/dead-connection.ts';
import { until } from '#test/until.ts';

test('A semaphore lets so many run at once and the others in the order of their calls, whatever fails', async () => {
  const run = semaphore(2);
  const begun: number[] = [];
  const ends = [0, 1, 2, 3].map(() => Promise.withResolvers<void>());
  const runs = ends.map(({ promise }, index) =>
    run(() => {
      begun.push(index);
      return promise;
    }),
  );
  runs[0]?.catch(() => undefined);

  await until(() => expect(begun).toEqual([0, 1]));
  ends[0]?.reject(new Error('away'));
  await until(() => expect(begun).toEqual([0, 1, 2]));
  for (const { resolve } of ends) resolve();
  await Promise.allSettled(runs);
  expect(begun).toEqual([0, 1, 2, 3]);
});

describe('A run that never ends, on a dead connection', () => {
  test('gives its place in a semaphore back after a while, and once only', () =>
    withFakeTimeouts(async () => {
      const run = semaphore(1);
      const slow = Promise.withResolvers<string>();
      const first = run(() => slow.promise);
      const second = run(async () => 'second');
      const dead = [run(() => NEVER), run(() => NEVER)];
      for (const run of dead) run.catch(() => undefined);

      vi.advanceTimersByTime(LONGEST_RUN);
      expect(await second).toBe('second');
      slow.resolve('first');
      expect(await first).toBe('first');
      const begun: string[] = [];
      const last = run(async () => begun.push('last'));
      await new Promise((resolve) => setImmediate(resolve));
      expect(begun).toEqual([]);
      vi.advanceTimersByTime(LONGEST_RUN);
      await new Promise((resolve) => setImmediate(resolve));
      vi.advanceTimersByTime(LONGEST_RUN);
      await last;
      expect(begun).toEqual(['last']);
    }));
});
