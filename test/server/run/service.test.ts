import { beforeAll, describe, expect, test } from 'vitest';
import { addMinutes, fromEpoch } from '#core/calendar/instant.ts';
import { openService } from '#server/run/service.ts';
import { createDatabase } from '#test/database/open.ts';

let url: string;
beforeAll(async () => {
  url = await createDatabase();
});

const machine = () => fromEpoch(Date.now());

describe('A server and its database', () => {
  test('within two seconds of each other go together', async () => {
    const opened = await openService({ url }, () => fromEpoch(Date.now() + 1_000));
    expect(opened.ok).toBe(true);
    if (opened.ok) await opened.database.close();
  });

  test.each([-1, 1])('%i minute apart do not', async (minutes) => {
    expect(await openService({ url }, () => addMinutes(machine(), minutes))).toMatchObject({
      ok: false,
      problem: { kind: 'clocks-apart', most: 2_000 },
    });
  });
});
