import { sql } from 'drizzle-orm';
import type { Database } from '#drizzle/connection/database.ts';
import { query } from '#drizzle/connection/statement.ts';

/** The database's own clock, in milliseconds since 1970: only to compare it with the server's. */
export async function databaseClock({ db }: Database): Promise<number> {
  const [row] = await query<{ readonly ms: number }>(
    db,
    sql`select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms`,
  );
  return row?.ms ?? Number.NaN;
}
