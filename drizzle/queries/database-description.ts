import { sql } from 'drizzle-orm';
import type { Database } from '#drizzle/connection/database.ts';
import { query } from '#drizzle/connection/statement.ts';

/** The database as a whole: its version, its bytes, and which of the two roles its cluster has. */
export type DatabaseDescription = {
  readonly version: string;
  readonly bytes: number;
  readonly roles: readonly string[];
};

export async function describeDatabase({ db }: Database): Promise<DatabaseDescription> {
  const [row] = await query<{ readonly version: string; readonly bytes: number }>(
    db,
    sql`
      select current_setting('server_version') as version, pg_database_size(current_database())::float8 as bytes`,
  );
  const roles = await query<{ name: string }>(
    db,
    sql`
      select rolname::text as name from pg_roles where rolname in ('app_read', 'app_decide') order by rolname`,
  );
  return { version: row?.version ?? '', bytes: row?.bytes ?? 0, roles: roles.map(({ name }) => name) };
}
