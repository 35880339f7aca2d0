import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeRecentCallers } from '#server/change-feed/recent-callers.ts';

const caller = (tokenHash: string) => ({ tokenHash });

describe('Who was told something', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
  afterEach(() => void vi.useRealTimers());

  test('is known when he comes back, once', () => {
    const { remember, take } = makeRecentCallers<ReturnType<typeof caller>>();
    const [first, second] = [caller('one'), caller('other')];
    for (const remembered of [first, second]) remember(remembered);

    expect([take('one'), take('one'), take('nobody'), take('other')]).toEqual([first, undefined, undefined, second]);
  });

  test('is known for two seconds from the last time', () => {
    const { remember, take } = makeRecentCallers();
    for (const hash of ['one', 'other']) remember(caller(hash));
    vi.advanceTimersByTime(1_500);
    remember(caller('one'));
    vi.advanceTimersByTime(1_000);

    expect(take('other')).toBeUndefined();
    expect(take('one')).toEqual(caller('one'));
  });
});
