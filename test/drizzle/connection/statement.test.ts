import { sql } from 'drizzle-orm';
import { array, assert, asyncProperty, constantFrom, oneof, string } from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '#drizzle/connection/database.ts';
import { query, textArray, uuidArray } from '#drizzle/connection/statement.ts';
import { ENGINES, openEmptyDatabase } from '#test/database/open.ts';
import { newId } from '#test/database/places.ts';

/** Texts that an array writes otherwise, beside any. */
const text = oneof(
  string(),
  constantFrom('', 'null', 'NULL', '{}', '","', '\\', '\\"', ' a ', "'", '\n', '\u001f', 'é'),
);

describe.each(ENGINES)('Values in one parameter, on %s', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await openEmptyDatabase(engine);
  });
  afterAll(() => database.close());

  test('are the texts that were given, in their order, none of them null', async () => {
    await assert(
      asyncProperty(array(text), async (texts) => {
        const [row] = await database.db.transaction((tx) =>
          query<{ readonly texts: unknown }>(tx, sql`select to_json(${textArray(texts)}) as texts`),
        );
        expect(row).toEqual({ texts });
      }),
    );
  });

  test.each([0, 1, 3])('are the ids that were given, %d of them', async (count) => {
    const ids = Array.from({ length: count }, () => newId<string>());
    const [row] = await database.db.transaction((tx) =>
      query<{ readonly ids: unknown }>(tx, sql`select to_json(${uuidArray(ids)}) as ids`),
    );
    expect(row).toEqual({ ids });
  });
});
