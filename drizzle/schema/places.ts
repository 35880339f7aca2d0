import { sql } from 'drizzle-orm';
import { bigint, boolean, check, index, pgTable, primaryKey, smallint, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { LocalTime, TimeZone } from '#core/calendar/instant.ts';
import { ELECTION_TYPES, PLACE_KINDS } from '#core/model/election.ts';
import type { CommuneCode, ElectionId, RoundId, StationId } from '#core/model/ids.ts';
import type { RoundNumber } from '#core/model/procuration.ts';
import { dayColumn } from '#drizzle/schema/columns.ts';

export const communes = pgTable('communes', {
  code: text().$type<CommuneCode>().primaryKey(),
  name: text().notNull(),
  kind: text({ enum: PLACE_KINDS }).notNull(),
  territory: text().notNull(),
  zone: text().$type<TimeZone>().notNull(),
});

/**
 * `changeNo` is the number of the last change of the station's list, `pollsNo` how often its polls or its
 * hours have changed; they are raised while the row is locked.
 */
export const pollingStations = pgTable(
  'polling_stations',
  {
    id: text().$type<StationId>().primaryKey(),
    commune: text()
      .$type<CommuneCode>()
      .notNull()
      .references(() => communes.code),
    opens: text().$type<LocalTime>().notNull(),
    closes: text().$type<LocalTime>().notNull(),
    phone: text(),
    changeNo: bigint({ mode: 'number' }).notNull().default(0),
    pollsNo: bigint({ mode: 'number' }).notNull().default(0),
  },
  (t) => [
    index('polling_stations_by_commune').on(t.commune),
    check('station_id_of_commune', sql`${t.id} ~ ('^' || ${t.commune} || '/[0-9]{4}$')`),
    check('opens_before_it_closes', sql`${t.opens} < ${t.closes}`),
  ],
);

/**
 * `communes`: those that poll; null: the territory of the type. `calledOn`: the Paris date of the call; null:
 * known from before.
 */
export const elections = pgTable(
  'elections',
  {
    id: uuid().$type<ElectionId>().primaryKey(),
    name: text().notNull().unique(),
    type: text({ enum: ELECTION_TYPES }).notNull(),
    communes: text().array().$type<CommuneCode[]>(),
    afterDissolution: boolean().notNull().default(false),
    calledOn: dayColumn(),
  },
  (t) => [
    check(
      'dissolution_of_the_assembly',
      sql`not ${t.afterDissolution} or (${t.type} = 'legislative' and ${t.communes} is null)`,
    ),
  ],
);

export const rounds = pgTable(
  'rounds',
  {
    id: uuid().$type<RoundId>().primaryKey(),
    election: uuid()
      .$type<ElectionId>()
      .notNull()
      .references(() => elections.id),
    number: smallint().$type<RoundNumber>().notNull(),
    day: dayColumn().notNull(),
    isCalledOff: boolean().notNull().default(false),
  },
  (t) => [
    unique('one_round_of_a_number').on(t.election, t.number),
    check('first_or_second', sql`${t.number} in (1, 2)`),
  ],
);

/** the dates that differ from the metropolitan one, by territory or by commune. */
export const roundDates = pgTable(
  'round_dates',
  {
    round: uuid()
      .$type<RoundId>()
      .notNull()
      .references(() => rounds.id),
    place: text().notNull(),
    day: dayColumn().notNull(),
  },
  (t) => [primaryKey({ columns: [t.round, t.place] }), index('round_dates_by_day').on(t.day)],
);
