import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addMinutes } from '#core/calendar/instant.ts';
import { logLoaded } from '#test/database/loaded.ts';
import { addCrowd, addPerson, type Person } from '#test/database/people.ts';
import { IN_MARCH, newId, stationOf } from '#test/database/places.ts';
import { type Forging, forgingOn } from '#test/server/audit/forging.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import type { Api } from '#test/server/terminal.ts';

const DENAIN = stationOf('denain');
const MARLY = stationOf('marly');

let running: Running;
let admin: Api;
let forging: Forging;
let people: readonly Person[];

/** Rolls are loaded and sealed; before and after that, electors move, by servers whose clocks differ. */
beforeAll(async () => {
  running = await startRunning();
  admin = await running.as('admin');
  people = await addCrowd(running.database, 20);
  await addCrowd(running.database, 5, { on: 'marly' });
  running.setClock(addMinutes(IN_MARCH, 5));
  await moves(1, MARLY);
  running.setClock(addMinutes(IN_MARCH, 3));
  await admin.roll.seal.mutate({ key: newId() });
  running.setClock(addMinutes(IN_MARCH, 1));
  await moves(2, MARLY);
  await moves(2, stationOf('denain', 2));
  await moves(3, stationOf('denain', 2));
  await admin.roll.record.mutate({ key: newId(), elector: { id: electorOf(4) }, event: 'dies' });
  await logLoaded(running.database);
  forging = await forgingOn(running.database, [
    'registrations',
    'electors',
    'accounts',
    'audit_head',
    'audit_entry',
    'audit_body',
    'idempotency',
  ]);
});
beforeEach(() => forging.restore());
afterAll(() => running.close());

const electorOf = (nth: number) => people[nth]?.elector ?? newId();
const moves = (nth: number, to: typeof DENAIN) =>
  admin.roll.record.mutate({ key: newId(), elector: { id: electorOf(nth) }, event: 'moves', to });
const faults = async () => (await admin.audit.verify.query({})).faults;

describe('A sealed list', () => {
  test('is what it was, whoever has moved or died since', async () => {
    expect(await faults()).toEqual([]);
  });

  test.each([
    ['an elector moved to another station by no event', sql`station = ${MARLY}`],
    ['an elector put on another list', sql`list = 'eu-municipal'`],
    ['an elector struck off', sql`"to" = '2027-03-02'`],
    ['an elector given another number', sql`number = number + 1000`],
    ['an elector on the roll since another day', sql`"from" = '2027-03-01'`],
    ['a line given to someone else', sql`elector = ${newId()}`],
  ])('tells of %s', async (_, set) => {
    await forging.forge([sql`update registrations set ${set} where elector = ${electorOf(7)}`]);

    const fault = { table: 'registrations', row: DENAIN, fault: 'row-altered', chain: 'admin' };
    expect(await faults()).toContainEqual(expect.objectContaining({ ...fault, seq: expect.any(Number) }));
  });

  test('tells of an elector who was added by no act, until it is sealed again', async () => {
    await addPerson(running.database);
    expect(await faults()).toContainEqual(expect.objectContaining({ table: 'registrations', row: DENAIN }));

    await logLoaded(running.database);
    running.setClock(addMinutes(IN_MARCH, 10));
    await admin.roll.seal.mutate({ key: newId() });
    expect((await faults()).filter((fault) => 'table' in fault && fault.table === 'registrations')).toEqual([]);
  });
});
