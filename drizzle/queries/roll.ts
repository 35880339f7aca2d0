import { eq, sql } from 'drizzle-orm';
import type { Day } from '#core/calendar/day.ts';
import type { List, Loss } from '#core/model/elector.ts';
import type { ElectorId, StationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query } from '#drizzle/connection/statement.ts';
import { noteWritten } from '#drizzle/queries/replay/written.ts';
import { electors, registrations } from '#drizzle/schema/people.ts';

/** Ends every line of the roll that is open that day or later; one that was to begin later never does. */
export async function closeRegistrations(tx: Tx, elector: ElectorId, on: Day): Promise<void> {
  noteWritten(tx, 'electors', [elector]);
  await query(
    tx,
    sql`update registrations set "to" = greatest("from", ${on}::date)
      where elector = ${elector} and ("to" is null or "to" > ${on})`,
  );
}

export async function openRegistrations(tx: Tx, lines: readonly (typeof registrations.$inferInsert)[]): Promise<void> {
  noteWritten(
    tx,
    'electors',
    lines.map(({ elector }) => elector),
  );
  if (lines.length > 0) await tx.insert(registrations).values([...lines]);
}

/** writes why a person is no longer an elector; undefined: the person is one again. */
export async function saveLoss(
  tx: Tx,
  elector: ElectorId,
  lost: { readonly what: Loss; readonly on: Day } | undefined,
): Promise<void> {
  noteWritten(tx, 'electors', [elector]);
  await tx
    .update(electors)
    .set({ loss: lost?.what ?? null, lostOn: lost?.on ?? null })
    .where(eq(electors.id, elector));
}

/** The order number after the last that a list of this station ever had; the station's row is held. */
export async function nextOrderNumber(tx: Tx, station: StationId, list: List): Promise<number> {
  const [row] = await query<{ readonly number: number }>(
    tx,
    sql`select coalesce(max(number), 0) + 1 as number from registrations where station = ${station} and list = ${list}`,
  );
  return row?.number ?? 1;
}
