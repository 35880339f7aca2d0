import { describe, expect, test, vi } from 'vitest';
import { makeShares } from '#server/concurrency/shares.ts';
import { withFakeTimeouts } from '#test/server/concurrency/dead-connection.ts';
import { later } from '#test/tui/fake-client.ts';
import { until } from '#test/until.ts';

const PATIENCE = 5_000;
const refusal = () => new Error('too many');
const sharesOf = (atOnce: number, mostWaiting = 10) => makeShares({ atOnce, mostWaiting, patience: PATIENCE }, refusal);

/** Runs that each say when they begin and end when the test says so. */
function worksIn(shares: ReturnType<typeof makeShares>) {
  const begun: string[] = [];
  const ends = new Map<string, ReturnType<typeof later<void>>>();
  function start(key: string, name: string, gone?: AbortSignal): Promise<void> {
    const end = later<void>();
    ends.set(name, end);
    const work = shares(
      key,
      () => {
        begun.push(name);
        return end.answer;
      },
      gone,
    );
    work.catch(() => undefined);
    return work;
  }
  return { begun, start, end: (name: string) => ends.get(name)?.give() };
}

describe('The runs of one key', () => {
  test('go on so many at once; the others wait in order, and those of other keys do not', async () => {
    const { begun, start, end } = worksIn(sharesOf(2));
    for (const name of ['a1', 'a2', 'a3', 'a4']) start('a', name);
    start('b', 'b1');

    expect(begun).toEqual(['a1', 'a2', 'b1']);
    end('a2');
    await until(() => expect(begun).toEqual(['a1', 'a2', 'b1', 'a3']));
    end('a1');
    await until(() => expect(begun).toContain('a4'));
  });

  test('that are too many are refused, and never run', async () => {
    const { begun, start, end } = worksIn(sharesOf(1, 2));
    const [, second, third] = ['first', 'second', 'third'].map((name) => start('a', name));

    await expect(start('a', 'fourth')).rejects.toThrow('too many');
    end('first');
    end('second');
    end('third');
    await Promise.all([second, third]);
    expect(begun).toEqual(['first', 'second', 'third']);
  });

  test('whose client hung up give their place in the queue to others', async () => {
    const { begun, start, end } = worksIn(sharesOf(1));
    const gone = new AbortController();
    start('a', 'first');
    const hungUp = start('a', 'hung up', gone.signal);
    const other = start('a', 'other');

    gone.abort();
    await expect(hungUp).rejects.toThrow('too many');
    await expect(start('a', 'too late', gone.signal)).rejects.toThrow('too many');
    end('first');
    end('other');
    await other;
    expect(begun).toEqual(['first', 'other']);
  });

  test('that wait for too long are refused', () =>
    withFakeTimeouts(async () => {
      const { begun, start, end } = worksIn(sharesOf(1));
      const first = start('a', 'first');
      const late = start('a', 'late');

      vi.advanceTimersByTime(PATIENCE);
      await expect(late).rejects.toThrow('too many');
      end('first');
      await first;
      expect(begun).toEqual(['first']);
    }));

  test('make way for others when they fail', async () => {
    const shares = sharesOf(1);
    const failed = shares('a', () => Promise.reject(new Error('it failed')));
    const next = shares('a', async () => 'next');

    await expect(failed).rejects.toThrow('it failed');
    expect(await next).toBe('next');
  });
});
