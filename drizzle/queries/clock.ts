import { sql } from 'drizzle-orm';
import type { Database } from '#drizzle/connection/database.ts';
import { rowsOf } from '#drizzle/connection/statement.ts';

/** The database's own clock, in milliseconds since 1970: only to compare it with the server's (design.md, Time). */
export async function databaseClock({ db }: Database): Promise<number> {
  const [row] = rowsOf<{ ms: string | number }>(
    await db.execute(sql`select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms`),
  );
  return Number(row?.ms);
}
