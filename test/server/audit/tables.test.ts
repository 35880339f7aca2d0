import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { addMinutes } from '#core/calendar/instant.ts';
import type { MarkId } from '#core/model/ids.ts';
import { query } from '#drizzle/connection/statement.ts';
import { logLoaded } from '#test/database/loaded.ts';
import { addPair, addPerson } from '#test/database/people.ts';
import { first, legislative, newId, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { assessor, PASSWORD, president } from '#test/database/world.ts';
import { type Forging, forgingOn } from '#test/server/audit/forging.ts';
import { newVote } from '#test/server/inputs.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import type { Api } from '#test/server/terminal.ts';

/** The tables of which every column is altered in turn. */
const COMPARED = ['vote_marks', 'mark_corrections'] as const;
const COUNTED = ['tallies', 'quarter_tallies', 'active_tallies'] as const;
const BESIDE = ['procurations', 'procuration_rounds', 'idempotency', 'audit_body'];
const DENAIN = stationOf('denain');
/** An id that no row has. */
const NOBODY = '00000000-0000-7000-8000-000000000000';

let running: Running;
let admin: Api;
let forging: Forging;
/** The marks of the story. */
const marks = { proxy: newId<MarkId>(), inPerson: newId<MarkId>(), corrected: newId<MarkId>(), remote: '' };

beforeAll(async () => {
  running = await startRunning();
  admin = await running.as('admin');
  await voteAll();
  await logLoaded(running.database);
  forging = await forgingOn(running.database, [...COMPARED, ...COUNTED, ...BESIDE]);
});
beforeEach(() => forging.restore());
afterAll(() => running.close());

/** A vote of every kind, and one that was corrected. */
async function voteAll(): Promise<void> {
  const { database, world, setClock, as } = running;
  const { mandant, mandataire } = await addPair(database);
  await addProcuration(database, { mandant, mandataire, account: world.idOf('leroy') });
  const [inPerson, mistaken, prisoner, abroad] = [
    await addPerson(database),
    await addPerson(database),
    await addPerson(database),
    await addPerson(database, { on: 'montreal' }),
  ];

  setClock(POLLING_TEN);
  const [bureau, presiding] = [await as(assessor(DENAIN)), await as(president(DENAIN))];
  const by = { mandant: mandant.elector, mandataire: mandataire.elector };
  await bureau.station.proxyVotes.mutate({ ...newVote(), id: marks.proxy, by });
  await bureau.station.mandantVotes.mutate({ ...newVote(), id: marks.inPerson, mandant: inPerson.elector });
  await bureau.station.mandantVotes.mutate({ ...newVote(), id: marks.corrected, mandant: mistaken.elector });
  const { key, id, round } = newVote();
  await presiding.station.prisonerVotes.mutate({ key, id, round, elector: prisoner.elector });
  const bearer = { lastName: 'Décidé', firstNames: 'Ève', sex: 'F' as const, born: day('1970-02-03') };
  const decision = { on: day('2027-04-10'), court: 'Tribunal judiciaire de Valenciennes' };
  await presiding.station.bearerVotes.mutate({ ...newVote(), bearer, decision });

  setClock(addMinutes(POLLING_TEN, 20));
  const second = { name: assessor(DENAIN), password: PASSWORD };
  await presiding.station.correct.mutate({ key: newId(), mark: marks.corrected, reason: 'La ligne au-dessus', second });
  const remote = { elector: { id: abroad.elector }, election: legislative.id, round: 1 as const };
  expect(await admin.mark.importRemote.mutate({ key: newId(), votes: [remote] })).toMatchObject({ recorded: 1 });
  const [row] = await query<{ id: string }>(
    database.db,
    sql`select id from vote_marks where elector = ${abroad.elector}`,
  );
  marks.remote = row?.id ?? '';
}

const faults = async () => (await admin.audit.verify.query({})).faults;
const inTables = async () => (await faults()).filter((fault) => 'table' in fault);

test('Tables that acts alone have written equal the log', async () => {
  expect(await faults()).toEqual([]);
});

describe('Altering', () => {
  /** Table, column, its new value, in the row of this mark. */
  const ALTERED: readonly (readonly [(typeof COMPARED)[number], string, string, keyof typeof marks])[] = [
    ['vote_marks', 'id', `'${NOBODY}'`, 'inPerson'],
    ['vote_marks', 'elector', `'${NOBODY}'`, 'inPerson'],
    ['vote_marks', 'round', `'${NOBODY}'`, 'inPerson'],
    ['vote_marks', 'station', `'59383/0001'`, 'inPerson'],
    ['vote_marks', 'kind', `'remote'`, 'inPerson'],
    ['vote_marks', 'procuration', `'${NOBODY}'`, 'proxy'],
    ['vote_marks', 'mandataire', `'${NOBODY}'`, 'proxy'],
    ['vote_marks', 'court_decision', `'2027-04-01'`, 'inPerson'],
    ['vote_marks', 'from_prison', `true`, 'remote'],
    ['vote_marks', 'at', `at + interval '1 millisecond'`, 'inPerson'],
    ['vote_marks', 'account', `'${NOBODY}'`, 'inPerson'],
    ['vote_marks', 'corrected_at', `at`, 'inPerson'],
    ['mark_corrections', 'mark', `'${NOBODY}'`, 'corrected'],
    ['mark_corrections', 'reason', `'Rien'`, 'corrected'],
    ['mark_corrections', 'by', `'${NOBODY}'`, 'corrected'],
    ['mark_corrections', 'second', `'${NOBODY}'`, 'corrected'],
    ['mark_corrections', 'at', `at + interval '1 millisecond'`, 'corrected'],
  ];

  test.each(ALTERED)(
    '%s.%s to %s is found, with the row, the column and the entry',
    async (table, column, value, of) => {
      const key = sql.identifier(table === 'vote_marks' ? 'id' : 'mark');
      const set = sql`${sql.identifier(column)} = ${sql.raw(value)}`;
      await forging.forge([sql`update ${sql.identifier(table)} set ${set} where ${key} = ${marks[of]}`]);

      const isKey = column === 'id' || column === 'mark';
      const fault = isKey ? 'row-missing' : 'row-altered';
      expect(await inTables()).toContainEqual({
        table,
        row: marks[of],
        fault,
        columns: isKey ? [] : [column],
        chain: of === 'remote' ? 'admin' : '59172',
        seq: expect.any(Number),
      });
    },
  );

  test('is tried on each column of each table that is compared', async () => {
    const found = await query<{ name: string }>(
      running.database.db,
      sql`select table_name || '.' || column_name as name from information_schema.columns
        where table_schema = 'public' and table_name = any(${`{${COMPARED.join()}}`}::text[])`,
    );

    expect(ALTERED.map(([table, column]) => `${table}.${column}`).sort()).toEqual(found.map(({ name }) => name).sort());
  });

  test.each([
    ['tallies', 'proxy = proxy + 1'],
    ['tallies', 'in_person = in_person - 1'],
    ['tallies', 'remote = remote + 1'],
    ['tallies', 'corrected = 0'],
    ['tallies', `last_at = last_at - interval '1 minute'`],
    ['tallies', `station = '59383/0001'`],
    ['tallies', `round = '${NOBODY}'`],
    ['quarter_tallies', 'proxy = proxy + 1'],
    ['quarter_tallies', 'in_person = in_person - 1'],
    ['quarter_tallies', `quarter = quarter + interval '15 minutes'`],
    ['quarter_tallies', 'shard = (shard + 1) % 64'],
    ['quarter_tallies', `round = '${NOBODY}'`],
    ['active_tallies', 'count = count + 1'],
    ['active_tallies', 'last_day = last_day + 1'],
  ])('a count, %s set to %s, is found', async (table, set) => {
    await forging.forge([sql`update ${sql.identifier(table)} set ${sql.raw(set)}`]);

    expect(await faults()).toContainEqual(expect.objectContaining({ table, fault: 'count-altered' }));
  });
});

describe('Forging', () => {
  test('the deletion of the answers kept for keys is found', async () => {
    await forging.forge([sql`with gone as (delete from idempotency) select 1`]);

    const columns = ['count'];
    expect(await faults()).toContainEqual({ table: 'idempotency', row: 'keys', fault: 'count-altered', columns });
  });

  test('a mark that nobody made is found', async () => {
    await forging.forge([
      sql`insert into vote_marks (id, elector, round, station, kind, at, account)
        select ${NOBODY}, ${NOBODY}, ${first.id}, station, kind, at, account from vote_marks where id = ${marks.inPerson}`,
    ]);

    expect(await inTables()).toContainEqual({
      table: 'vote_marks',
      row: NOBODY,
      fault: 'row-without-entry',
      columns: [],
      chain: null,
      seq: null,
    });
  });

  test('the deletion of a mark is found, with the entry of the mark', async () => {
    await forging.forge([sql`with gone as (delete from vote_marks where id = ${marks.inPerson}) select 1`]);

    const fault = { table: 'vote_marks', row: marks.inPerson, fault: 'row-missing', columns: [], chain: '59172' };
    expect(await inTables()).toContainEqual({ ...fault, seq: 2 });
  });

  test('a vote by proxy made one in person is found, with all that was changed', async () => {
    await forging.forge([
      sql`update vote_marks set kind = 'in-person', procuration = null, mandataire = null where id = ${marks.proxy}`,
    ]);

    const fault = { table: 'vote_marks', row: marks.proxy, fault: 'row-altered', chain: '59172', seq: 1 };
    expect(await inTables()).toContainEqual({ ...fault, columns: ['kind', 'mandataire', 'procuration'] });
  });

  test('a correction that nobody made, with its record, is found twice', async () => {
    await forging.forge([
      sql`update vote_marks set corrected_at = at where id = ${marks.inPerson}`,
      sql`insert into mark_corrections select ${marks.inPerson}, reason, by, second, at from mark_corrections`,
    ]);

    expect(await inTables()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ table: 'vote_marks', row: marks.inPerson, columns: ['corrected_at'] }),
        expect.objectContaining({ table: 'mark_corrections', row: marks.inPerson, fault: 'row-without-entry' }),
      ]),
    );
  });

  test('is not hidden by a body that says something else', async () => {
    await forging.forge([
      sql`update vote_marks set elector = ${NOBODY} where id = ${marks.inPerson}`,
      sql`update audit_body set body = '{"about":{}}' where chain = '59172' and seq = 2`,
    ]);

    expect(await faults()).toEqual(
      expect.arrayContaining([
        { chain: '59172', seq: 2, fault: 'body-altered' },
        expect.objectContaining({ table: 'vote_marks', row: marks.inPerson, fault: 'row-without-entry' }),
      ]),
    );
  });
});
