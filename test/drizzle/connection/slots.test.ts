import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LONGEST_WAIT } from '#drizzle/connection/limits.ts';
import { makeSlots } from '#drizzle/connection/slots.ts';

describe('Slots', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('let so many go on at once, and the others in the order in which they came', async () => {
    const inSlot = makeSlots(2);
    const begun: number[] = [];
    const ends = Array.from({ length: 4 }, () => Promise.withResolvers<void>());
    const runs = ends.map(({ promise }, index) =>
      inSlot(async () => {
        begun.push(index);
        await promise;
        if (index === 1) throw new Error('failed');
      }),
    );
    const settled = Promise.allSettled(runs);
    await vi.advanceTimersByTimeAsync(0);
    expect(begun).toEqual([0, 1]);
    ends[1]?.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(begun).toEqual([0, 1, 2]);
    for (const { resolve } of ends) resolve();

    expect((await settled).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  });

  test('do not run what has waited too long, and serve those who come after', async () => {
    const inSlot = makeSlots(1);
    const long = Promise.withResolvers<void>();
    const first = inSlot(() => long.promise);
    const run = vi.fn(async () => 'late');
    const waiting = inSlot(run).catch((error: Error) => error.message);
    await vi.advanceTimersByTimeAsync(LONGEST_WAIT);
    long.resolve();
    await first;

    expect(await waiting).toBe('no connection was free');
    expect(await inSlot(async () => 'served')).toBe('served');
    expect(run).not.toHaveBeenCalled();
  });
});
