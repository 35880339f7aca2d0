import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { CAPACITIES } from '#core/model/authority.ts';
import { LISTS } from '#core/model/elector.ts';
import type {
  AccountId,
  CommuneCode,
  ElectionId,
  ElectorId,
  ProcurationId,
  RequestId,
  RevocationId,
  RoundId,
} from '#core/model/ids.ts';
import { type CoveredRound, FLAGS, type RoundNumber, type Status, WAYS } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Reasons } from '#core/model/verdict.ts';
import type { Reference } from '#core/text/reference.ts';
import { dayColumn, instantColumn } from '#drizzle/schema/columns.ts';
import { accounts, electors } from '#drizzle/schema/people.ts';
import { communes, elections, rounds } from '#drizzle/schema/places.ts';

const STATUSES = [
  'in-control',
  'active',
  'rejected',
  'revoked',
  'annulled',
  'void',
  'expired',
] as const satisfies Status[];
const COVERAGES = ['covered', 'void', 'not-covered'] as const satisfies CoveredRound['coverage'][];

const electorColumn = () =>
  uuid()
    .$type<ElectorId>()
    .references(() => electors.id);
const validityColumns = {
  validity: text({ enum: ['election', 'period'] }),
  election: uuid()
    .$type<ElectionId>()
    .references(() => elections.id),
  roundNumbers: smallint().array().$type<RoundNumber[]>(),
  until: dayColumn(),
};
/** How often acts have written the row: the entry of the last act says the row as of this number. */
const versionColumn = () => bigint({ mode: 'number' }).notNull().default(0);
/** at the mandant's home, with both papers. */
const homeVisitColumn = () => boolean().notNull().default(false);
/**
 * the authority's names, as they were on the act; on paper those written, of no account; none without a
 * counter.
 */
const authorityColumns = {
  way: text({ enum: WAYS }).notNull().default('counter'),
  authority: uuid()
    .$type<AccountId>()
    .references(() => accounts.id),
  authorityLastName: text(),
  authorityFirstName: text(),
  authorityCapacity: text({ enum: CAPACITIES }),
  authorityUnit: text(),
  authorityPlaceName: text(),
  place: text({ enum: ['france', 'abroad'] }).notNull(),
  establishedAt: instantColumn().notNull(),
  establishedDay: dayColumn().notNull(),
  homeVisit: homeVisitColumn(),
};

/** what mandants asked for online. `lapsed` is no stored status: it comes from the clock. */
export const requests = pgTable(
  'requests',
  {
    id: uuid().$type<RequestId>().primaryKey(),
    reference: text().$type<Reference>().notNull().unique(),
    kind: text({ enum: ['procuration', 'revocation'] }).notNull(),
    status: text({ enum: ['requested', 'collected', 'withdrawn', 'established'] }).notNull(),
    mandant: electorColumn().notNull(),
    mandataire: electorColumn(),
    commune: text()
      .$type<CommuneCode>()
      .notNull()
      .references(() => communes.code),
    ...validityColumns,
    requestedAt: instantColumn().notNull(),
    requestedOn: dayColumn().notNull(),
    collectedBy: uuid()
      .$type<AccountId>()
      .references(() => accounts.id),
    collectedFor: uuid()
      .$type<AccountId>()
      .references(() => accounts.id),
    homeVisit: homeVisitColumn(),
    version: versionColumn(),
  },
  (t) => [
    index('requests_by_mandant').on(t.mandant),
    index('requests_by_mandataire').on(t.mandataire),
    index('requests_by_age').on(t.requestedOn, t.id).where(sql`${t.status} in ('requested', 'withdrawn', 'collected')`),
    index('requests_collected_for').on(t.collectedFor).where(sql`${t.status} = 'collected'`),
    index('requests_collected_by').on(t.collectedBy).where(sql`${t.collectedBy} is not null`),
    check('not_asked_of_oneself', sql`${t.mandant} <> ${t.mandataire}`),
    check('procuration_has_mandataire', sql`(${t.kind} = 'procuration') = (${t.mandataire} is not null)`),
    check('procuration_has_validity', sql`(${t.kind} = 'procuration') = (${t.validity} is not null)`),
    check('home_visit_of_a_delegate', sql`not ${t.homeVisit} or ${t.collectedFor} is not null`),
    check('collected_by_a_delegate', sql`${t.status} <> 'collected' or ${t.collectedFor} is not null`),
  ],
);

/**
 * `expired` comes from the clock, and is written where its mandant gives one of its rounds again.
 * `recordedNo` is drawn from a sequence while the mandataire's row is held, or in a read whose count of the
 * mandataire is compared under the lock.
 */
