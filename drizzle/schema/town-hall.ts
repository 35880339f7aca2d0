import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { CommuneCode, ProcurationId } from '#core/model/ids.ts';
import { instantColumn } from '#drizzle/schema/columns.ts';
import { sessions } from '#drizzle/schema/people.ts';
import { communes } from '#drizzle/schema/places.ts';
import { procurations } from '#drizzle/schema/procurations.ts';

/**
 * which agent of a town hall has a procuration open to decide on it, by the machine's clock. It is gone
 * with the agent's session, and another agent takes it once the terminal has given no sign of life for
 * minutes. It decides nothing of a vote, so the log does not say it.
 */
export const controlClaims = pgTable(
  'control_claims',
  {
    procuration: uuid()
      .$type<ProcurationId>()
      .primaryKey()
      .references(() => procurations.id, { onDelete: 'cascade' }),
    commune: text()
      .$type<CommuneCode>()
      .notNull()
      .references(() => communes.code),
    session: text()
      .notNull()
      .references(() => sessions.tokenHash, { onDelete: 'cascade' }),
    /** As the screens name the agent. */
    who: text().notNull(),
    claimedAt: instantColumn().notNull(),
    seenAt: instantColumn().notNull(),
  },
  (t) => [index('control_claims_by_commune').on(t.commune), index('control_claims_by_session').on(t.session)],
);
