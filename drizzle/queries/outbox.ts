import { type SQL, sql } from 'drizzle-orm';
import { fromStored, type Instant } from '#core/calendar/instant.ts';
import type { CommuneCode, ElectorId, MessageId } from '#core/model/ids.ts';
import type { MessageContent, MessageSubject } from '#core/model/message.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, type Read, uuidArray } from '#drizzle/connection/statement.ts';
import { HAS_NOT_ARRIVED, IS_TO_SEND } from '#drizzle/schema/records.ts';

/** A message that this server alone sends, until the claim ends. */
export type ClaimedMessage = {
  readonly id: MessageId;
  readonly commune: CommuneCode;
  readonly elector: ElectorId;
  readonly content: MessageContent;
  readonly attempts: number;
};

type Claim = { readonly at: Instant; readonly until: Instant; readonly limit: number };

/**
 * Takes messages that are due and that no other server has taken, in their order. A server that stops leaves
 * them to the others when its claim ends.
 */
export async function claimMessages(tx: Tx, { at, until, limit }: Claim): Promise<readonly ClaimedMessage[]> {
  const rows = await query<Omit<ClaimedMessage, 'content'> & MessageContent>(
    tx,
    sql`with due as materialized (
        select id from outbox where ${IS_TO_SEND} and (next_try_at is null or next_try_at <= ${at}::timestamptz)
        order by id limit ${limit} for update skip locked)
      update outbox set next_try_at = ${until}::timestamptz from due where outbox.id = due.id
      returning outbox.id, commune, elector, about, facts, attempts`,
  );
  return rows
    .map(({ about, facts, ...row }) => ({ ...row, content: { about, facts } as MessageContent }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** What became of a message: at most one of its dates is there. */
export type MessageResult = {
  readonly id: MessageId;
  readonly channel: 'email' | 'letter';
  readonly attempts: number;
  readonly sentAt?: Instant;
  readonly failedAt?: Instant;
  readonly nextTryAt?: Instant;
  readonly said?: string;
};

export async function saveResults(tx: Tx, results: readonly MessageResult[]): Promise<void> {
  if (results.length === 0) return;
  await query(
    tx,
    sql`update outbox set channel = its.channel, attempts = its.attempts, sent_at = its."sentAt",
        failed_at = its."failedAt", next_try_at = its."nextTryAt", said = its.said
      from jsonb_to_recordset(${JSON.stringify(results)}::text::jsonb) as its (id uuid, channel text, attempts int,
        "sentAt" timestamptz, "failedAt" timestamptz, "nextTryAt" timestamptz, said text)
      where outbox.id = its.id and outbox.sent_at is null`,
  );
}

/** A message that did not arrive, without the names of whom it was for. */
export type UnsentMessage = {
  readonly id: MessageId;
  readonly commune: CommuneCode;
  readonly about: MessageSubject;
  readonly queuedAt: Instant;
  readonly attempts: number;
  readonly state: 'waiting' | 'failed' | 'bounced';
  readonly said: string | null;
};
type Stored<Row, Name extends keyof Row> = Omit<Row, Name> & { readonly [name in Name]: string };

/** The oldest first; `limit` is the most. */
export async function unsentMessages(
  tx: Tx,
  { failed, limit }: { readonly failed: boolean; readonly limit: number },
): Promise<readonly UnsentMessage[]> {
  const rows = await query<Stored<UnsentMessage, 'queuedAt'>>(
    tx,
    failed
      ? sql`${UNSENT} where ${HAS_NOT_ARRIVED} order by id limit ${limit}`
      : sql`(${UNSENT} where ${IS_TO_SEND} order by id limit ${limit})
          union all (${UNSENT} where ${HAS_NOT_ARRIVED} order by id limit ${limit}) order by id limit ${limit}`,
  );
  return rows.map(({ queuedAt, ...row }) => ({ ...row, queuedAt: fromStored(queuedAt) }));
}

const UNSENT: SQL = sql`select id, commune, about, queued_at::text as "queuedAt", attempts, said,
  case when bounced_at is not null then 'bounced' when failed_at is not null then 'failed' else 'waiting' end as state
  from outbox`;

/** Has what was given up or came back sent anew: these messages, or all of them. Answers their number. */
export async function sendAgain(tx: Tx, ids: readonly MessageId[] | undefined): Promise<number> {
  const which = ids === undefined ? sql`true` : sql`id = any(${uuidArray(ids)})`;
  const rows = await query(
    tx,
    sql`update outbox set sent_at = null, failed_at = null, bounced_at = null, next_try_at = null, attempts = 0
      where (${HAS_NOT_ARRIVED}) and ${which} returning id`,
  );
  return rows.length;
}

export type Bounced = { readonly id: MessageId; readonly elector: ElectorId; readonly commune: CommuneCode };

/** Notes that a message that was sent came back; undefined where there is no such message. */
export async function noteBounce(
  tx: Tx,
  { id, at, said }: { readonly id: MessageId; readonly at: Instant; readonly said: string | undefined },
): Promise<Bounced | undefined> {
  const [row] = await query<Bounced>(
    tx,
    sql`update outbox set bounced_at = ${at}::timestamptz, said = ${said ?? null} where id = ${id} and sent_at is not null
      returning id, elector, commune`,
  );
  return row;
}

/** When the last message to electors came back; `ids`: an array of the database. */
export function selectLastBounce(ids: SQL): Read<Instant | undefined> {
  return {
    statement: sql`select max(bounced_at)::text as at from outbox where elector = any(${ids}) and bounced_at is not null`,
    parse: ([row]) => (typeof row?.['at'] === 'string' ? fromStored(row['at']) : undefined),
  };
}

/** The last message that was sent to each elector who has this address, whatever the case of its letters. */
export async function lastSentTo(tx: Tx, address: string): Promise<readonly MessageId[]> {
  const rows = await query<{ readonly id: MessageId }>(
    tx,
    sql`select last.id from electors cross join lateral (select id from outbox
        where outbox.elector = electors.id and channel = 'email' and sent_at is not null order by id desc limit 1) last
      where lower(electors.email) = lower(${address}) and electors.email is not null`,
  );
  return rows.map(({ id }) => id);
}
