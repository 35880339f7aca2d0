import { type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addMinutes } from '#core/calendar/instant.ts';
import { countOf, shortDigest } from '#core/law/polling-day/late-list.ts';
import type { ListPrint } from '#core/model/list-print.ts';
import { query } from '#drizzle/connection/statement.ts';
import { logLoaded } from '#test/database/loaded.ts';
import { addPair } from '#test/database/people.ts';
import { first, newId, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { assessor, townHall } from '#test/database/world.ts';
import { type Forging, forgingOn } from '#test/server/audit/forging.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type Api, outcomeOf } from '#test/server/terminal.ts';

const DENAIN = stationOf('denain');
const round = first.id;
const TABLES = ['list_prints', 'printed_lines'] as const;
/** An id that no row has. */
const NOBODY = '00000000-0000-7000-8000-000000000000';
const keyOf = (no: number) => `${DENAIN} ${round} ${no}`;

let running: Running;
let admin: Api;
let forging: Forging;

/** An annex of two and its supplement, acknowledged by one act; then a supplement that nobody has yet. */
beforeAll(async () => {
  running = await startRunning();
  admin = await running.as('admin');
  running.setClock(POLLING_TEN);
  await add();
  await add();
  await print();
  await add();
  const second = await print();
  await acknowledge(second, 'ffffff');
  running.setClock(addMinutes(POLLING_TEN, 5));
  await acknowledge(second);
  running.setClock(addMinutes(POLLING_TEN, 9));
  await acknowledge(second);
  await add();
  await print();
  await print();
  await logLoaded(running.database);
  forging = await forgingOn(running.database, TABLES);
});
beforeEach(() => forging.restore());
afterAll(() => running.close());

async function add(): Promise<void> {
  await addProcuration(running.database, {
    ...(await addPair(running.database)),
    account: running.world.idOf('leroy'),
  });
}
async function print(): Promise<ListPrint> {
  const { listPrint } = await running.as(townHall('denain'));
  return (await listPrint.record.mutate({ key: newId(), round, station: DENAIN })).print;
}
async function acknowledge(its: ListPrint, digest = shortDigest(its.digest)): Promise<void> {
  const { listPrint } = await running.as(assessor(DENAIN));
  const said = { key: newId<string>(), round, no: its.no, count: countOf(its), digest };
  expect(await outcomeOf(listPrint.acknowledge.mutate(said))).toMatchObject({ ok: digest !== 'ffffff' });
}

const faults = async () => (await admin.audit.verify.query({})).faults;
const altering = async (statement: SQL) => {
  await forging.forge([statement]);
  return faults();
};

test('Annexes and supplements that were printed and acknowledged equal the log', async () => {
  expect(await faults()).toEqual([]);
  const held = await query<{ no: number; at: string | null }>(
    running.database.db,
    sql`select no, acknowledged_at as at from list_prints order by no`,
  );
  expect(held.map(({ no, at }) => [no, at !== null])).toEqual([
    [0, true],
    [1, true],
    [2, false],
  ]);
});

describe('Altering', () => {
  test.each([
    ['digest', `'${'0'.repeat(64)}'`],
    ['change_no', 'change_no + 1'],
    ['added', 'added + 1'],
    ['struck', 'struck + 1'],
    ['printed_at', `printed_at + interval '1 second'`],
    ['printed_by', `'${NOBODY}'`],
    ['acknowledged_at', `acknowledged_at + interval '1 second'`],
    ['acknowledged_by', `'${NOBODY}'`],
  ])('list_prints.%s is found, with the print, the column and the entry', async (column, value) => {
    const set = sql`${sql.identifier(column)} = ${sql.raw(value)}`;
    expect(await altering(sql`update list_prints set ${set} where no = 1`)).toContainEqual({
      table: 'list_prints',
      row: keyOf(1),
      fault: 'row-altered',
      columns: [column],
      chain: '59172',
      seq: expect.any(Number),
    });
  });

  test('an acknowledgement that nobody made is found', async () => {
    const found = await altering(
      sql`update list_prints set acknowledged_at = printed_at, acknowledged_by = printed_by where no = 2`,
    );
    expect(found).toMatchObject([{ table: 'list_prints', row: keyOf(2), fault: 'row-altered' }]);
  });

  test('a print taken away, or put in, is found', async () => {
    expect(await altering(sql`with gone as (delete from list_prints where no = 2) select 1`)).toMatchObject([
      { table: 'list_prints', row: keyOf(2), fault: 'row-missing' },
    ]);
    await forging.restore();
    const found = await altering(sql`insert into list_prints select station, round, 3, digest, change_no, added, struck,
      printed_at, printed_by from list_prints where no = 2`);
    expect(found).toContainEqual(
      expect.objectContaining({ table: 'list_prints', row: keyOf(3), fault: 'row-without-entry' }),
    );
  });

  test.each<[string, SQL]>([
    ['another number', sql`update printed_lines set number = number + 1 where no = 1`],
    ['a line struck', sql`update printed_lines set is_struck = true where no = 1`],
    ['another procuration', sql`update printed_lines set procuration = ${NOBODY} where no = 1`],
    ['a line taken away', sql`with gone as (delete from printed_lines where no = 1) select 1`],
    [
      'a line put in',
      sql`insert into printed_lines select station, round, no, ${NOBODY}, number, is_struck from printed_lines where no = 1`,
    ],
  ])('%s on paper is found by the digest of its print', async (_, statement) => {
    expect(await altering(statement)).toMatchObject([
      { table: 'printed_lines', row: keyOf(1), fault: 'row-altered', columns: ['digest'] },
    ]);
  });

  test('is tried on each column of a print but those of its key', async () => {
    const found = await query<{ name: string }>(
      running.database.db,
      sql`select column_name as name from information_schema.columns
        where table_schema = 'public' and table_name = 'list_prints' and column_name not in ('station', 'round', 'no')`,
    );
    expect(found).toHaveLength(8);
  });
});
