import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { AccountId, CommuneCode, ProcurationId, RevocationId } from '#core/model/ids.ts';
import { MEDIA, SHEET_KINDS } from '#core/model/sheet.ts';
import { dayColumn, instantColumn } from '#drizzle/schema/columns.ts';
import { accounts, sessions } from '#drizzle/schema/people.ts';
import { communes } from '#drizzle/schema/places.ts';
import { procurations, revocations } from '#drizzle/schema/procurations.ts';

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

/**
 * the sheets that a town hall has entered, put aside or sent on, so that none is entered twice. The
 * entry of the act says the sheet too; it decides nothing of a vote. A sheet ends with its act.
 */
export const paperSheets = pgTable(
  'paper_sheets',
  {
    id: uuid().primaryKey(),
    commune: text()
      .$type<CommuneCode>()
      .notNull()
      .references(() => communes.code),
    kind: text({ enum: SHEET_KINDS }).notNull(),
    /** That the town hall stamps on the sheet. */
    number: text(),
    medium: text({ enum: MEDIA }).notNull(),
    receivedOn: dayColumn().notNull(),
    procuration: uuid()
      .$type<ProcurationId>()
      .references(() => procurations.id, { onDelete: 'cascade' }),
    revocation: uuid()
      .$type<RevocationId>()
      .references(() => revocations.id, { onDelete: 'cascade' }),
    /** Why it is not entered. */
    note: text(),
    /** The town hall that it was sent on to. */
    forwardedTo: text()
      .$type<CommuneCode>()
      .references(() => communes.code),
    enteredBy: uuid()
      .$type<AccountId>()
      .notNull()
      .references(() => accounts.id),
    enteredAt: instantColumn().notNull(),
  },
  (t) => [
    uniqueIndex('paper_sheets_number').on(t.commune, t.number),
    index('paper_sheets_by_account').on(t.enteredBy, t.enteredAt),
    index('paper_sheets_put_aside').on(t.commune, t.enteredAt).where(sql`${t.kind} in ('unreadable', 'forwarded')`),
    index('paper_sheets_by_procuration').on(t.procuration),
    index('paper_sheets_by_revocation').on(t.revocation),
    check('sheet_of_a_procuration', sql`(${t.kind} = 'procuration') = (${t.procuration} is not null)`),
    check('sheet_of_a_revocation', sql`(${t.kind} = 'revocation') = (${t.revocation} is not null)`),
    check('sheet_put_aside_for_a_reason', sql`(${t.kind} in ('unreadable', 'forwarded')) = (${t.note} is not null)`),
    check('sheet_sent_on_somewhere', sql`(${t.kind} = 'forwarded') = (${t.forwardedTo} is not null)`),
  ],
);

/**
 * What an agent has typed of a form and not yet recorded: it survives a closed terminal, on the server and
 * for that account alone, since a file on the terminal would show an elector's identity to whoever opens it.
 */
export const paperDrafts = pgTable(
  'paper_drafts',
  {
    account: uuid()
      .$type<AccountId>()
      .primaryKey()
      .references(() => accounts.id),
    /** JSON of the screen's own. */
    content: text().notNull(),
    /** By the machine's clock: the hourly sweep deletes what was left. */
    savedAt: instantColumn().notNull(),
  },
  (t) => [index('paper_drafts_by_age').on(t.savedAt)],
);
