import { bigint, foreignKey, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { CommuneCode, RoundId } from '#core/model/ids.ts';
import { dayColumn, instantColumn } from '#drizzle/schema/columns.ts';
import { communes, rounds } from '#drizzle/schema/places.ts';
import { auditEntry } from '#drizzle/schema/records.ts';

/**
 * the bodies of the audit log that a purge destroyed. The purge's own entry in the log commits to this
 * list.
 */
export const auditErasure = pgTable(
  'audit_erasure',
  {
    chain: text().notNull(),
    seq: bigint({ mode: 'number' }).notNull(),
    purge: uuid().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.chain, t.seq] }),
    foreignKey({
      columns: [t.chain, t.seq],
      foreignColumns: [auditEntry.chain, auditEntry.seq],
      name: 'erasure_of_an_entry',
    }),
  ],
);

/**
 * counts of what was destroyed, without names. `what` is the status of a request or procuration, or
 * `proxy`.
 */
export const statistics = pgTable(
  'statistics',
  {
    commune: text()
      .$type<CommuneCode>()
      .notNull()
      .references(() => communes.code),
    round: uuid()
      .$type<RoundId>()
      .references(() => rounds.id),
    what: text().notNull(),
    count: bigint({ mode: 'number' }).notNull(),
  },
  (t) => [unique('one_count_of_each').on(t.commune, t.round, t.what).nullsNotDistinct()],
);

/**
 * The days, of Paris, on which a server purged by itself: once, however many servers there are.
 * `bodiesBefore`: of acts before then, no body of those kept for a year is left; the next purge looks on from
 * there.
 */
export const purges = pgTable('purges', {
  day: dayColumn().primaryKey(),
  startedAt: instantColumn().notNull(),
  bodiesBefore: instantColumn(),
});
