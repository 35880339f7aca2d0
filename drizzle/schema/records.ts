import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import type { AccountId, CommuneCode, ElectorId } from '#core/model/ids.ts';
import { MESSAGE_SUBJECTS } from '#core/model/message.ts';
import { dayColumn, instantColumn } from '#drizzle/schema/columns.ts';
import { accounts, electors } from '#drizzle/schema/people.ts';
import { communes } from '#drizzle/schema/places.ts';

/**
 * The first answer to an idempotency key, for a caller that sends it again. `answer` is JSON text; null while
 * the first call runs.
 */
export const idempotency = pgTable(
  'idempotency',
  {
    account: uuid()
      .$type<AccountId>()
      .notNull()
      .references(() => accounts.id),
    key: uuid().notNull(),
    act: text().notNull(),
    inputHash: text().notNull(),
    answer: text(),
    at: instantColumn().notNull(),
  },
  (t) => [primaryKey({ columns: [t.account, t.key] }), index('idempotency_by_age').on(t.at)],
);

/** Conditions of indexes that hold few rows, as text: a statement that says the same is answered by them. */
export const IS_TO_SEND = sql.raw(`channel = 'email' and sent_at is null and failed_at is null`);
export const HAS_NOT_ARRIVED = sql.raw('failed_at is not null or bounced_at is not null');

/** messages to mandants, in the order in which they were queued. */
export const outbox = pgTable(
  'outbox',
  {
    id: uuid().primaryKey(),
    commune: text()
      .$type<CommuneCode>()
      .notNull()
      .references(() => communes.code),
    elector: uuid()
      .$type<ElectorId>()
      .notNull()
      .references(() => electors.id),
    about: text({ enum: MESSAGE_SUBJECTS }).notNull(),
    channel: text({ enum: ['email', 'letter'] }).notNull(),
    facts: jsonb().notNull(),
    queuedAt: instantColumn().notNull(),
    sentAt: instantColumn(),
    /** How often it was tried, by the machine's clock as all that follows. */
    attempts: integer().notNull().default(0),
    /** No server tries it before: one is sending it, or it could not be sent. */
    nextTryAt: instantColumn(),
    /** Given up until somebody has it sent again. */
    failedAt: instantColumn(),
    /** Why it was not sent, or came back: what the mail server said, without the address. */
    said: text(),
    /** When it was known to have come back from the address that it was sent to. */
    bouncedAt: instantColumn(),
  },
  (t) => [
    index('outbox_to_send').on(t.id).where(sql`${IS_TO_SEND}`),
    index('outbox_not_arrived').on(t.id).where(sql`${HAS_NOT_ARRIVED}`),
    index('outbox_letters').on(t.commune, t.id).where(sql`${t.channel} = 'letter' and ${t.sentAt} is null`),
    index('outbox_by_elector').on(t.elector),
  ],
);

/** The acts of authorities at a counter, as text for a condition: an index holds these alone. */
export const COUNTER_ACTS = sql.raw(`'counter.establish', 'counter.form', 'counter.revoke'`);

/** The end of each chain, of acts or of accesses; the last row an act locks. */
export const auditHead = pgTable('audit_head', {
  chain: text().primaryKey(),
  seq: bigint({ mode: 'number' }).notNull(),
  hash: text().notNull(),
});

/**
 * An act, chained to the one before: `hash` covers every other column. It is added while its chain's head is
 * locked. No foreign key holds it to the head: `audit verify` names chains without one.
 */
export const auditEntry = pgTable(
  'audit_entry',
  {
    chain: text().notNull(),
    seq: bigint({ mode: 'number' }).notNull(),
    at: instantColumn().notNull(),
    act: text().notNull(),
    account: uuid().$type<AccountId>(),
    commitment: text().notNull(),
    previous: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.chain, t.seq] }),
    index('audit_entry_by_time').on(t.at, t.chain, t.seq),
    // The few entries that a closing report looks for among all votes of its commune.
    index('audit_entry_of_openings').on(t.chain, t.seq).where(sql`${t.act} = 'station.open'`),
    // The day of an authority: no vote is in it.
    index('audit_entry_of_counters').on(t.account, t.at).where(sql`${t.act} in (${COUNTER_ACTS})`),
  ],
);

/** What the entry commits to, apart so that it can be erased: commitment = SHA-256(salt, body). */
export const auditBody = pgTable(
  'audit_body',
  {
    chain: text().notNull(),
    seq: bigint({ mode: 'number' }).notNull(),
    salt: text().notNull(),
    body: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.chain, t.seq] }),
    // The few refusals among all acts of a commune.
    index('audit_body_of_refusals').on(t.chain, t.seq).where(sql`${t.body} like '%"refused":%'`),
    foreignKey({
      columns: [t.chain, t.seq],
      foreignColumns: [auditEntry.chain, auditEntry.seq],
      name: 'body_of_an_entry',
    }),
  ],
);

/** Each reading of personal data. Every signed-in terminal has a chain of its own. */
export const accessLog = pgTable(
  'access_log',
  {
    chain: text().notNull(),
    seq: bigint({ mode: 'number' }).notNull(),
    at: instantColumn().notNull(),
    account: uuid().$type<AccountId>().notNull(),
    read: text().notNull(),
    subject: text().notNull(),
    previous: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.chain, t.seq] }), index('access_log_by_subject').on(t.subject)],
);

/** Present when the database holds the demonstration; one row. */
export const demonstration = pgTable(
  'demonstration',
  { isLoaded: boolean().primaryKey(), loadedOn: dayColumn().notNull(), facts: jsonb().notNull() },
  (t) => [check('one_row', sql`${t.isLoaded}`)],
);
