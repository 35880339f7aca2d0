import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addMinutes } from '#core/calendar/instant.ts';
import { query } from '#drizzle/connection/statement.ts';
import { logLoaded } from '#test/database/loaded.ts';
import { addPair, addPerson, identityOf, type Pair } from '#test/database/people.ts';
import { IN_MARCH, newId } from '#test/database/places.ts';
import { BOTH_ROUNDS } from '#test/database/procurations.ts';
import { type Forging, forgingOn } from '#test/server/audit/forging.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import type { Api } from '#test/server/terminal.ts';

const TABLES = ['procurations', 'procuration_rounds', 'requests', 'revocations'] as const;
type Table = (typeof TABLES)[number];
/** An id that no row has. */
const NOBODY = '00000000-0000-7000-8000-000000000000';

let running: Running;
let admin: Api;
let forging: Forging;
let faultsOfActs: Awaited<ReturnType<typeof faults>>;
/** The procuration that is active, the one that was revoked, the request that waits, the revocation. */
const ids = { active: '', revoked: '', annulled: '', waiting: '', revocation: '' };

beforeAll(async () => {
  running = await startRunning();
  admin = await running.as('admin');
  await giveAll();
  await logLoaded(running.database);
  faultsOfActs = await faults();
  forging = await forgingOn(running.database, [...TABLES, 'active_tallies']);
});
beforeEach(() => forging.restore());
afterAll(() => running.close());

/**
 * Procurations asked for and established: one stays active, one is revoked, one ends with its mandataire, one
 * waits for its counter.
 */
async function giveAll(): Promise<void> {
  const { database, setClock, as } = running;
  setClock(IN_MARCH);
  const officer = await as('leroy');
  const [active, revoked, annulled, waiting] = [
    await addPair(database),
    await addPair(database),
    await addPair(database),
    await addPair(database),
  ];
  ids.active = await establish(active);
  ids.revoked = await establish(revoked);
  ids.annulled = await establish(annulled);
  const { reference } = await ask(waiting);
  ids.waiting = await idOf(sql`select id from requests where reference = ${reference}`);

  setClock(addMinutes(IN_MARCH, 60));
  const act = { key: newId<string>(), mandant: revoked.mandant.elector, identity: 'match' as const };
  ids.revocation = (await officer.counter.revoke.mutate(act)).revocation ?? '';
  await admin.roll.record.mutate({ key: newId(), elector: { id: annulled.mandataire.elector }, event: 'dies' });
}

async function ask({ mandant, mandataire }: Pair) {
  const own = await running.as(mandant);
  const giving = { kind: 'procuration' as const, mandataire: identityOf(mandataire), validity: BOTH_ROUNDS };
  return own.request.submit.mutate({ key: newId(), ...giving });
}

async function establish(pair: Pair): Promise<string> {
  const { reference } = await ask(pair);
  const officer = await running.as('leroy');
  const { procuration } = await officer.counter.establish.mutate({ key: newId(), reference, identity: 'match' });
  return procuration ?? '';
}

async function idOf(statement: ReturnType<typeof sql>): Promise<string> {
  const [row] = await query<{ id: string }>(running.database.db, statement);
  return row?.id ?? '';
}

const faults = async () => (await admin.audit.verify.query({})).faults;

test('Acts, requests and revocations that acts alone have written equal the log', () => {
  expect(faultsOfActs).toEqual([]);
});

