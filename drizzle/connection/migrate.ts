import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { migrate as bring } from 'drizzle-orm/postgres-js/migrator';
import type { Database } from '#drizzle/connection/database.ts';
import { isDuplicateRole } from '#drizzle/connection/errors.ts';
import { rowsOf } from '#drizzle/connection/statement.ts';
import { MIGRATIONS } from '#drizzle/migrations-folder.ts';

/** Makes the two roles of the cluster if they are missing, and lets `login` take them. As the owner; idempotent. */
export async function initRoles({ db }: Database, login: string | undefined): Promise<void> {
  for (const role of ['app_read', 'app_decide']) {
    const found = rowsOf(await db.execute(sql`select 1 from pg_roles where rolname = ${role}`));
    if (found.length === 0) await db.execute(sql`create role ${sql.identifier(role)} nologin`).catch(unlessMade);
    if (login) await db.execute(sql`grant ${sql.identifier(role)} to ${sql.identifier(login)}`);
  }
}

/** Another database of the cluster was given its roles at the same moment. */
function unlessMade(error: unknown): void {
  if (!isDuplicateRole(error)) throw error;
}

/** Brings the schema to this version. As the owner. */
export async function migrate({ db }: Database): Promise<void> {
  await bring(db as unknown as PostgresJsDatabase<never>, { migrationsFolder: MIGRATIONS });
}

/** How many migrations the database has, and how many this version knows; equal when the schema is current. */
export async function schemaState({ db }: Database): Promise<{ readonly applied: number; readonly known: number }> {
  const known = readMigrationFiles({ migrationsFolder: MIGRATIONS }).length;
  const [table] = rowsOf<{ found: string | null }>(
    await db.execute(sql`select to_regclass('drizzle.__drizzle_migrations')::text as found`),
  );
  if (!table?.found) return { applied: 0, known };
  const [count] = rowsOf<{ applied: number }>(
    await db.execute(sql`select count(*)::int as applied from drizzle.__drizzle_migrations`),
  );
  return { applied: count?.applied ?? 0, known };
}
