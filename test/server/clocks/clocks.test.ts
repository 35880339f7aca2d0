import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Running, startRunning } from '#test/server/running.ts';
import { connect } from '#test/server/terminal.ts';
import { until } from '#test/until.ts';

/** Milliseconds between two comparisons. */
const OFTEN = 20;

let running: Running;
beforeAll(async () => {
  running = await startRunning({ compareEvery: OFTEN });
});
afterAll(() => running.close());

async function seen() {
  const probe = await fetch(`${running.url}/readyz`);
  const { isClockOff } = await connect(running.url, undefined).health.query({});
  return { status: probe.status, said: (await probe.text()).trim(), isClockOff };
}

const levels = () => running.logged.map((line) => JSON.parse(line)).map(({ level, msg }) => `${level} ${msg}`);
const RIGHT = { status: 200, said: 'ok', isClockOff: false };

describe('A server whose clock is moved while it runs', () => {
  test.each([-10, 10])(
    'by %i minutes says so to its probe, its log and its screens, until the clock is set',
    async (minutes) => {
      expect(await seen()).toEqual(RIGHT);

      running.setAhead(minutes);
      await until(async () =>
        expect(await seen()).toEqual({
          status: 503,
          said: expect.stringMatching(/the clock is (599|600) s from that of the database/),
          isClockOff: true,
        }),
      );
      expect(levels()).toContain('50 the clock is not that of the database');
      expect((await fetch(`${running.url}/livez`)).status).toBe(200);

      running.setAhead(0);
      await until(async () => expect(await seen()).toEqual(RIGHT));
      expect(levels()).toContain('30 the clock is that of the database again');
    },
  );
});
