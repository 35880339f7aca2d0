import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StationId } from '#core/ids.ts';
import { makeRests } from '#server/station/rests.ts';

const [ONE, OTHER] = ['59172/0001' as StationId, '59172/0002' as StationId];
const NEVER = new AbortController().signal;

/** Whether it is settled once what can be done at once is done. */
async function isOver(promise: Promise<unknown>): Promise<boolean> {
  let over = false;
  void promise.then(() => {
    over = true;
  });
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  return over;
}

describe('A station whose terminals were told', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  test('rests the longer, the more terminals wait, and no other station with it', async () => {
    const { rested, told } = makeRests(() => 300);
    told(ONE);
    const next = rested(ONE, NEVER);

    expect(await rested(OTHER, NEVER)).toBe(false);
    vi.advanceTimersByTime(299);
    expect(await isOver(next)).toBe(false);
    vi.advanceTimersByTime(1);
    expect(await next).toBe(true);
    expect(await rested(ONE, NEVER)).toBe(false);
  });

  test('rests for a second at most, and told again meanwhile, no longer', async () => {
    const { rested, told } = makeRests(() => 50_000);
    told(ONE);
    vi.advanceTimersByTime(600);
    told(ONE);
    const next = rested(ONE, NEVER);
    vi.advanceTimersByTime(400);
    expect(await isOver(next)).toBe(true);
  });

  test('counts those who wait for a rest to end among those who wait', async () => {
    const { rested, told } = makeRests(() => 100);
    told(ONE);
    const resting = Array.from({ length: 50 }, () => rested(ONE, NEVER));
    told(OTHER);
    const other = rested(OTHER, NEVER);
    vi.advanceTimersByTime(149);
    expect(await isOver(other)).toBe(false);
    vi.advanceTimersByTime(1);
    expect(await isOver(other)).toBe(true);
    await Promise.all(resting);
  });

  test('does not hold up who leaves, or finds the server stopping', async () => {
    const { rested, told } = makeRests(() => 300);
    told(ONE);
    const leaving = new AbortController();
    const left = rested(ONE, leaving.signal);
    leaving.abort();
    expect(await isOver(left)).toBe(true);
    expect(await rested(ONE, AbortSignal.abort())).toBe(false);
  });
});