describe('Altering', () => {
  /** Table, column, its new value, in the row of this act. */
  const ALTERED: readonly (readonly [Table, string, string, keyof typeof ids])[] = [
    ['procurations', 'id', `'${NOBODY}'`, 'active'],
    ['procurations', 'request', `null`, 'active'],
    ['procurations', 'mandant', `'${NOBODY}'`, 'active'],
    ['procurations', 'mandataire', `'${NOBODY}'`, 'active'],
    ['procurations', 'commune', `'59383'`, 'active'],
    ['procurations', 'mandant_list', `'consular'`, 'active'],
    ['procurations', 'validity', `'period'`, 'active'],
    ['procurations', 'election', `'${NOBODY}'`, 'active'],
    ['procurations', 'round_numbers', `'{1}'`, 'active'],
    ['procurations', 'until', `'2028-01-01'`, 'active'],
    ['procurations', 'way', `'paper'`, 'active'],
    ['procurations', 'authority', `'${NOBODY}'`, 'active'],
    ['procurations', 'authority_last_name', `'Autre'`, 'active'],
    ['procurations', 'authority_first_name', `'Autre'`, 'active'],
    ['procurations', 'authority_capacity', `'apj'`, 'active'],
    ['procurations', 'authority_unit', `'Autre'`, 'active'],
    ['procurations', 'authority_place_name', `'Autre'`, 'active'],
    ['procurations', 'place', `'abroad'`, 'active'],
    ['procurations', 'established_at', `established_at + interval '1 millisecond'`, 'active'],
    ['procurations', 'established_day', `established_day - 1`, 'active'],
    ['procurations', 'established_local_day', `established_local_day - 1`, 'active'],
    ['procurations', 'held_from', `held_from + 1`, 'active'],
    ['procurations', 'flags', `'{uncertain-order}'`, 'active'],
    ['procurations', 'recorded_no', `recorded_no + 1000`, 'active'],
    ['procurations', 'status', `'active'`, 'revoked'],
    ['procurations', 'effective_at', `effective_at + interval '1 hour'`, 'active'],
    ['procurations', 'ended_at', `null`, 'revoked'],
    ['procurations', 'ended_on', `null`, 'revoked'],
    ['procurations', 'reasons', `null`, 'annulled'],
    ['procurations', 'version', `version + 1`, 'active'],
    ['procuration_rounds', 'procuration', `'${NOBODY}'`, 'active'],
    ['procuration_rounds', 'mandant', `'${NOBODY}'`, 'active'],
    ['procuration_rounds', 'status', `'active'`, 'revoked'],
    ['procuration_rounds', 'round', `gen_random_uuid()`, 'active'],
    ['procuration_rounds', 'day', `day + 1`, 'active'],
    ['procuration_rounds', 'coverage', `'void'`, 'active'],
    ['procuration_rounds', 'reason', `'{"code":"already-decided"}'`, 'active'],
    ['requests', 'id', `'${NOBODY}'`, 'waiting'],
    ['requests', 'reference', `'AAAAAA'`, 'waiting'],
    ['requests', 'kind', `'revocation'`, 'waiting'],
    ['requests', 'status', `'withdrawn'`, 'waiting'],
    ['requests', 'mandant', `'${NOBODY}'`, 'waiting'],
    ['requests', 'mandataire', `'${NOBODY}'`, 'waiting'],
    ['requests', 'commune', `'59383'`, 'waiting'],
    ['requests', 'validity', `'period'`, 'waiting'],
    ['requests', 'election', `'${NOBODY}'`, 'waiting'],
    ['requests', 'round_numbers', `'{1}'`, 'waiting'],
    ['requests', 'until', `'2028-01-01'`, 'waiting'],
    ['requests', 'requested_at', `requested_at + interval '1 hour'`, 'waiting'],
    ['requests', 'requested_on', `requested_on + 1`, 'waiting'],
    ['requests', 'collected_by', `'${NOBODY}'`, 'waiting'],
    ['requests', 'collected_for', `'${NOBODY}'`, 'waiting'],
    ['requests', 'version', `version + 1`, 'waiting'],
    ['revocations', 'id', `'${NOBODY}'`, 'revocation'],
    ['revocations', 'request', `'${NOBODY}'`, 'revocation'],
    ['revocations', 'mandant', `'${NOBODY}'`, 'revocation'],
    ['revocations', 'commune', `'59383'`, 'revocation'],
    ['revocations', 'way', `'paper'`, 'revocation'],
    ['revocations', 'authority', `'${NOBODY}'`, 'revocation'],
    ['revocations', 'authority_last_name', `'Autre'`, 'revocation'],
    ['revocations', 'authority_first_name', `'Autre'`, 'revocation'],
    ['revocations', 'authority_capacity', `'apj'`, 'revocation'],
    ['revocations', 'authority_unit', `'Autre'`, 'revocation'],
    ['revocations', 'authority_place_name', `'Autre'`, 'revocation'],
    ['revocations', 'place', `'abroad'`, 'revocation'],
    ['revocations', 'established_at', `established_at + interval '1 hour'`, 'revocation'],
    ['revocations', 'established_day', `established_day - 1`, 'revocation'],
  ];
  /** That an act was made at home decides no vote, and is taken away by a purge before the act is (R-74). */
  const LEFT_OUT = ['procurations.home_visit', 'requests.home_visit', 'revocations.home_visit'];

  test.each(ALTERED)('%s.%s to %s is found, with the row', async (table, column, value, of) => {
    const key = sql.identifier(table === 'procuration_rounds' ? 'procuration' : 'id');
    const set = sql`${sql.identifier(column)} = ${sql.raw(value)}`;
    await forging.forge([sql`update ${sql.identifier(table)} set ${set} where ${key} = ${ids[of]}`]);

    const found = (await faults()).filter((fault) => 'table' in fault && fault.table === table);
    const isKey = ['id', 'procuration', 'round', 'version'].includes(column);
    expect(found).toContainEqual(
      isKey
        ? expect.objectContaining({ fault: 'row-without-entry' })
        : expect.objectContaining({ fault: 'row-altered', columns: [column], row: expect.stringContaining(ids[of]) }),
    );
  });

  test('is tried on each column of each table, but for what decides no vote', async () => {
    const found = await query<{ name: string }>(
      running.database.db,
      sql`select table_name || '.' || column_name as name from information_schema.columns
        where table_schema = 'public' and table_name = any(${`{${TABLES.join()}}`}::text[])`,
    );

    const tried = ALTERED.map(([table, column]) => `${table}.${column}`);
    expect([...tried, ...LEFT_OUT].sort()).toEqual(found.map(({ name }) => name).sort());
  });
});

