import { describe, expect, test, vi } from 'vitest';
import { batched, coalesced, LONGEST_WAIT, semaphore } from '#server/concurrency/coalesce.ts';
import { singleFlight } from '#server/concurrency/single-flight.ts';
import { until } from '#test/until.ts';

const server = {};

describe('What many ask for', () => {
  test('runs once for those who ask before it begins, and again for who asks later', async () => {
    const runs: string[] = [];
    const shared = coalesced<number>();
    const ask = (who: string, key = 'list') => shared(server, key, async () => runs.push(who));

    const together = [ask('first'), ask('second'), ask('other', 'other list')];
    expect(runs).toEqual([]);
    expect(await Promise.all(together)).toEqual([1, 1, 2]);
    expect(await ask('later')).toBe(3);
    expect(runs).toEqual(['first', 'other', 'later']);
  });

  test('is asked anew after a failure, which all of them hear', async () => {
    const shared = coalesced<number>();
    const failing = [1, 2].map(() => shared(server, 'list', () => Promise.reject(new Error('away'))));
    expect((await Promise.allSettled(failing)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await shared(server, 'list', async () => 7)).toBe(7);
  });

  test('is gathered into one run, by each server for itself', async () => {
    const gathered = batched<string>();
    const ask = (key: string, of = server) => gathered(of, key, async (keys) => keys.join());
    expect(await Promise.all([ask('a'), ask('b'), ask('a'), ask('c', {})])).toEqual(['a,b', 'a,b', 'a,b', 'c']);
    expect(await ask('d')).toBe('d');
  });
});

describe('Who come while a run goes on', () => {
  test('share the next one, which begins when it is over', async () => {
    const runs: string[] = [];
    const first = Promise.withResolvers<void>();
    const gathered = batched<void>();
    const of = {};
    const ask = (key: string) =>
      gathered(of, key, async (keys) => {
        runs.push(keys.join());
        if (key === 'a') await first.promise;
      });

    const begun = ask('a');
    await until(() => expect(runs).toEqual(['a']));
    const others = [ask('b'), ask('c')];
    await new Promise((resolve) => setImmediate(resolve));
    expect(runs).toEqual(['a']);
    first.resolve();
    await Promise.all([begun, ...others]);
    expect(runs).toEqual(['a', 'b,c']);
  });

  test('are answered though the run before them failed', async () => {
    const gathered = batched<string>();
    const of = {};
    const failing = gathered(of, 'a', () => Promise.reject(new Error('away')));
    await expect(failing).rejects.toThrow('away');
    expect(await gathered(of, 'b', async (keys) => keys.join())).toBe('b');
  });
});

test('A gate lets so many run at once, the others in the order in which they came, whatever fails', async () => {
  const gate = semaphore(2);
  const begun: number[] = [];
  const ends = [0, 1, 2, 3].map(() => Promise.withResolvers<void>());
  const runs = ends.map(({ promise }, index) =>
    gate(() => {
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

describe('A run that never ends, for its connection is dead and says nothing', () => {
  const NEVER = new Promise<never>(() => undefined);

  async function later(run: () => Promise<unknown>): Promise<void> {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      await run();
    } finally {
      vi.useRealTimers();
    }
  }

  test('holds up for a while those who come after it', () =>
    later(async () => {
      const runs: string[] = [];
      const gathered = batched<void>();
      const of = {};
      const ask = (key: string) =>
        gathered(of, key, async (keys) => {
          runs.push(keys.join());
          if (key === 'dead') await NEVER;
        });
      void ask('dead');
      await until(() => expect(runs).toEqual(['dead']));
      const next = ask('next');
      await new Promise((resolve) => setImmediate(resolve));
      expect(runs).toEqual(['dead']);

      vi.advanceTimersByTime(LONGEST_WAIT);
      await next;
      expect(runs).toEqual(['dead', 'next']);
    }));

  test('leaves its place in a gate after a while, and once only', () =>
    later(async () => {
      const gate = semaphore(1);
      const slow = Promise.withResolvers<string>();
      const first = gate(() => slow.promise);
      const second = gate(async () => 'second');
      const dead = [gate(() => NEVER), gate(() => NEVER)];
      for (const its of dead) its.catch(() => undefined);

      vi.advanceTimersByTime(LONGEST_WAIT);
      expect(await second).toBe('second');
      slow.resolve('first');
      expect(await first).toBe('first');
      const begun: string[] = [];
      const last = gate(async () => begun.push('last'));
      await new Promise((resolve) => setImmediate(resolve));
      expect(begun).toEqual([]);
      vi.advanceTimersByTime(LONGEST_WAIT);
      await new Promise((resolve) => setImmediate(resolve));
      vi.advanceTimersByTime(LONGEST_WAIT);
      await last;
      expect(begun).toEqual(['last']);
    }));
});

describe('Work that is done in turn', () => {
  test('runs once at a time, and once more when it was asked for meanwhile', async () => {
    const steps: string[] = [];
    const work = singleFlight(async () => {
      steps.push('begins');
      await new Promise((resolve) => setImmediate(resolve));
      steps.push('ends');
    });

    for (let time = 0; time < 3; time += 1) work.trigger();
    await work.settled();
    expect(steps).toEqual(['begins', 'ends', 'begins', 'ends']);
    work.trigger();
    await work.settled();
    expect(steps).toHaveLength(6);
  });
});
