import { and, eq, lt, sql } from 'drizzle-orm';
import type { Instant } from '#core/calendar/instant.ts';
import type { Misses } from '#core/law/access/throttle.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, type Read, selectable } from '#drizzle/connection/statement.ts';
import { type ATTEMPT_KINDS, attempts } from '#drizzle/schema/attempts.ts';

/** Whose misses: `hash` is a SHA-256. */
export type Subject = { readonly kind: (typeof ATTEMPT_KINDS)[number]; readonly hash: string };

const isOf = ({ kind, hash }: Subject) => and(eq(attempts.kind, kind), eq(attempts.subjectHash, hash));

const attempt = selectable(attempts, 'attempt');
const missesOf = ({ level, at, until }: typeof attempts.$inferSelect): Misses => ({ level, at, until });

/** The misses of a subject, if there are any, held until this transaction ends. */
export async function findMisses(tx: Tx, subject: Subject): Promise<Misses | undefined> {
  const { kind, hash } = subject;
  const [raw] = await query(
    tx,
    sql`select ${attempt.columns} from attempts attempt where kind = ${kind} and subject_hash = ${hash} for no key update`,
  );
  return raw && missesOf(attempt.parse(raw));
}

/** The same, for a read that holds nothing. */
export function selectMisses({ kind, hash }: Subject): Read<Misses | undefined> {
  return {
    statement: sql`select ${attempt.columns} from attempts attempt where kind = ${kind} and subject_hash = ${hash}`,
    parse: ([raw]) => raw && missesOf(attempt.parse(raw)),
  };
}

/** Locks the failed attempts of a subject, from none on: a simultaneous attempt waits. */
export async function lockMisses(tx: Tx, subject: Subject, now: Instant): Promise<Misses> {
  const none = { level: 0, at: now, until: null };
  const [locked] = await tx
    .insert(attempts)
    .values({ kind: subject.kind, subjectHash: subject.hash, ...none })
    .onConflictDoUpdate({ target: [attempts.kind, attempts.subjectHash], set: { at: sql`${attempts.at}` } })
    .returning();
  return locked ? missesOf(locked) : none;
}

export async function saveMisses(tx: Tx, subject: Subject, misses: Misses): Promise<void> {
  await tx.update(attempts).set(misses).where(isOf(subject));
}

export async function deleteMisses(tx: Tx, subject: Subject): Promise<void> {
  await tx.delete(attempts).where(isOf(subject));
}

/** Deletes the failed attempts of every subject whose last one was before `at`. */
export async function deleteMissesBefore(tx: Tx, at: Instant): Promise<void> {
  await tx.delete(attempts).where(lt(attempts.at, at));
}
