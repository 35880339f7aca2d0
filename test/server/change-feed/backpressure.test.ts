import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StationId } from '#core/model/ids.ts';
import { type Backpressure, makeBackpressure } from '#server/change-feed/backpressure.ts';

const [ONE, OTHER] = ['59172/0001' as StationId, '59172/0002' as StationId];
/** Milliseconds for each answer. */
const EACH = 6;
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
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
  afterEach(() => void vi.useRealTimers());

  const tell = ({ answered: told }: Backpressure, station: StationId, answers: number) => {
    for (let answer = 0; answer < answers; answer += 1) told(station);
  };

  test('rests the longer, the more of them there are, and no other station with it', async () => {
    const rests = makeBackpressure();
    tell(rests, ONE, 300);
    const next = rests.ready(ONE, NEVER);

    expect(await rests.ready(OTHER, NEVER)).toBe(false);
    vi.advanceTimersByTime(300 * EACH - 1);
    expect(await isOver(next)).toBe(false);
    vi.advanceTimersByTime(1);
    expect(await next).toBe(true);
    expect(await rests.ready(ONE, NEVER)).toBe(false);
  });

  test('rests for all that the server tells meanwhile, and no longer when told by and by', async () => {
    const rests = makeBackpressure();
    tell(rests, ONE, 100);
    tell(rests, OTHER, 50);
    const other = rests.ready(OTHER, NEVER);
    vi.advanceTimersByTime(150 * EACH - 1);
    expect(await isOver(other)).toBe(false);
    vi.advanceTimersByTime(1);
    expect(await isOver(other)).toBe(true);

    tell(rests, OTHER, 50);
    const again = rests.ready(OTHER, NEVER);
    vi.advanceTimersByTime(50 * EACH);
    expect(await isOver(again)).toBe(true);
  });

  test('rests for three seconds at most, and hardly when told after it', async () => {
    const rests = makeBackpressure();
    tell(rests, OTHER, 50_000);
    tell(rests, ONE, 50);
    const next = rests.ready(ONE, NEVER);
    vi.advanceTimersByTime(3_000);
    expect(await isOver(next)).toBe(true);

    tell(rests, ONE, 1);
    const after = rests.ready(ONE, NEVER);
    vi.advanceTimersByTime(EACH);
    expect(await isOver(after)).toBe(true);
  });

  test('does not hold up who leaves, or finds the server stopping', async () => {
    const rests = makeBackpressure();
    tell(rests, ONE, 300);
    const leaving = new AbortController();
    const left = rests.ready(ONE, leaving.signal);
    leaving.abort();
    expect(await isOver(left)).toBe(true);
    expect(await rests.ready(ONE, AbortSignal.abort())).toBe(false);
  });
});
