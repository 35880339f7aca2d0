import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '#drizzle/connection/database.ts';

/** What only the owner of the whole cluster can do to tables, and what undoes it. */
export type Forging = {
  /** Runs statements past every reference and trigger. */
  readonly forge: (statements: readonly SQL[]) => Promise<void>;
  /** Puts every row back as it was. */
  readonly restore: () => Promise<void>;
};

/**
 * Keeps copies of these tables as they are now, and takes the constraints away that would refuse a forgery.
 */
export async function forgingOn(database: Database, tables: readonly string[]): Promise<Forging> {
  const names = tables.map((table) => sql.identifier(table));
  await database.db.execute(sql`create schema kept`);
  await database.db.execute(withoutConstraints(tables));
  for (const name of names) await database.db.execute(sql`create table kept.${name} as table public.${name}`);

  async function forge(statements: readonly SQL[]): Promise<void> {
    await database.db.transaction(async (tx) => {
      await tx.execute(sql`set local session_replication_role = 'replica'`);
      for (const statement of statements) await tx.execute(statement);
    });
  }
  const restore = async () => {
    await forge(names.map((name) => sql`with gone as (delete from public.${name}) select 1`));
    await forge(names.map((name) => sql`insert into public.${name} select * from kept.${name}`));
  };
  return { forge, restore };
}

function withoutConstraints(tables: readonly string[]): SQL {
  return sql.raw(`do $$
    declare its record;
    begin
      for its in select conname, conrelid::regclass::text as owner from pg_constraint
        where conrelid = any('{${tables.join()}}'::regclass[]) and contype in ('c', 'f', 'u', 'x') loop
        execute format('alter table %s drop constraint if exists %I cascade', its.owner, its.conname);
      end loop;
    end $$`);
}
