import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { migrate as bring } from 'drizzle-orm/postgres-js/migrator';
import type { Database } from '#drizzle/connection/database.ts';
import { isDuplicateRole } from '#drizzle/connection/errors.ts';
import { query } from '#drizzle/connection/statement.ts';
import { MIGRATIONS } from '#drizzle/migrations-folder.ts';

/**
 * Creates the two roles of the cluster if they are missing, and lets `login` take them. Runs as the owner;
 * idempotent.
 */
export async function initRoles({ db }: Database, login: string | undefined): Promise<void> {
  for (const role of ['app_read', 'app_decide']) {
    const found = await query(db, sql`select 1 from pg_roles where rolname = ${role}`);
    if (found.length === 0) await db.execute(sql`create role ${sql.identifier(role)} nologin`).catch(unlessMade);
    if (login) await db.execute(sql`grant ${sql.identifier(role)} to ${sql.identifier(login)}`);
  }
}

/** Roles are the cluster's: another of its databases may create them at the same moment. */
function unlessMade(error: unknown): void {
  if (!isDuplicateRole(error)) throw error;
}

/** Brings the schema to this version. As the owner. */
export async function migrate({ db }: Pick<Database, 'db'>): Promise<void> {
  await bring(db as unknown as PostgresJsDatabase<never>, { migrationsFolder: MIGRATIONS });
}

/**
 * How many migrations the database has, and how many this version knows; equal when the schema is current.
 */
export async function schemaState({
  db,
}: Pick<Database, 'db'>): Promise<{ readonly applied: number; readonly known: number }> {
  const known = readMigrationFiles({ migrationsFolder: MIGRATIONS }).length;
  const [table] = await query<{ found: string | null }>(
    db,
    sql`select to_regclass('drizzle.__drizzle_migrations')::text as found`,
  );
  if (!table?.found) return { applied: 0, known };
  const [count] = await query<{ applied: number }>(
    db,
    sql`select count(*)::int as applied from drizzle.__drizzle_migrations`,
  );
  return { applied: count?.applied ?? 0, known };
}

/**
 * Whether the database began with another first migration: a build made it from before this version's history
 * begins.
 */
export async function hasOtherHistory({ db }: Pick<Database, 'db'>): Promise<boolean> {
  const { applied } = await schemaState({ db });
  if (applied === 0) return false;
  const [first] = await query<{ hash: string }>(
    db,
    sql`select hash from drizzle.__drizzle_migrations order by id limit 1`,
  );
  return first?.hash !== readMigrationFiles({ migrationsFolder: MIGRATIONS })[0]?.hash;
}
