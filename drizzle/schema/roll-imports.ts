import { boolean, date, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { Day } from '#core/calendar/day.ts';
import type { List } from '#core/model/elector.ts';
import type { AccountId, CommuneCode, ElectorId, StationId } from '#core/model/ids.ts';
import { instantColumn } from '#drizzle/schema/columns.ts';
import { accounts } from '#drizzle/schema/people.ts';

/**
 * A file of the roll that is being sent: how many of its lines have come, and how many could not be read. It
 * goes with its lines when it is imported or given up.
 */
export const rollImports = pgTable(
  'roll_imports',
  {
    id: uuid().primaryKey(),
    account: uuid()
      .$type<AccountId>()
      .notNull()
      .references(() => accounts.id),
    at: instantColumn().notNull(),
    received: integer().notNull().default(0),
    unreadable: integer().notNull().default(0),
  },
  (t) => [index('roll_imports_by_account').on(t.account)],
);

/**
 * The lines of these files, each with the ids that its elector and its registration get if they are new. The
 * table is unlogged and has no foreign key (drizzle/sql/constraints.sql): the file is still there to be sent
 * again.
 */
export const rollLines = pgTable(
  'roll_lines',
  {
    import: uuid().notNull(),
    line: integer().notNull(),
    elector: uuid().$type<ElectorId>().notNull(),
    registration: uuid().notNull(),
    nne: text(),
    lastName: text().notNull(),
    usageName: text(),
    firstNames: text().notNull(),
    sex: text({ enum: ['F', 'M'] }).notNull(),
    born: text().$type<Day>().notNull(),
    nameKey: text().notNull(),
    list: text().$type<List>().notNull(),
    commune: text().$type<CommuneCode>().notNull(),
    station: text().$type<StationId>().notNull(),
    number: integer().notNull(),
    isSpecial: boolean().notNull(),
    from: date({ mode: 'string' }).$type<Day>(),
  },
  (t) => [index('roll_lines_by_import').on(t.import, t.line)],
);