export const procurations = pgTable(
  'procurations',
  {
    id: uuid().$type<ProcurationId>().primaryKey(),
    request: uuid()
      .$type<RequestId>()
      .unique()
      .references(() => requests.id),
    mandant: electorColumn().notNull(),
    mandataire: electorColumn().notNull(),
    commune: text()
      .$type<CommuneCode>()
      .notNull()
      .references(() => communes.code),
    mandantList: text({ enum: LISTS }).notNull(),
    ...validityColumns,
    validity: text({ enum: ['election', 'period'] }).notNull(),
    ...authorityColumns,
    establishedLocalDay: dayColumn().notNull(),
    heldFrom: dayColumn().notNull(),
    flags: text({ enum: FLAGS }).array().notNull().default([]),
    recordedNo: bigint({ mode: 'number' }).notNull().unique(),
    status: text({ enum: STATUSES }).notNull(),
    effectiveAt: instantColumn(),
    endedAt: instantColumn(),
    endedOn: dayColumn(),
    reasons: jsonb().$type<Reasons<Refusal>>(),
    version: versionColumn(),
  },
  (t) => [
    unique('procurations_status').on(t.id, t.mandant, t.status),
    unique('procurations_people').on(t.id, t.mandant, t.mandataire),
    index('procurations_by_mandant').on(t.mandant),
    index('procurations_by_mandataire').on(t.mandataire),
    index('procurations_by_authority').on(t.authority, t.establishedDay),
    index('procurations_in_register').on(t.commune, t.recordedNo),
    index('procurations_by_age').on(t.establishedLocalDay, t.id),
    index('procurations_at_home').on(t.id).where(sql`${t.homeVisit}`),
    index('procurations_from_new_caledonia').on(t.recordedNo).where(sql`${t.mandantList} = 'new-caledonia'`),
    index('procurations_by_state').on(t.commune, t.status, t.establishedDay),
    check('not_self', sql`${t.mandant} <> ${t.mandataire} or ${t.status} = 'rejected'`),
    check('election_or_period', sql`(${t.validity} = 'election') = (${t.election} is not null)`),
    check('period_has_an_end', sql`(${t.validity} = 'period') = (${t.until} is not null)`),
    check('rounds_of_an_election', sql`(${t.validity} = 'election') = (cardinality(${t.roundNumbers}) > 0)`),
    check('reasons_if_refused', sql`(${t.status} in ('rejected', 'annulled', 'void')) = (${t.reasons} is not null)`),
    check('signed_at_a_counter', sql`(${t.way} = 'counter') = (${t.authority} is not null)`),
    check(
      'named_unless_online',
      sql`num_nonnulls(${t.authorityLastName}, ${t.authorityFirstName}, ${t.authorityCapacity}, ${t.authorityUnit},
        ${t.authorityPlaceName}) = case when ${t.way} = 'online' then 0 else 5 end`,
    ),
    check('held_from_its_day_on', sql`${t.heldFrom} >= ${t.establishedLocalDay}`),
    check('ended_if_over', sql`(${t.status} in ('revoked', 'annulled', 'void')) = (${t.endedAt} is not null)`),
    check('ended_on_a_day', sql`(${t.endedAt} is null) = (${t.endedOn} is null)`),
    check('effective_if_active', sql`${t.effectiveAt} is not null or ${t.status} not in ('active', 'void')`),
  ],
);

/**
 * One row for each round the act concerns; mandant and status follow the procuration, for the two unique
 * rules of R-32.
 */
export const procurationRounds = pgTable(
  'procuration_rounds',
  {
    procuration: uuid().$type<ProcurationId>().notNull(),
    mandant: uuid().$type<ElectorId>().notNull(),
    status: text({ enum: STATUSES }).notNull(),
    round: uuid()
      .$type<RoundId>()
      .notNull()
      .references(() => rounds.id),
    day: dayColumn().notNull(),
    coverage: text({ enum: COVERAGES }).notNull(),
    reason: jsonb().$type<Refusal>(),
  },
  (t) => [
    primaryKey({ columns: [t.procuration, t.round] }),
    foreignKey({
      columns: [t.procuration, t.mandant, t.status],
      foreignColumns: [procurations.id, procurations.mandant, procurations.status],
      name: 'rounds_follow_their_procuration',
    }).onUpdate('cascade'),
    uniqueIndex('one_active_a_round')
      .on(t.mandant, t.round)
      .where(sql`${t.status} = 'active' and ${t.coverage} = 'covered'`),
    uniqueIndex('one_in_control_a_round')
      .on(t.mandant, t.round)
      .where(sql`${t.status} = 'in-control' and ${t.coverage} = 'covered'`),
    check('reason_if_not_covered', sql`(${t.coverage} = 'covered') = (${t.reason} is null)`),
  ],
);

/** the act that ended all of a mandant's procurations. */
export const revocations = pgTable(
  'revocations',
  {
    id: uuid().$type<RevocationId>().primaryKey(),
    request: uuid()
      .$type<RequestId>()
      .unique()
      .references(() => requests.id),
    mandant: electorColumn().notNull(),
    commune: text()
      .$type<CommuneCode>()
      .notNull()
      .references(() => communes.code),
    ...authorityColumns,
  },
  (t) => [
    index('revocations_by_mandant').on(t.mandant),
    index('revocations_by_authority').on(t.authority, t.establishedDay),
    index('revocations_by_age').on(t.establishedDay, t.id),
    index('revocations_at_home').on(t.id).where(sql`${t.homeVisit}`),
    check('revocation_signed_at_a_counter', sql`(${t.way} = 'counter') = (${t.authority} is not null)`),
    check(
      'revocation_named_unless_online',
      sql`num_nonnulls(${t.authorityLastName}, ${t.authorityFirstName}, ${t.authorityCapacity}, ${t.authorityUnit},
        ${t.authorityPlaceName}) = case when ${t.way} = 'online' then 0 else 5 end`,
    ),
  ],
);
