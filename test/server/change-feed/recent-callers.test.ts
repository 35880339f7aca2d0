import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeRecentCallers } from '#server/change-feed/recent-callers.ts';

const caller = (tokenHash: string) => ({ tokenHash });

describe('A caller whose session was looked up', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
  afterEach(() => void vi.useRealTimers());

  test('is recalled by the hash of its token until it is forgotten', () => {
    const { remember, recall, forget } = makeRecentCallers<ReturnType<typeof caller>>();
    const [ana, ben] = [caller('ana'), caller('ben')];
    for (const known of [ana, ben]) remember(known);
    forget('ben');

    expect([recall('ana'), recall('ana'), recall('nobody'), recall('ben')]).toEqual([ana, ana, undefined, undefined]);
  });

  test('is recalled for a minute from the last look-up', () => {
    const { remember, recall } = makeRecentCallers();
    for (const hash of ['ana', 'ben']) remember(caller(hash));
    vi.advanceTimersByTime(45_000);
    remember(caller('ana'));
    vi.advanceTimersByTime(30_000);

    expect(recall('ben')).toBeUndefined();
    expect(recall('ana')).toEqual(caller('ana'));
  });
});
