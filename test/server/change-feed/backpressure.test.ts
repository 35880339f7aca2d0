import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StationId } from '#core/model/ids.ts';
import { type Backpressure, makeBackpressure } from '#server/change-feed/backpressure.ts';

const [ONE, OTHER] = ['59172/0001' as StationId, '59172/0002' as StationId];
const NEVER = new AbortController().signal;

/** Whether a promise is settled once the microtasks that are due have run. */
async function isOver(promise: Promise<unknown>): Promise<boolean> {
  let over = false;
  void promise.then(() => {
    over = true;
  });
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  return over;
}

function answer({ answered }: Backpressure, station: StationId, answers: number): void {
  for (let count = 0; count < answers; count += 1) answered(station, 'poll');
}

/** Milliseconds of the faked clock until the station may be answered again. */
async function pauseOf({ ready }: Backpressure, station: StationId): Promise<number> {
  const from = performance.now();
  const isReady = ready(station, NEVER);
  while (!(await isOver(isReady))) vi.advanceTimersByTime(1);
  return performance.now() - from;
}

/** Milliseconds of the pause after so many answers to a station that had none before. */
function pauseAfter(answers: number): Promise<number> {
  const backpressure = makeBackpressure();
  answer(backpressure, ONE, answers);
  return pauseOf(backpressure, ONE);
}

describe('A station whose terminals were answered', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
  afterEach(() => void vi.useRealTimers());

  test('pauses as many times longer as there were answers, and no other station pauses with it', async () => {
    const backpressure = makeBackpressure();
    answer(backpressure, ONE, 300);

    expect(await backpressure.ready(OTHER, NEVER)).toBe(false);
    expect(await pauseOf(backpressure, ONE)).toBe(300 * (await pauseAfter(1)));
    expect(await backpressure.ready(ONE, NEVER)).toBe(false);
  });

  test('pauses for all that the server answers meanwhile, and no longer when answered now and then', async () => {
    const each = await pauseAfter(1);
    const backpressure = makeBackpressure();
    answer(backpressure, ONE, 100);
    answer(backpressure, OTHER, 50);
    expect(await pauseOf(backpressure, OTHER)).toBe(150 * each);

    answer(backpressure, OTHER, 50);
    expect(await pauseOf(backpressure, OTHER)).toBe(50 * each);
  });

  test('pauses for three seconds at most, and briefly when answered once after that', async () => {
    const each = await pauseAfter(1);
    const backpressure = makeBackpressure();
    answer(backpressure, OTHER, 50_000);
    answer(backpressure, ONE, 50);
    expect(await pauseOf(backpressure, ONE)).toBe(3_000);

    answer(backpressure, ONE, 1);
    expect(await pauseOf(backpressure, ONE)).toBe(each);
  });

  test('holds up nobody who leaves, and nobody while the server stops', async () => {
    const backpressure = makeBackpressure();
    answer(backpressure, ONE, 300);
    const leaving = new AbortController();
    const left = backpressure.ready(ONE, leaving.signal);
    leaving.abort();
    expect(await isOver(left)).toBe(true);
    expect(await backpressure.ready(ONE, AbortSignal.abort())).toBe(false);
  });
});
