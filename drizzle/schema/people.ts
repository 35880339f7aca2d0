import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Day } from '#core/calendar/day.ts';
import type { TimeZone } from '#core/calendar/instant.ts';
import { ROLES } from '#core/law/access/permissions.ts';
import { CAPACITIES } from '#core/model/authority.ts';
import { LISTS, LOSSES } from '#core/model/elector.ts';
import type { AccountId, CommuneCode, ElectorId, StationId } from '#core/model/ids.ts';
import { LANGS } from '#core/model/lang.ts';
import { dayColumn, instantColumn } from '#drizzle/schema/columns.ts';
import { communes, pollingStations } from '#drizzle/schema/places.ts';

/** `nameKey` is the folded last name and first names, for look-ups. */
export const electors = pgTable(
  'electors',
  {
    id: uuid().$type<ElectorId>().primaryKey(),
    nne: text(),
    lastName: text().notNull(),
    usageName: text(),
    firstNames: text().notNull(),
    sex: text({ enum: ['F', 'M'] }).notNull(),
    /** The month and the day may be unknown: `1935-00-00`. */
    born: text().$type<Day>().notNull(),
    email: text(),
    /** the language of the elector's messages, where the elector has chosen one. */
    lang: text({ enum: LANGS }),
    nameKey: text().notNull(),
    isProtected: boolean().notNull().default(false),
    loss: text({ enum: LOSSES }),
    lostOn: dayColumn(),
    /** How many acts have locked this elector: two equal counts say that no act came between. */
    version: bigint({ mode: 'number' }).notNull().default(0),
    /**
     * How many events of the roll have changed this elector or a registration: the last one's entry says
     * both.
     */
    rollNo: bigint({ mode: 'number' }).notNull().default(0),
  },
  (t) => [
    uniqueIndex('electors_nne').on(t.nne),
    index('electors_by_birth_and_name').on(t.born, t.nameKey),
    // Whose address a bounced message was sent to.
    index('electors_by_email').on(sql`lower(${t.email})`).where(sql`${t.email} is not null`),
    check('lost_on_a_day', sql`(${t.loss} is null) = (${t.lostOn} is null)`),
    check('born_on_a_date', sql`${t.born} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'`),
    check('nne_of_digits', sql`${t.nne} ~ '^[0-9]{1,9}$'`),
  ],
);

export const registrations = pgTable(
  'registrations',
  {
    id: uuid().primaryKey(),
    elector: uuid()
      .$type<ElectorId>()
      .notNull()
      .references(() => electors.id),
    list: text({ enum: LISTS }).notNull(),
    commune: text()
      .$type<CommuneCode>()
      .notNull()
      .references(() => communes.code),
    station: text()
      .$type<StationId>()
      .notNull()
      .references(() => pollingStations.id),
    number: integer().notNull(),
    /** on the special roll too. */
    isSpecial: boolean().notNull().default(false),
    from: dayColumn().notNull(),
    to: dayColumn(),
  },
  (t) => [
    index('registrations_by_elector').on(t.elector),
    index('registrations_in_order').on(t.station, t.number),
    uniqueIndex('registrations_by_station').on(t.station, t.list, t.number).where(sql`${t.to} is null`),
    uniqueIndex('one_registration_a_list').on(t.elector, t.list).where(sql`${t.to} is null`),
    check('from_before_to', sql`${t.from} <= ${t.to}`),
    check('special_in_new_caledonia', sql`not ${t.isSpecial} or ${t.list} = 'new-caledonia'`),
  ],
);

/**
 * `who` is how the screens name the person; the scope is the column of the role. An account opens by a
 * password (`passwordHash`, argon2id) or, while it has none, once by a code (`codeHash`, SHA-256) until the
 * machine's clock says `codeExpiresAt`; an elector's may open by an identity provider alone (`subject`).
 */
