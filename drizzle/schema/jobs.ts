import { sql } from 'drizzle-orm';
import { bigint, check, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { AccountId, ElectionId, ElectorId, JobId, RoundId } from '#core/ids.ts';
import { instantColumn } from '#drizzle/schema/columns.ts';
import { accounts } from '#drizzle/schema/people.ts';
import { elections } from '#drizzle/schema/places.ts';

/** What makes thousands of procurations be looked at again. */
export const CAUSES = ['called', 'postponed', 'called-off'] as const;
export type Cause = (typeof CAUSES)[number];

/**
 * What follows from a short act for thousands of people: walks the mandataires by ascending id, `cursor` the last one done;
 * until it is done, whoever acts on one of them looks at it first.
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
    /** The rounds concerned. */
    rounds: jsonb().$type<readonly RoundId[]>().notNull(),
    account: uuid()
      .$type<AccountId>()
      .notNull()
      .references(() => accounts.id),
    startedAt: instantColumn().notNull(),
    cursor: uuid().$type<ElectorId>(),
    done: bigint({ mode: 'number' }).notNull().default(0),
    changed: bigint({ mode: 'number' }).notNull().default(0),
    endedAt: instantColumn(),
  },
  (t) => [
    index('jobs_not_ended').on(t.startedAt).where(sql`${t.endedAt} is null`),
    check('no_more_changed_than_done', sql`${t.done} >= 0 and ${t.changed} >= 0`),
  ],
);
