import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import type { AccountId, ProcurationId } from '#core/model/ids.ts';
import { instantColumn } from '#drizzle/schema/columns.ts';
import { accounts } from '#drizzle/schema/people.ts';
import { held } from '#drizzle/schema/polls.ts';
import { procurations } from '#drizzle/schema/procurations.ts';

/**
 * what was printed of a station's procurations for a round: 0 is the annex, the others its supplements.
 * `changeNo`: the last change of the list that the paper has.
 */
export const listPrints = pgTable(
  'list_prints',
  {
    ...held(),
    no: integer().notNull(),
    digest: text().notNull(),
    changeNo: bigint({ mode: 'number' }).notNull(),
    added: integer().notNull(),
    struck: integer().notNull(),
    printedAt: instantColumn().notNull(),
    printedBy: uuid()
      .$type<AccountId>()
      .notNull()
      .references(() => accounts.id),
    acknowledgedAt: instantColumn(),
    acknowledgedBy: uuid()
      .$type<AccountId>()
      .references(() => accounts.id),
  },
  (t) => [
    primaryKey({ columns: [t.station, t.round, t.no] }),
    check('prints_from_zero', sql`${t.no} >= 0`),
    check('print_digest_of_sha256', sql`${t.digest} ~ '^[0-9a-f]{64}$'`),
    check('annex_strikes_nothing', sql`${t.struck} = 0 or ${t.no} > 0`),
    check(
      'supplement_has_lines',
      sql`${t.added} >= 0 and ${t.struck} >= 0 and (${t.no} = 0 or ${t.added} + ${t.struck} > 0)`,
    ),
    check('acknowledged_whole', sql`(${t.acknowledgedAt} is null) = (${t.acknowledgedBy} is null)`),
  ],
);

/** The procurations of each print, beside the numbers that their mandants had on the list. */
export const printedLines = pgTable(
  'printed_lines',
  {
    ...held(),
    no: integer().notNull(),
    procuration: uuid()
      .$type<ProcurationId>()
      .notNull()
      .references(() => procurations.id),
    number: integer().notNull(),
    isStruck: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.station, t.round, t.no, t.procuration] }),
    foreignKey({
      columns: [t.station, t.round, t.no],
      foreignColumns: [listPrints.station, listPrints.round, listPrints.no],
      name: 'line_of_its_print',
    }),
    index('printed_lines_by_procuration').on(t.procuration),
  ],
);
