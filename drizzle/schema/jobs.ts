import { sql } from 'drizzle-orm';
import { bigint, check, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { AccountId, ElectionId, ElectorId, JobId, RoundId } from '#core/model/ids.ts';
import { dayColumn, instantColumn } from '#drizzle/schema/columns.ts';
import { accounts } from '#drizzle/schema/people.ts';
import { elections } from '#drizzle/schema/places.ts';

/** What makes thousands of procurations be looked at again. */
export const CAUSES = ['called', 'postponed', 'called-off'] as const;
export type Cause = (typeof CAUSES)[number];

/**
 * The reassessment that a change of an election starts, one at a time: it walks the mandataires by ascending
 * id, and `cursor` is the last one done. Until it ends, an act on a mandataire after `cursor` reassesses that
 * one first.
 */
export const jobs = pgTable(
  'jobs',
  {
    id: uuid().$type<JobId>().primaryKey(),
    cause: text({ enum: CAUSES }).notNull(),
    election: uuid()
      .$type<ElectionId>()
      .notNull()
      .references(() => elections.id),
    /** The rounds concerned, and the first and last of their days, old and new, in any territory. */
    rounds: jsonb().$type<readonly RoundId[]>().notNull(),
    firstDay: dayColumn().notNull(),
    lastDay: dayColumn().notNull(),
    account: uuid()
      .$type<AccountId>()
      .notNull()
      .references(() => accounts.id),
    startedAt: instantColumn().notNull(),
    cursor: uuid().$type<ElectorId>(),
    done: bigint({ mode: 'number' }).notNull().default(0),
    changed: bigint({ mode: 'number' }).notNull().default(0),
    /** The procurations to walk by, as they were counted when it began; null: not yet. */
    total: bigint({ mode: 'number' }),
    /** Transactions with a lower number may not have seen the job; null: not determined yet. */
    horizon: bigint({ mode: 'number' }),
    endedAt: instantColumn(),
  },
  (t) => [
    uniqueIndex('one_job_at_a_time').on(sql`(true)`).where(sql`${t.endedAt} is null`),
    index('jobs_by_time').on(t.startedAt),
    check('no_more_changed_than_done', sql`${t.done} >= 0 and ${t.changed} >= 0`),
  ],
);
