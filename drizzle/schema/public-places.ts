import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { LocalTime } from '#core/calendar/instant.ts';
import type { AccountId, CommuneCode, OpeningId } from '#core/model/ids.ts';
import { dayColumn } from '#drizzle/schema/columns.ts';
import { accounts } from '#drizzle/schema/people.ts';
import { communes } from '#drizzle/schema/places.ts';

/** each opening of a place by the prefect's decree; one that is withdrawn stays. */
export const publicOpenings = pgTable(
  'public_openings',
  {
    id: uuid().$type<OpeningId>().primaryKey(),
    commune: text()
      .$type<CommuneCode>()
      .notNull()
      .references(() => communes.code),
    name: text().notNull(),
    address: text().notNull(),
    decree: text().notNull(),
    day: dayColumn().notNull(),
    opens: text().$type<LocalTime>().notNull(),
    closes: text().$type<LocalTime>().notNull(),
    isWithdrawn: boolean().notNull().default(false),
  },
  (t) => [
    unique('one_opening_at_a_time').on(t.commune, t.name, t.day, t.opens),
    index('public_openings_by_day').on(t.day),
    check('public_place_opens_before_it_closes', sql`${t.opens} < ${t.closes}`),
  ],
);

/**
 * the public opening at which an officer acts on its day, instead of in the unit; null: in the unit
 * again.
 */
export const officerPlaces = pgTable('officer_places', {
  account: uuid()
    .$type<AccountId>()
    .primaryKey()
    .references(() => accounts.id),
  opening: uuid()
    .$type<OpeningId>()
    .references(() => publicOpenings.id),
});
