import { describe, expect, test } from 'vitest';
import { withHashSlot } from '#server/accounts/password.ts';
import { TryAgain } from '#server/api/errors.ts';
import { later } from '#test/tui/fake-client.ts';
import { until } from '#test/until.ts';

const AT_ONCE = 2;

/** Takes all the hashing there is, until the test lets one of it go. */
function takeAll() {
  const taken = Array.from({ length: AT_ONCE }, () => later<void>());
  const done = Promise.all(taken.map(({ answer }) => withHashSlot('strangers', () => answer)));
  return { release: (nth: number) => taken[nth]?.give(), done };
}

describe('The hashing of passwords', () => {
  test('is for known sources first, in the order in which they came, then for strangers', async () => {
    const { release, done } = takeAll();
    const begun: string[] = [];
    const hashing = (queue: 'known' | 'strangers', name: string) =>
      withHashSlot(queue, async () => void begun.push(name));

    const all = [
      hashing('strangers', 'first stranger'),
      hashing('known', 'first known'),
      hashing('strangers', 'second stranger'),
      hashing('known', 'second known'),
    ];
    release(0);
    await Promise.all(all);
    release(1);
    await done;

    expect(begun).toEqual(['first known', 'second known', 'first stranger', 'second stranger']);
  });

  test('goes on twice at once, never more, whatever ends in the same moment', async () => {
    let [running, most] = [0, 0];
    const hashing = () =>
      withHashSlot('known', async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
      });

    await Promise.all(Array.from({ length: 20 }, hashing));
    expect(most).toBe(AT_ONCE);
  });

  test('turns strangers away when too many wait, and lets a known source wait still', async () => {
    const { release, done } = takeAll();
    const waiting: Promise<unknown>[] = [];
    let isFull = false;
    while (!isFull && waiting.length < 1_000) {
      const next = withHashSlot('strangers', async () => undefined);
      await Promise.race([next, new Promise((resolve) => setImmediate(resolve))]).catch((error: unknown) => {
        expect(error).toBeInstanceOf(TryAgain);
        isFull = true;
      });
      if (!isFull) waiting.push(next);
    }
    let isJudged = false;
    const known = withHashSlot('known', async () => {
      isJudged = true;
    });

    expect(isFull).toBe(true);
    release(0);
    release(1);
    await Promise.all([done, known, ...waiting]);
    await until(() => expect(isJudged).toBe(true));
  });
});