export const accounts = pgTable(
  'accounts',
  {
    id: uuid().$type<AccountId>().primaryKey(),
    name: text().notNull().unique(),
    passwordHash: text(),
    codeHash: text(),
    codeExpiresAt: instantColumn(),
    /** the provider that vouches for the elector, and its own name for the elector. */
    issuer: text(),
    subject: text(),
    role: text({ enum: ROLES }).notNull(),
    who: text().notNull(),
    commune: text()
      .$type<CommuneCode>()
      .references(() => communes.code),
    station: text()
      .$type<StationId>()
      .references(() => pollingStations.id),
    elector: uuid()
      .$type<ElectorId>()
      .references(() => electors.id),
    /** Its password is on the screen: it opens nothing from another machine. */
    isDemonstration: boolean().notNull().default(false),
    /** when its digital identity was certified. */
    identityCertifiedOn: dayColumn(),
    createdAt: instantColumn().notNull(),
    lockedAt: instantColumn(),
    lockedBy: uuid()
      .$type<AccountId>()
      .references((): AnyPgColumn => accounts.id),
    lockReason: text(),
    endedAt: instantColumn(),
    /** How often acts have written the account: the entry of the last act says it as of this number. */
    version: bigint({ mode: 'number' }).notNull().default(0),
  },
  (t) => [
    // Those of a station, of which the terminals in use are counted; by far the most accounts are electors'.
    index('accounts_by_station').on(t.station).where(sql`${t.station} is not null`),
    index('accounts_by_role').on(t.role, t.name),
    uniqueIndex('accounts_by_subject').on(t.issuer, t.subject).where(sql`${t.subject} is not null`),
    check('opens_by_password_or_code', sql`num_nonnulls(${t.passwordHash}, ${t.codeHash}) <= 1`),
    check('opens_by_something', sql`num_nonnulls(${t.passwordHash}, ${t.codeHash}, ${t.subject}) > 0`),
    check('subject_of_an_issuer', sql`(${t.issuer} is null) = (${t.subject} is null)`),
    check('subject_of_an_elector', sql`${t.subject} is null or ${t.elector} is not null`),
    check('code_that_expires', sql`(${t.codeHash} is null) = (${t.codeExpiresAt} is null)`),
    check('locked_by_someone_for_a_reason', sql`num_nulls(${t.lockedAt}, ${t.lockedBy}, ${t.lockReason}) in (0, 3)`),
    check('town_hall_of_a_commune', sql`(${t.role} = 'town-hall') = (${t.commune} is not null)`),
    check('bureau_of_a_station', sql`(${t.role} in ('assessor', 'presiding-officer')) = (${t.station} is not null)`),
    check('elector_account_of_an_elector', sql`${t.role} = 'elector' or ${t.elector} is null`),
  ],
);

/** the names and the office with which an officer signs. */
export const habilitations = pgTable('habilitations', {
  account: uuid()
    .$type<AccountId>()
    .primaryKey()
    .references(() => accounts.id),
  lastName: text().notNull(),
  firstName: text().notNull(),
  capacity: text({ enum: CAPACITIES }).notNull(),
  unit: text().notNull(),
  placeName: text().notNull(),
  place: text({ enum: ['france', 'abroad'] }).notNull(),
  zone: text().$type<TimeZone>(),
  designatedFrom: dayColumn(),
  designatedTo: dayColumn(),
  chosenBy: uuid()
    .$type<AccountId>()
    .references(() => accounts.id),
});

/** A signed-in terminal: the SHA-256 of its token, by the machine's clock. */
export const sessions = pgTable(
  'sessions',
  {
    tokenHash: text().primaryKey(),
    account: uuid()
      .$type<AccountId>()
      .notNull()
      .references(() => accounts.id),
    startedAt: instantColumn().notNull(),
    expiresAt: instantColumn().notNull(),
    /** When its terminal last asked for something, to within a minute. */
    askedAt: instantColumn().notNull(),
  },
  (t) => [index('sessions_by_account').on(t.account), index('sessions_by_end').on(t.expiresAt)],
);
