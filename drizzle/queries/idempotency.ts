import { sql } from 'drizzle-orm';
import type { Instant } from '#core/calendar/instant.ts';
import type { Role } from '#core/law/access/permissions.ts';
import type { AccountId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query } from '#drizzle/connection/statement.ts';
import { RUNNING_JOB, type RunningJob } from '#drizzle/queries/jobs.ts';

/** A call that acts. The session and the role are those that its caller was let in with. */
export type Claim = {
  readonly account: AccountId;
  readonly tokenHash: string;
  readonly role: Role | 'system';
  readonly key: string;
  readonly act: string;
  readonly inputHash: string;
  readonly at: Instant;
};
/** What the first call with a key did: its act, its input, its answer as JSON text. */
export type EarlierCall = { readonly act: string; readonly inputHash: string; readonly answer: string | null };
/**
 * `running`: the job that must be reassessed before the act. `gone`: the key was taken, and deleted
 * meanwhile.
 */
export type Claimed =
  | { readonly kind: 'claimed'; readonly running: RunningJob | undefined }
  | { readonly kind: 'gone' }
  | { readonly kind: 'earlier'; readonly earlier: EarlierCall };

/**
 * Takes the key for this transaction, or says what was done with it; waits while the first still runs. From
 * then on nobody locks the account, or ends its sessions, before this transaction ends: the key refers to it.
 */
export async function claimKey(tx: Tx, claim: Claim): Promise<Claimed> {
  const { account, key, act, inputHash, at } = claim;
  const [claimed] = await query<{ readonly running: RunningJob | null }>(
    tx,
    sql`insert into idempotency (account, key, act, input_hash, at)
      values (${account}, ${key}, ${act}, ${inputHash}, ${at}) on conflict do nothing returning ${RUNNING_JOB} as running`,
  );
  if (claimed) return { kind: 'claimed', running: claimed.running ?? undefined };
  const [earlier] = await query<EarlierCall>(
    tx,
    sql`select act, input_hash as "inputHash", answer from idempotency where account = ${account} and key = ${key}`,
  );
  if (earlier === undefined) return { kind: 'gone' };
  await query(tx, sql`select confirm_earlier()`);
  return { kind: 'earlier', earlier };
}

/** Whether an act was answered under the key. */
export async function hasKey(tx: Tx, claim: Pick<Claim, 'account' | 'key'>): Promise<boolean> {
  const { account, key } = claim;
  const rows = await query(tx, sql`select from idempotency where account = ${account} and key = ${key}`);
  return rows.length > 0;
}

export async function storeAnswer(tx: Tx, claim: Claim, answer: string): Promise<void> {
  const { account, key } = claim;
  await query(tx, sql`update idempotency set answer = ${answer} where account = ${account} and key = ${key}`);
}

/** Forgets the keys of before `at`, and answers how many: the log must say it (replay/counters.ts). */
export async function deleteKeysBefore(tx: Tx, at: Instant): Promise<number> {
  const [row] = await query<{ readonly count: number }>(tx, sql`select sweep_keys(${at}::timestamptz)::int as count`);
  return row?.count ?? 0;
}
