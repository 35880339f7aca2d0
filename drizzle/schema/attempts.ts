import { sql } from 'drizzle-orm';
import { check, doublePrecision, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instantColumn } from '#drizzle/schema/columns.ts';

/**
 * Failed attempts are counted for the name of an account, for the address they came from, and for the account
 * that looks up references.
 */
export const ATTEMPT_KINDS = ['password', 'source', 'reference'] as const;

/**
 * Failed attempts, which slow the next attempts at every server, by the machine's clock. Subjects are kept as
 * digests alone.
 */
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
