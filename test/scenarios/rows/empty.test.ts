import { getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { expect, test } from 'vitest';
import { schema } from '#drizzle/schema.ts';
import { EMPTIED, KEPT } from '#test/scenarios/rows/empty.ts';

test('Every table is emptied between two stories, or kept on purpose', () => {
  const tables = Object.values(schema).filter((table) => is(table, PgTable));
  const names = (given: readonly PgTable[]) => given.map(getTableName).sort();

  expect(names([...EMPTIED, ...KEPT])).toEqual(names(tables));
  expect(EMPTIED.filter((table) => KEPT.includes(table))).toEqual([]);
});
