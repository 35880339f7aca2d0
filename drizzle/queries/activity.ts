import { sql } from 'drizzle-orm';
import type { Day } from '#core/calendar/day.ts';
import type { RoundId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, uuidArray } from '#drizzle/connection/statement.ts';

/** Counts without names. */
export type Activity = { readonly activeProcurations: number; readonly marks: number };

/**
 * Procurations that hold a day or a later one, and uncorrected marks of these rounds; for an administrator
 * alone.
 */
export async function loadActivity(
  tx: Tx,
  { today, polled }: { readonly today: Day; readonly polled: readonly RoundId[] },
): Promise<Activity | undefined> {
  const rounds = uuidArray(polled);
  const [row] = await query<{ active: number; marks: number }>(
    tx,
    sql`select active::int, marks::int from activity(${today}::date, ${rounds})`,
  );
  return row && { activeProcurations: row.active, marks: row.marks };
}
