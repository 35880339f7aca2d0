import { sql } from 'drizzle-orm';
import { bigint, check, foreignKey, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { AccountId, RoundId, StationId } from '#core/model/ids.ts';
import { dayColumn, instantColumn } from '#drizzle/schema/columns.ts';
import { accounts } from '#drizzle/schema/people.ts';
import { pollingStations, rounds } from '#drizzle/schema/places.ts';

/** What each table here is about: a station at a round. */
export const held = () => ({
  station: text()
    .$type<StationId>()
    .notNull()
    .references(() => pollingStations.id),
  round: uuid()
    .$type<RoundId>()
    .notNull()
    .references(() => rounds.id),
});

/**
 * The station's list as it was printed, numbered within the station and round. `changeNo`: the last change of
 * the list that it has.
 */
export const packs = pgTable(
  'packs',
  {
    ...held(),
    no: integer().notNull(),
    digest: text().notNull(),
    changeNo: bigint({ mode: 'number' }).notNull(),
    electors: integer().notNull(),
    procurations: integer().notNull(),
    ended: integer().notNull(),
    madeAt: instantColumn().notNull(),
    madeBy: uuid()
      .$type<AccountId>()
      .notNull()
      .references(() => accounts.id),
  },
  (t) => [
    primaryKey({ columns: [t.station, t.round, t.no] }),
    check('packs_from_one', sql`${t.no} >= 1`),
    check('digest_of_sha256', sql`${t.digest} ~ '^[0-9a-f]{64}$'`),
    check('pack_counts_nobody_less', sql`${t.electors} >= 0 and ${t.procurations} >= 0 and ${t.ended} >= 0`),
  ],
);

/**
 * what the presiding officer declares on the day of a round: the opening, the close, how many
 * were inside then. A postponed round has another row for its new day.
 */
export const sittings = pgTable(
  'sittings',
  {
    ...held(),
    day: dayColumn().notNull(),
    pack: integer().notNull(),
    openedAt: instantColumn().notNull(),
    openedBy: uuid()
      .$type<AccountId>()
      .notNull()
      .references(() => accounts.id),
    openedSecond: uuid()
      .$type<AccountId>()
      .references(() => accounts.id),
    openedBecause: text(),
    closedAt: instantColumn(),
    closedBy: uuid()
      .$type<AccountId>()
      .references(() => accounts.id),
    insideCounted: integer(),
    moreInsideBecause: text(),
  },
  (t) => [
    primaryKey({ columns: [t.station, t.round, t.day] }),
    foreignKey({
      columns: [t.station, t.round, t.pack],
      foreignColumns: [packs.station, packs.round, packs.no],
      name: 'sitting_of_its_pack',
    }),
    check('opened_by_two_for_a_reason', sql`(${t.openedSecond} is null) = (${t.openedBecause} is null)`),
    check('opened_by_two_people', sql`${t.openedSecond} <> ${t.openedBy}`),
    check(
      'closed_whole',
      sql`(${t.closedAt} is null) = (${t.closedBy} is null) and (${t.closedAt} is null) = (${t.insideCounted} is null)`,
    ),
    check('closed_after_opened', sql`${t.closedAt} >= ${t.openedAt}`),
    check('inside_not_fewer_than_none', sql`${t.insideCounted} >= 0`),
    check('more_inside_once_closed', sql`${t.moreInsideBecause} is null or ${t.closedAt} is not null`),
  ],
);
