import { describe, expect, test, vi } from 'vitest';
import { batched, coalesced } from '#server/concurrency/coalesce.ts';
import { LONGEST_RUN } from '#server/concurrency/semaphore.ts';
import { NEVER, withFakeTimeouts } from '#test/server/concurrency/dead-connection.ts';
import { until } from '#test/until.ts';

const server = {};

describe('Calls for the same key in one turn', () => {
  test('share one run that starts after them; a later call gets a run of its own', async () => {
    const runs: string[] = [];
    const run = coalesced<number>();
    const ask = (who: string, key = 'list') => run(server, key, async () => runs.push(who));

    const together = [ask('first'), ask('second'), ask('other', 'other list')];
    expect(runs).toEqual([]);
    expect(await Promise.all(together)).toEqual([1, 1, 2]);
    expect(await ask('later')).toBe(3);
    expect(runs).toEqual(['first', 'other', 'later']);
  });

  test('all get the failure of their run, and the next call runs anew', async () => {
    const run = coalesced<number>();
    const failing = [1, 2].map(() => run(server, 'list', () => Promise.reject(new Error('away'))));
    expect((await Promise.allSettled(failing)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await run(server, 'list', async () => 7)).toBe(7);
  });

  test('of many keys share one run, on each server by itself', async () => {
    const run = batched<string>();
    const ask = (key: string, of = server) => run(of, key, async (keys) => keys.join());
    expect(await Promise.all([ask('a'), ask('b'), ask('a'), ask('c', {})])).toEqual(['a,b', 'a,b', 'a,b', 'c']);
    expect(await ask('d')).toBe('d');
  });
});

describe('Calls that come while a run goes on', () => {
  test('share the next run, which starts when that one is over', async () => {
    const runs: string[] = [];
    const first = Promise.withResolvers<void>();
    const run = batched<void>();
    const of = {};
    const ask = (key: string) =>
      run(of, key, async (keys) => {
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

  test('are answered even when that run fails', async () => {
    const run = batched<string>();
    const of = {};
    const failing = run(of, 'a', () => Promise.reject(new Error('away')));
    await expect(failing).rejects.toThrow('away');
    expect(await run(of, 'b', async (keys) => keys.join())).toBe('b');
  });
});

describe('A run that never ends, on a dead connection', () => {
  test('holds up the next run for a while only', () =>
    withFakeTimeouts(async () => {
      const runs: string[] = [];
      const run = batched<void>();
      const of = {};
      const ask = (key: string) =>
        run(of, key, async (keys) => {
          runs.push(keys.join());
          if (key === 'dead') await NEVER;
        });
      void ask('dead');
      await until(() => expect(runs).toEqual(['dead']));
      const next = ask('next');
      await new Promise((resolve) => setImmediate(resolve));
      expect(runs).toEqual(['dead']);

      vi.advanceTimersByTime(LONGEST_RUN);
      await next;
      expect(runs).toEqual(['dead', 'next']);
    }));
});
