import { describe, expect, test } from 'vitest';
import { inTurn } from '#server/in-turn.ts';
import { makeGathered, makeShared } from '#server/shared.ts';

const server = {};

describe('What many ask for', () => {
  test('runs once for those who ask before it begins, and again for who asks later', async () => {
    const runs: string[] = [];
    const shared = makeShared<number>();
    const ask = (who: string, key = 'list') => shared(server, key, async () => runs.push(who));

    const together = [ask('first'), ask('second'), ask('other', 'other list')];
    expect(runs).toEqual([]);
    expect(await Promise.all(together)).toEqual([1, 1, 2]);
    expect(await ask('later')).toBe(3);
    expect(runs).toEqual(['first', 'other', 'later']);
  });

  test('is asked anew after a failure, which all of them hear', async () => {
    const shared = makeShared<number>();
    const failing = [1, 2].map(() => shared(server, 'list', () => Promise.reject(new Error('away'))));
    expect((await Promise.allSettled(failing)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await shared(server, 'list', async () => 7)).toBe(7);
  });

  test('is gathered into one run, by each server for itself', async () => {
    const gathered = makeGathered<string>();
    const ask = (key: string, of = server) => gathered(of, key, async (keys) => keys.join());
    expect(await Promise.all([ask('a'), ask('b'), ask('a'), ask('c', {})])).toEqual(['a,b', 'a,b', 'a,b', 'c']);
    expect(await ask('d')).toBe('d');
  });
});

describe('Work that is done in turn', () => {
  test('runs once at a time, and once more when it was asked for meanwhile', async () => {
    const steps: string[] = [];
    const work = inTurn(async () => {
      steps.push('begins');
      await new Promise((resolve) => setImmediate(resolve));
      steps.push('ends');
    });

    for (let time = 0; time < 3; time += 1) work.soon();
    await work.ended();
    expect(steps).toEqual(['begins', 'ends', 'begins', 'ends']);
    work.soon();
    await work.ended();
    expect(steps).toHaveLength(6);
  });
});
