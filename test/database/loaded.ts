import { sql } from 'drizzle-orm';
import type { Database } from '#drizzle/connection/database.ts';
import { query } from '#drizzle/connection/statement.ts';
import { noteWritten } from '#drizzle/queries/replay/written.ts';
import { recordEntries } from '#server/records/said-rows.ts';
import { IN_MARCH } from '#test/database/places.ts';

const TABLES = ['procurations', 'requests', 'accounts'] as const;

/** Gives what a test has loaded past every act the entries that the log must have. Runs as the owner. */
export async function logLoaded({ db }: Pick<Database, 'db'>): Promise<void> {
  await db.transaction(async (tx) => {
    for (const table of TABLES) {
      const rows = await query<{ id: string }>(tx, sql`select id from ${sql.identifier(table)} where version = 0`);
      noteWritten(
        tx,
        table,
        rows.map(({ id }) => id),
      );
    }
    await recordEntries(tx, [{ chain: 'admin', at: IN_MARCH, act: 'test.load', account: undefined, body: {} }]);
  });
}
