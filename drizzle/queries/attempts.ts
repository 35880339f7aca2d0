import { and, eq, lt, type SQL, sql } from 'drizzle-orm';
import type { Instant } from '#core/calendar/instant.ts';
import type { Misses } from '#core/law/access/throttle.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, type Read, selectable, textArray } from '#drizzle/connection/statement.ts';
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

/** The misses of many subjects, none of one that has none. */
export type MissesOf = (subject: Subject) => Misses;

export async function findAllMisses(tx: Tx, subjects: readonly Subject[], now: Instant): Promise<MissesOf> {
  const rows = await query(
    tx,
    sql`select ${attempt.columns} from attempts attempt join ${given(subjects)} on attempt.kind = its.kind and subject_hash = its.hash`,
  );
  return bySubject(rows, now);
}

/** The same, each from none on and locked, in one order: two who lock some of the same cannot deadlock. */
export async function lockAllMisses(tx: Tx, subjects: readonly Subject[], now: Instant): Promise<MissesOf> {
  const rows = await query(
    tx,
    sql`insert into attempts as attempt (kind, subject_hash, level, at)
      select kind, hash, 0, ${now}::timestamptz from ${given(subjects)} order by kind, hash
      on conflict (kind, subject_hash) do update set at = attempt.at returning ${attempt.columns}`,
  );
  return bySubject(rows, now);
}

const given = (subjects: readonly Subject[]): SQL => {
  const [kinds, hashes] = [subjects.map(({ kind }) => kind), subjects.map(({ hash }) => hash)];
  return sql`unnest(${textArray(kinds)}, ${textArray(hashes)}) as its (kind, hash)`;
};

function bySubject(rows: readonly { readonly [column: string]: unknown }[], now: Instant): MissesOf {
  const found = rows.map((raw) => attempt.parse(raw));
  const known = new Map(found.map((row) => [`${row.kind} ${row.subjectHash}`, missesOf(row)]));
  return ({ kind, hash }) => known.get(`${kind} ${hash}`) ?? { level: 0, at: now, until: null };
}

/** Saves the misses of subjects that this transaction has locked. */
export async function saveAllMisses(tx: Tx, counted: readonly (readonly [Subject, Misses])[]): Promise<void> {
  if (counted.length === 0) return;
  const rows = counted.map(([{ kind, hash }, misses]) => ({ kind, hash, ...misses }));
  await query(
    tx,
    sql`update attempts set level = its.level, at = its.at, until = its.until
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
        as its (kind text, hash text, level float8, at timestamptz, until timestamptz)
      where attempts.kind = its.kind and subject_hash = its.hash`,
  );
}

export async function deleteAllMisses(tx: Tx, subjects: readonly Subject[]): Promise<void> {
  await query(
    tx,
    sql`delete from attempts using ${given(subjects)} where attempts.kind = its.kind and subject_hash = its.hash`,
  );
}

/** Deletes the failed attempts of every subject whose last one was before `at`. */
export async function deleteMissesBefore(tx: Tx, at: Instant): Promise<void> {
  await tx.delete(attempts).where(lt(attempts.at, at));
}
