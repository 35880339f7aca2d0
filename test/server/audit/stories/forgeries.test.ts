import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FORGED_TABLES, FORGERIES, type Ids, playScene } from '#test/server/audit/forgeries.ts';
import { type Forging, forgingOn } from '#test/server/audit/forging.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import type { Api } from '#test/server/terminal.ts';

let running: Running;
let admin: Api;
let forging: Forging;
let ids: Ids;

beforeAll(async () => {
  running = await startRunning();
  admin = await running.as('admin');
  ids = await playScene(running);
  forging = await forgingOn(running.database, FORGED_TABLES);
});
beforeEach(() => forging.restore());
afterAll(() => running.close());

const faults = async () => (await admin.audit.verify.query({})).faults;

describe('The verification of the log finds', () => {
  test('nothing before anything is forged', async () => {
    expect(await faults()).toEqual([]);
  });

  test.each(FORGERIES)('%s', async (_, forge, found) => {
    await forging.forge(forge(ids));
    expect(await faults()).toContainEqual(expect.objectContaining(found(ids)));
  });
});
