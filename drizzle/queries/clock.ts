import { sql } from 'drizzle-orm';
import type { Database } from '#drizzle/db.ts';
import { rowsOf } from '#drizzle/rows.ts';

/** The database's own clock, in milliseconds since 1970: only to compare it with the server's (design.md, Time). */
export async function databaseClock({ db }: Database): Promise<number> {
  const [row] = rowsOf<{ ms: string | number }>(
    await db.execute(sql`select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms`),
  );
  return Number(row?.ms);
}
