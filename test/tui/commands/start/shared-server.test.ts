import { describe, expect, test } from 'vitest';
import { until } from '#test/until.ts';
import type { ChildServer, StartOutcome } from '#tui/commands/start/child-server.ts';
import { shareServer } from '#tui/commands/start/shared-server.ts';

const wait = () => Promise.resolve();

function child(url: string) {
  const { promise: ended, resolve: end } = Promise.withResolvers<number>();
  const server: ChildServer = { url, notice: undefined, ended, stop: async () => end(0) };
  return { server, end };
}

describe('A server that another terminal started', () => {
  test('is used while it answers, and replaced by one of this terminal once it is gone', async () => {
    const own = child('own');
    let running: string | undefined = 'theirs';
    let starts = 0;
    const start = async (): Promise<StartOutcome> => {
      starts += 1;
      return { ok: true, server: own.server };
    };
    const shared = shareServer({ findRunning: async () => running, start, wait });
    expect([await shared.find(), starts, shared.kept()]).toEqual(['theirs', 0, undefined]);

    running = undefined;
    expect([await shared.find(), starts]).toEqual(['own', 1]);
    expect([await shared.find(), starts]).toEqual(['own', 1]);
    await shared.stop();
    await expect(own.server.ended).resolves.toBe(0);
  });

  test('is looked for again where the lock of the folder lets no other start', async () => {
    const answers = [undefined, 'theirs'];
    const start = async (): Promise<StartOutcome> => ({ ok: false, code: 75, lastWords: '' });
    const shared = shareServer({ findRunning: async () => answers.shift(), start, wait });

    expect([await shared.find(), await shared.find()]).toEqual([undefined, 'theirs']);
    expect(shared.kept()).toBeUndefined();
  });
});

describe('A server that this terminal started', () => {
  test('is started again at need, after every try to keep it running failed', async () => {
    const [first, last] = [child('first'), child('last')];
    let outcome: StartOutcome = { ok: false, code: 75, lastWords: '' };
    const shared = shareServer({
      first: first.server,
      findRunning: async () => undefined,
      start: async () => outcome,
      wait,
    });
    first.end(70);
    await until(() => expect(shared.kept()?.hasGivenUp()).toBe(true));

    outcome = { ok: true, server: last.server };
    expect(await shared.find()).toBe('last');
    await shared.stop();
  });

  test('while the screens close is stopped too', async () => {
    const own = child('own');
    const starting = Promise.withResolvers<StartOutcome>();
    const shared = shareServer({ findRunning: async () => undefined, start: () => starting.promise, wait });
    const found = shared.find();
    await wait();
    const stopped = shared.stop();
    starting.resolve({ ok: true, server: own.server });
    await Promise.all([found, stopped]);
    await expect(own.server.ended).resolves.toBe(0);
    expect(await shared.find()).toBeUndefined();
  });
});
