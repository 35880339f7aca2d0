import { sql } from 'drizzle-orm';
import { index, integer, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import type { RoundId, StationId } from '#core/model/ids.ts';
import { dayColumn, instantColumn } from '#drizzle/schema/columns.ts';
import { pollingStations, rounds } from '#drizzle/schema/places.ts';

const ofRound = () =>
  uuid()
    .$type<RoundId>()
    .notNull()
    .references(() => rounds.id);
const count = () => integer().notNull();

/**
 * How many marks a station's round has, counted as they are made and taken back; `lastAt` is of the last vote
 * cast there, whatever became of it.
 */
export const tallies = pgTable(
  'tallies',
  {
    round: ofRound(),
    station: text()
      .$type<StationId>()
      .notNull()
      .references(() => pollingStations.id),
    proxy: count(),
    inPerson: count(),
    remote: count(),
    corrected: count(),
    lastAt: instantColumn(),
  },
  (t) => [
    primaryKey({ columns: [t.round, t.station] }),
    // The few stations whose electors also vote elsewhere, for the count of all marks.
    index('tallies_with_remote').on(t.round).where(sql`${t.remote} > 0`),
  ],
);

/**
 * The votes of a round by quarters of an hour, of all stations together; in shards, so that stations do not
 * wait for each other.
 */
export const quarterTallies = pgTable(
  'quarter_tallies',
  {
    round: ofRound(),
    quarter: instantColumn().notNull(),
    shard: smallint().notNull(),
    proxy: count(),
    inPerson: count(),
  },
  (t) => [primaryKey({ columns: [t.round, t.quarter, t.shard] })],
);

/**
 * How many active procurations hold a day as their last. A transaction counts in a row that no other one
 * holds: a day has as many rows as transactions have counted it at once.
 */
export const activeTallies = pgTable(
  'active_tallies',
  { lastDay: dayColumn().notNull(), slot: uuid().notNull(), count: count() },
  (t) => [primaryKey({ columns: [t.lastDay, t.slot] })],
);
