import { sql } from 'drizzle-orm';
import { check, doublePrecision, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instantColumn } from '#drizzle/schema/columns.ts';

/** What misses are counted under: the name of an account, the address they came from, the account that looks up references. */
export const ATTEMPT_KINDS = ['password', 'source', 'reference'] as const;

/** Misses that slow the tries after them, for every server, by the machine's clock; subjects only as digests. */
export const attempts = pgTable(
  'attempts',
  {
    kind: text({ enum: ATTEMPT_KINDS }).notNull(),
    subjectHash: text().notNull(),
    level: doublePrecision().notNull(),
    at: instantColumn().notNull(),
    until: instantColumn(),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.subjectHash] }),
    index('attempts_by_age').on(t.at),
    check('no_fewer_than_none', sql`${t.level} >= 0`),
  ],
);
