import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import type { CommuneCode, StationId } from '#core/model/ids.ts';
import { copyIn } from '#drizzle/connection/copy.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { inTransaction, SYSTEM } from '#drizzle/connection/transaction.ts';
import { rollLines } from '#drizzle/schema/roll-imports.ts';
import { ENGINES, openEmptyDatabase } from '#test/database/open.ts';
import { newId } from '#test/database/places.ts';

const row = (line: number, lastName: string) => ({
  import: newId<string>(),
  line,
  elector: newId<never>(),
  registration: newId<string>(),
  nne: null,
  lastName,
  usageName: line % 2 === 0 ? null : lastName,
  firstNames: 'Zoé',
  sex: 'F' as const,
  born: day('1980-01-01'),
  nameKey: '',
  list: 'communal' as const,
  commune: '59172' as CommuneCode,
  station: '59172/0001' as StationId,
  number: line,
  isSpecial: line % 2 === 0,
  from: line % 2 === 0 ? day('2027-01-01') : null,
});

describe.each(ENGINES)('Many rows at once, on %s', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await openEmptyDatabase(engine);
  });
  afterAll(() => database.close());

  test('come back as they went in, whatever signs they hold', async () => {
    const rows = ['D’Ormesson', '\\N', 'a\tb', 'a\nb', 'a\\tb', '"', 'Œ'].map((name, at) => row(at + 1, name));
    await inTransaction(database, { actor: SYSTEM, access: 'decide' }, async (tx) => {
      await copyIn(tx, engine, { table: rollLines, rows });
      await copyIn(tx, engine, { table: rollLines, rows: [] });
    });

    expect(await database.db.select().from(rollLines).orderBy(rollLines.line)).toEqual(rows);
  });

  test('are none when their transaction fails after them', async () => {
    const before = await database.db.$count(rollLines);
    const failing = inTransaction(database, { actor: SYSTEM, access: 'decide' }, async (tx) => {
      await copyIn(tx, engine, { table: rollLines, rows: [row(1, 'Martin')] });
      throw new Error('too late');
    });

    await expect(failing).rejects.toThrow('too late');
    expect(await database.db.$count(rollLines)).toBe(before);
  });
});
