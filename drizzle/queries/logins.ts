import { sql } from 'drizzle-orm';
import type { Database } from '#drizzle/connection/database.ts';
import { query } from '#drizzle/connection/statement.ts';

/** The form in which a password travels to the database and its log, and no other. */
const VERIFIER = /^SCRAM-SHA-256\$\d+:[\w+/=]+\$[\w+/=]+:[\w+/=]+$/;

/** The login of these connections, and whether it escapes row-level security while it has taken no role. */
export async function currentLogin({ db }: Database): Promise<{ readonly name: string; readonly isUnbound: boolean }> {
  const [row] = await query<{ name: string; unbound: boolean }>(
    db,
    sql`
      select rolname::text as name, rolsuper or rolbypassrls as unbound from pg_roles where rolname = current_user`,
  );
  if (row === undefined) throw new Error('the connection has no login');
  return { name: row.name, isUnbound: row.unbound };
}

/** Makes a login that by itself may do nothing; false when there is one of that name. As the owner. */
export async function makeLogin(
  { db }: Database,
  { name, verifier }: { readonly name: string; readonly verifier: string | undefined },
): Promise<boolean> {
  const roles = await query(db, sql`select 1 from pg_roles where rolname = ${name}`);
  if (roles.length > 0) return false;

  if (verifier !== undefined && !VERIFIER.test(verifier)) throw new Error('not a password verifier');
  const password = verifier === undefined ? sql.empty() : sql.raw(` password '${verifier}'`);
  await db.execute(sql`create role ${sql.identifier(name)} login noinherit${password}`);
  return true;
}

/** Lets a login see which migrations were applied, for the check at start and for /readyz. As the owner. */
export async function showMigrations({ db }: Database, login: string): Promise<void> {
  await db.execute(sql`grant usage on schema drizzle to ${sql.identifier(login)}`);
  await db.execute(sql`grant select on drizzle.__drizzle_migrations to ${sql.identifier(login)}`);
}
