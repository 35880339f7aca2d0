import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { query } from '#drizzle/connection/statement.ts';
import { logLoaded } from '#test/database/loaded.ts';
import { addPerson } from '#test/database/people.ts';
import { newId, stationOf } from '#test/database/places.ts';
import { assessor, townHall } from '#test/database/world.ts';
import { type Forging, forgingOn } from '#test/server/audit/forging.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import type { Api } from '#test/server/terminal.ts';

/** An id that no row has. */
const NOBODY = '00000000-0000-7000-8000-000000000000';
const BUREAU = 'assesseur 7';
const MARLY = stationOf('marly');

let running: Running;
let admin: Api;
let forging: Forging;
const electors = { moved: '', dead: '' };

beforeAll(async () => {
  running = await startRunning();
  admin = await running.as('admin');
  await writeAll();
  await logLoaded(running.database);
  forging = await forgingOn(running.database, ['accounts', 'habilitations', 'electors', 'registrations']);
});
beforeEach(() => forging.restore());
afterAll(() => running.close());

/** Accounts that are made, locked and unlocked, an elector who moves, and one who dies. */
async function writeAll(): Promise<void> {
  const { database } = running;
  await logLoaded(database);
  const account = { name: BUREAU, who: 'Ève Septième', role: 'assessor' as const, station: stationOf('denain') };
  await admin.account.create.mutate({ key: newId(), account: { ...account, codeHash: 'a'.repeat(64) } });
  await admin.account.lock.mutate({ key: newId(), name: townHall('marly'), reason: 'Départ' });
  await admin.account.lock.mutate({ key: newId(), name: assessor(MARLY), reason: 'Vacances' });
  await admin.account.unlock.mutate({ key: newId(), name: assessor(MARLY) });
  const [moved, dead] = [await addPerson(database), await addPerson(database)];
  await admin.roll.record.mutate({ key: newId(), elector: { id: moved.elector }, event: 'moves', to: MARLY });
  await admin.roll.record.mutate({ key: newId(), elector: { id: dead.elector }, event: 'dies' });
  electors.moved = moved.elector;
  electors.dead = dead.elector;
}

const faults = async () => (await admin.audit.verify.query({})).faults;

test('Accounts and rolls that acts alone have changed equal the log', async () => {
  expect(await faults()).toEqual([]);
});

describe('An account', () => {
  const idOf = async (name: string) => {
    const rows = await query<{ id: string }>(running.database.db, sql`select id from accounts where name = ${name}`);
    return rows[0]?.id ?? '';
  };

  test.each([
    ['name', `'quelqu’un d’autre'`, 'opens'],
    ['password_hash', `'$argon2id$…'`, 'opens'],
    ['code_hash', `repeat('b', 64)`, 'opens'],
    ['code_expires_at', `code_expires_at + interval '1 year'`, 'opens'],
    ['issuer', `'https://elsewhere.example'`, 'opens'],
    ['subject', `'someone else'`, 'opens'],
    ['role', `'admin'`, 'role'],
    ['who', `'Quelqu’un d’autre'`, 'opens'],
    ['commune', `'59172'`, 'commune'],
    ['station', `'59383/0001'`, 'station'],
    ['elector', `'${NOBODY}'`, 'elector'],
    ['is_demonstration', 'true', 'is_demonstration'],
    ['identity_certified_on', `'2027-01-01'`, 'identity_certified_on'],
    ['created_at', `created_at - interval '1 day'`, 'created_at'],
    ['locked_at', `created_at`, 'locked_at'],
    ['locked_by', `'${NOBODY}'`, 'locked_by'],
    ['lock_reason', `'Rien'`, 'lock_reason'],
    ['ended_at', 'created_at', 'ended_at'],
  ])('whose %s becomes %s is found, with the entry that made it', async (column, value, told) => {
    const row = await idOf(BUREAU);
    await forging.forge([sql`update accounts set ${sql.identifier(column)} = ${sql.raw(value)} where id = ${row}`]);

    const fault = { table: 'accounts', row, fault: 'row-altered', columns: [told], chain: 'admin' };
    expect(await faults()).toContainEqual({ ...fault, seq: expect.any(Number) });
  });

  test('has no other column', async () => {
    const [row] = await query<{ count: number }>(
      running.database.db,
      sql`select count(*)::int as count from information_schema.columns
        where table_schema = 'public' and table_name = 'accounts' and column_name not in ('id', 'version')`,
    );

    expect(row?.count).toBe(18);
  });

  test('that is unlocked behind the log is found', async () => {
    const row = await idOf(townHall('marly'));
    await forging.forge([
      sql`update accounts set locked_at = null, locked_by = null, lock_reason = null where id = ${row}`,
    ]);

    const columns = ['lock_reason', 'locked_at', 'locked_by'];
    expect(await faults()).toContainEqual(expect.objectContaining({ row, fault: 'row-altered', columns }));
  });

  test('that nobody made is found, and one that is gone', async () => {
    const row = await idOf(BUREAU);
    await forging.forge([sql`update accounts set id = ${NOBODY} where id = ${row}`]);

    const found = await faults();
    expect(found).toContainEqual(expect.objectContaining({ row: NOBODY, fault: 'row-without-entry' }));
    expect(found).toContainEqual(expect.objectContaining({ row, fault: 'row-missing', chain: 'admin' }));
  });

  test('whose officer signs otherwise is found', async () => {
    const row = await idOf('leroy');
    await forging.forge([
      sql`update habilitations set capacity = 'consul', last_name = 'Autre' where account = ${row}`,
    ]);

    expect(await faults()).toContainEqual(expect.objectContaining({ row, columns: ['opens', 'signs'] }));
  });
});

describe('An elector whom an event has changed', () => {
  test.each([
    ['station', `'59172/0001'`],
    ['commune', `'59172'`],
    ['list', `'consular'`],
    ['number', 'number + 1'],
    ['is_special', 'true'],
    ['from', `"from" - 1`],
    ['to', `'2028-01-01'`],
    ['elector', `'${NOBODY}'`],
    ['id', 'gen_random_uuid()'],
  ])('and whose registration has another %s is found', async (column, value) => {
    const set = sql`${sql.identifier(column)} = ${sql.raw(value)}`;
    await forging.forge([sql`update registrations set ${set} where elector = ${electors.moved} and "to" is null`]);

    const fault = { row: electors.moved, fault: 'row-altered', columns: ['registrations'], chain: '59172' };
    expect(await faults()).toContainEqual(expect.objectContaining(fault));
  });

  test('and who is dead no longer, or protected, is found', async () => {
    await forging.forge([
      sql`update electors set loss = null, lost_on = null, is_protected = true where id = ${electors.dead}`,
    ]);

    const columns = ['is_protected', 'loss', 'lost_on'];
    expect(await faults()).toContainEqual(expect.objectContaining({ row: electors.dead, columns }));
  });

  test('and of whom the event is hidden is found', async () => {
    await forging.forge([
      sql`update electors set loss = null, lost_on = null, roll_no = 0 where id = ${electors.dead}`,
      sql`update registrations set "to" = null where elector = ${electors.dead}`,
    ]);

    expect(await faults()).toContainEqual(expect.objectContaining({ row: electors.dead, fault: 'row-missing' }));
  });

  test('and an event that never was, is found', async () => {
    const { elector } = await addPerson(running.database);
    await forging.forge([sql`update electors set roll_no = 1 where id = ${elector}`]);

    expect(await faults()).toContainEqual(expect.objectContaining({ row: elector, fault: 'row-without-entry' }));
  });
});
