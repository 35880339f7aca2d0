import { and, eq, gte, inArray, sql } from 'drizzle-orm';
import type { Instant } from '#core/calendar/instant.ts';
import type { AccountId, CommuneCode, ProcurationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, selectable, textArray } from '#drizzle/connection/statement.ts';
import { paperDrafts, paperSheets } from '#drizzle/schema/town-hall.ts';

export type SheetRow = typeof paperSheets.$inferSelect;

const sheet = selectable(paperSheets, 'sheet');

/** Fails where another agent took the number first: the act starts over, and is refused. */
export async function insertSheet(tx: Tx, row: SheetRow): Promise<void> {
  await tx.insert(paperSheets).values(row);
}

export async function findSheet(tx: Tx, commune: CommuneCode, number: string): Promise<SheetRow | undefined> {
  const [row] = await query(
    tx,
    sql`select ${sheet.columns} from paper_sheets sheet where commune = ${commune} and number = ${number}`,
  );
  return row && sheet.parse(row);
}

/** The agent who entered the form of a procuration. */
export async function enteredBy(tx: Tx, procuration: ProcurationId): Promise<AccountId | undefined> {
  const [row] = await query<{ readonly by: AccountId }>(
    tx,
    sql`select entered_by as by from paper_sheets where procuration = ${procuration}`,
  );
  return row?.by;
}

/** Of a form whose entry is annulled: the same sheet may be entered again. */
export async function freeNumber(tx: Tx, procuration: ProcurationId): Promise<void> {
  await tx.update(paperSheets).set({ number: null }).where(eq(paperSheets.procuration, procuration));
}

/** What one agent has entered of these kinds. */
type Batch = { readonly account: AccountId; readonly kinds: readonly SheetRow['kind'][] };

/** The last of a batch, the newest first. */
export async function lastSheets(tx: Tx, { account, kinds }: Batch, limit: number): Promise<readonly SheetRow[]> {
  const rows = await query(
    tx,
    sql`select ${sheet.columns} from paper_sheets sheet
      where entered_by = ${account} and kind = any(${textArray(kinds)})
      order by entered_at desc, id desc limit ${limit}`,
  );
  return rows.map((raw) => sheet.parse(raw));
}

export async function countSheets(tx: Tx, { account, kinds }: Batch, since: Instant): Promise<number> {
  const { enteredBy, enteredAt, kind } = paperSheets;
  return tx.$count(paperSheets, and(eq(enteredBy, account), gte(enteredAt, since), inArray(kind, [...kinds])));
}

/** The sheets of a town hall that nobody could enter, the newest first. */
export async function sheetsPutAside(tx: Tx, commune: CommuneCode, limit: number): Promise<readonly SheetRow[]> {
  const rows = await query(
    tx,
    sql`select ${sheet.columns} from paper_sheets sheet
      where commune = ${commune} and kind in ('unreadable', 'forwarded') order by entered_at desc limit ${limit}`,
  );
  return rows.map((raw) => sheet.parse(raw));
}

export async function saveDraft(
  tx: Tx,
  account: AccountId,
  draft: { content: string; savedAt: Instant },
): Promise<void> {
  await tx
    .insert(paperDrafts)
    .values({ account, ...draft })
    .onConflictDoUpdate({ target: paperDrafts.account, set: draft });
}

export async function findDraft(tx: Tx, account: AccountId): Promise<string | undefined> {
  const [row] = await query<{ readonly content: string }>(
    tx,
    sql`select content from paper_drafts where account = ${account}`,
  );
  return row?.content;
}

export async function deleteDraft(tx: Tx, account: AccountId): Promise<void> {
  await tx.delete(paperDrafts).where(eq(paperDrafts.account, account));
}

export async function deleteDraftsBefore(tx: Tx, at: Instant): Promise<void> {
  await query(tx, sql`delete from paper_drafts where saved_at < ${at}::timestamptz`);
}
