import { eq, sql } from 'drizzle-orm';
import type { Instant } from '#core/calendar/instant.ts';
import type { AccountId } from '#core/model/ids.ts';
import { copyIn } from '#drizzle/connection/copy.ts';
import type { Database, Tx } from '#drizzle/connection/database.ts';
import { query } from '#drizzle/connection/statement.ts';
import { rollImports, rollLines } from '#drizzle/schema/roll-imports.ts';

/** A file being sent: lines that have come, among them those that could not be read. */
export type StagedFile = { readonly account: AccountId; readonly received: number; readonly unreadable: number };
export type StagedLine = typeof rollLines.$inferInsert;

/** Begins a file, and gives up what the same account had sent of another. */
export async function beginFile(
  tx: Tx,
  { id, account, at }: { readonly id: string; readonly account: AccountId; readonly at: Instant },
): Promise<void> {
  await query(
    tx,
    sql`delete from roll_lines where import in (select id from roll_imports where account = ${account} and id <> ${id})`,
  );
  await query(tx, sql`delete from roll_imports where account = ${account} and id <> ${id}`);
  await tx.insert(rollImports).values({ id, account, at }).onConflictDoNothing();
}

/** The file, its row held. */
export async function lockFile(tx: Tx, id: string): Promise<StagedFile | undefined> {
  const [file] = await query<StagedFile>(
    tx,
    sql`select account, received, unreadable from roll_imports where id = ${id} for update`,
  );
  return file;
}

type Part = { readonly file: string; readonly received: number; readonly unreadable: number };

/** Adds lines to a file whose row is held; `part`: how many have come by now. */
export async function addLines(
  tx: Tx,
  engine: Database['engine'],
  { file, received, unreadable, lines }: Part & { readonly lines: readonly StagedLine[] },
): Promise<void> {
  await copyIn(tx, engine, { table: rollLines, rows: lines });
  await tx.update(rollImports).set({ received, unreadable }).where(eq(rollImports.id, file));
}

/** What is left of a file once it is imported. */
export async function deleteFile(tx: Tx, id: string): Promise<void> {
  await query(tx, sql`delete from roll_lines where import = ${id}`);
  await query(tx, sql`delete from roll_imports where id = ${id}`);
}

/** Files that were begun before then and never imported. */
export async function deleteFilesBefore(tx: Tx, before: Instant): Promise<void> {
  await query(
    tx,
    sql`delete from roll_lines where import in (select id from roll_imports where at < ${before}::timestamptz)`,
  );
  await query(tx, sql`delete from roll_imports where at < ${before}::timestamptz`);
}