describe('Forging', () => {
  const deleted = (statement: ReturnType<typeof sql>) => sql`with gone as (${statement}) select 1`;

  test('a revoked procuration that is active again is found, as its version, its rounds and its count say', async () => {
    await forging.forge([
      sql`update procurations set status = 'active', ended_at = null, ended_on = null where id = ${ids.revoked}`,
      sql`update procuration_rounds set status = 'active', coverage = 'covered', reason = null
        where procuration = ${ids.revoked}`,
    ]);

    expect(await faults()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ row: ids.revoked, columns: ['ended_at', 'ended_on', 'status'] }),
        expect.objectContaining({ table: 'procuration_rounds', columns: ['coverage', 'reason', 'status'] }),
        expect.objectContaining({ table: 'active_tallies', fault: 'count-altered' }),
      ]),
    );
  });

  test('one set back to the very state that its first entry says is found', async () => {
    await forging.forge([
      sql`update procurations set status = 'active', ended_at = null, ended_on = null, version = 1 where id = ${ids.revoked}`,
      sql`update procuration_rounds set status = 'active', coverage = 'covered', reason = null where procuration = ${ids.revoked}`,
    ]);

    expect(await faults()).toContainEqual(
      expect.objectContaining({ table: 'procurations', row: ids.revoked, fault: 'row-missing' }),
    );
  });

  test('a mandataire in the place of another is found', async () => {
    const other = (await addPerson(running.database)).elector;
    await forging.forge([sql`update procurations set mandataire = ${other} where id = ${ids.active}`]);

    expect(await faults()).toContainEqual(expect.objectContaining({ row: ids.active, columns: ['mandataire'] }));
  });

  test('the deletion of a procuration with its rounds is found, with the entry', async () => {
    await forging.forge([
      deleted(sql`delete from procuration_rounds where procuration = ${ids.active}`),
      deleted(sql`delete from procurations where id = ${ids.active}`),
    ]);

    const found = await faults();
    expect(found).toContainEqual(
      expect.objectContaining({ row: ids.active, fault: 'row-missing', chain: '59172', seq: expect.any(Number) }),
    );
    expect(found).toContainEqual(expect.objectContaining({ table: 'procuration_rounds', fault: 'row-missing' }));
  });

  test('a procuration that nobody established is found', async () => {
    await forging.forge([
      sql`insert into procurations select (jsonb_populate_record(its, jsonb_build_object('id', ${NOBODY}::text,
        'recorded_no', 999999, 'request', null))).* from procurations its where id = ${ids.active}`,
    ]);

    expect(await faults()).toContainEqual(expect.objectContaining({ row: NOBODY, fault: 'row-without-entry' }));
  });

  test('the deletion of a revocation is found', async () => {
    await forging.forge([deleted(sql`delete from revocations where id = ${ids.revocation}`)]);

    expect(await faults()).toContainEqual(expect.objectContaining({ row: ids.revocation, fault: 'row-missing' }));
  });
});
