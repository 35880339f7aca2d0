import { sql } from 'drizzle-orm';
import { check, doublePrecision, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instantColumn } from '#drizzle/schema/columns.ts';

/**
 * Whose failed attempts are counted, and what a station looks up outside its own list
 * (server/limits/throttles.ts says why).
 */
export const ATTEMPT_KINDS = [
  'pair',
  'password',
  'newcomer',
  'source',
  'network-24',
  'network-56',
  'network-48',
  'reference',
  'outside',
] as const;

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

/**
 * From where the password of an account was given, by the machine's clock: the wrong passwords of strangers
 * do not hold it up there. Both are kept as digests alone, for as long as `server/retention/sweep.ts` says
 * (R-74).
 */
export const knownSources = pgTable(
  'known_sources',
  {
    accountHash: text().notNull(),
    sourceHash: text().notNull(),
    openedAt: instantColumn().notNull(),
  },
  (t) => [primaryKey({ columns: [t.accountHash, t.sourceHash] }), index('known_sources_by_age').on(t.openedAt)],
);
