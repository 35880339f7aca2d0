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
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { AccountId, CommuneCode, ElectorId, MarkId, ProcurationId, RoundId, StationId } from '#core/model/ids.ts';
import { MARK_KINDS } from '#core/model/vote-mark.ts';
import { dayColumn, instantColumn } from '#drizzle/schema/columns.ts';
import { accounts, electors } from '#drizzle/schema/people.ts';
import { communes, pollingStations, rounds } from '#drizzle/schema/places.ts';
import { procurations } from '#drizzle/schema/procurations.ts';

/** one uncorrected mark for an elector at a round, whatever terminal, retry or crash. */
export const voteMarks = pgTable(
  'vote_marks',
  {
    id: uuid().$type<MarkId>().primaryKey(),
    elector: uuid()
      .$type<ElectorId>()
      .notNull()
      .references(() => electors.id),
    round: uuid()
      .$type<RoundId>()
      .notNull()
      .references(() => rounds.id),
    station: text()
      .$type<StationId>()
      .notNull()
      .references(() => pollingStations.id),
    kind: text({ enum: MARK_KINDS }).notNull(),
    procuration: uuid().$type<ProcurationId>(),
    mandataire: uuid().$type<ElectorId>(),
    courtDecision: dayColumn(),
    fromPrison: boolean().notNull().default(false),
    at: instantColumn().notNull(),
    account: uuid()
      .$type<AccountId>()
      .notNull()
      .references(() => accounts.id),
    correctedAt: instantColumn(),
  },
  (t) => [
    foreignKey({
      columns: [t.procuration, t.elector, t.mandataire],
      foreignColumns: [procurations.id, procurations.mandant, procurations.mandataire],
      name: 'proxy_of_its_procuration',
    }),
    uniqueIndex('one_vote_a_round').on(t.elector, t.round).where(sql`${t.correctedAt} is null`),
    // What a mark and a card read of an elector: the corrected ones too, which the one above does not have.
    index('marks_by_elector').on(t.elector, t.round),
    index('marks_by_procuration').on(t.procuration),
    index('marks_by_station').on(t.station, t.round),
    check('proxy_has_procuration', sql`(${t.kind} = 'proxy') = (${t.procuration} is not null)`),
    check('proxy_has_mandataire', sql`(${t.kind} = 'proxy') = (${t.mandataire} is not null)`),
    check('from_prison_remote', sql`not ${t.fromPrison} or ${t.kind} = 'remote'`),
    check('court_decision_in_person', sql`${t.courtDecision} is null or ${t.kind} = 'in-person'`),
  ],
);

/** both records stay; a correction names the mark it corrects. */
export const markCorrections = pgTable(
  'mark_corrections',
  {
    mark: uuid()
      .$type<MarkId>()
      .primaryKey()
      .references(() => voteMarks.id),
    reason: text().notNull(),
    by: uuid()
      .$type<AccountId>()
      .notNull()
      .references(() => accounts.id),
    second: uuid()
      .$type<AccountId>()
      .notNull()
      .references(() => accounts.id),
    at: instantColumn().notNull(),
  },
  (t) => [check('two_people', sql`${t.by} <> ${t.second}`)],
);

export const INCIDENTS = [
  'identity-mismatch',
  'correction',
  'ended-after-mark',
  'displaced-after-mark',
  'court-decision',
  'written',
] as const;

/** incidents for the procès-verbal, one for each event. */
export const incidents = pgTable(
  'incidents',
  {
    id: uuid().primaryKey(),
    kind: text({ enum: INCIDENTS }).notNull(),
    commune: text()
      .$type<CommuneCode>()
      .notNull()
      .references(() => communes.code),
    station: text()
      .$type<StationId>()
      .references(() => pollingStations.id),
    at: instantColumn().notNull(),
    facts: jsonb().notNull(),
  },
  (t) => [
    index('incidents_by_commune').on(t.commune, t.at),
    index('incidents_by_station').on(t.station, t.at),
    // Those that a purge has not emptied.
    index('incidents_by_age').on(t.at, t.id).where(sql`${t.facts} <> '{}'::jsonb`),
  ],
);

/**
 * The changes of a station's list, numbered while the station's row is held, so that a reader of numbers
 * misses none. A change says that an elector's line must be read again, and no more; `refusal` names, in the
 * log of the station's commune, the entry of a vote that was refused; with neither, the polls changed. The
 * row that a change names numbers it, so no reference is checked.
 */
export const changes = pgTable(
  'changes',
  {
    station: text().$type<StationId>().notNull(),
    no: bigint({ mode: 'number' }).notNull(),
    elector: uuid().$type<ElectorId>(),
    refusal: bigint({ mode: 'number' }),
    at: instantColumn().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.station, t.no] }),
    // The few refusals among all votes of a station.
    index('changes_of_refusals').on(t.station, t.no).where(sql`${t.refusal} is not null`),
    check('elector_or_refusal', sql`${t.elector} is null or ${t.refusal} is null`),
  ],
);
