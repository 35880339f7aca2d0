import { describe, expect, test } from 'vitest';
import { until } from '#test/until.ts';
import type { ChildServer, StartOutcome } from '#tui/commands/start/child-server.ts';
import { keepRunning } from '#tui/commands/start/keep-running.ts';

/** A server whose end the test decides. */
function child(name: string) {
  const { promise: ended, resolve: end } = Promise.withResolvers<number>();
  const server: ChildServer = { url: name, notice: undefined, ended, stop: async () => end(0) };
  return { server, end };
}

const FAILED: StartOutcome = { ok: false, code: 75, lastWords: '' };
const wait = () => Promise.resolve();

describe('A server beside the screens', () => {
  test('is started again when it ends by itself, and stopped once', async () => {
    const [first, second] = [child('first'), child('second')];
    let starts = 0;
    const start = async (): Promise<StartOutcome> => {
      starts += 1;
      return { ok: true, server: second.server };
    };
    const kept = keepRunning(first.server, { start, wait });
    expect(kept.endedWith()).toBeUndefined();

    first.end(70);
    await until(() => expect(starts).toBe(1));
    await until(() => expect(kept.url()).toBe('second'));
    await kept.stop();
    expect({ starts, code: kept.endedWith() }).toEqual({ starts: 1, code: 70 });
    await expect(second.server.ended).resolves.toBe(0);
  });

  test('is given up after five starts that failed', async () => {
    const first = child('first');
    let starts = 0;
    const start = async () => {
      starts += 1;
      return FAILED;
    };
    const kept = keepRunning(first.server, { start, wait });
    first.end(70);
    await until(() => expect(starts).toBe(5));
    await kept.stop();
    expect({ starts, url: kept.url(), code: kept.endedWith() }).toEqual({ starts: 5, url: undefined, code: 70 });
  });

  test('that is being started while the screens close is stopped too', async () => {
    const [first, second] = [child('first'), child('second')];
    const starting = Promise.withResolvers<StartOutcome>();
    const kept = keepRunning(first.server, { start: () => starting.promise, wait });
    first.end(70);
    await until(() => expect(kept.url()).toBeUndefined());
    const stopped = kept.stop();
    starting.resolve({ ok: true, server: second.server });
    await stopped;
    await expect(second.server.ended).resolves.toBe(0);
  });
});
