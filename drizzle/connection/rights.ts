import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import type { Database } from '#drizzle/connection/database.ts';
import { query } from '#drizzle/connection/statement.ts';
import { asOwner } from '#drizzle/connection/transaction.ts';
import { MIGRATIONS } from '#drizzle/migrations-folder.ts';
import { SQL_FILES, SQL_FOLDER } from '#drizzle/sql.ts';

/**
 * What the program's roles may do with an object of the schema, or a rule that guards the object. `undo` is
 * the statement that takes it away.
 */
export type Right = { readonly object: string; readonly right: string; readonly undo: string };
/** The rights of each object by its kind and name, `table accounts` for instance. */
type Rights = { readonly [object: string]: readonly string[] };

/** The rights that the schema of this version gives: `npm run generate:migration` writes them. */
export const RIGHTS_FILE = join(MIGRATIONS, 'meta', '_rights.json');

/**
 * Of a policy the name, the command and the roles alone, since each version of PostgreSQL writes conditions
 * its own way. A role that is missing took its policies and grants with it.
 */
const FOUND = sql`
  with related as (
      select oid, case relkind when 'S' then 'sequence' else 'table' end as kind, quote_ident(relname) as name, relacl,
        relrowsecurity, relowner
      from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'S')),
    functions as (
      select format('%I(%s)', proname, oidvectortypes(proargtypes)) as name, proowner, prosecdef,
        coalesce(proacl, acldefault('f', proowner)) as acl
      from pg_proc where pronamespace = 'public'::regnamespace and not exists (select from pg_depend
        where classid = 'pg_proc'::regclass and objid = pg_proc.oid and deptype = 'e')),
    role as (
      select 0::oid as oid, 'public' as name
      union all select oid, rolname from pg_roles where rolname in ('app_read', 'app_decide'))
  select 'schema public' as object, format('%s to %s', privilege_type, role.name) as right,
      format('revoke %s on schema public from %s', privilege_type, role.name) as undo
    from pg_namespace cross join aclexplode(nspacl) acl join role on role.oid = acl.grantee
    where nspname = 'public' and role.oid <> 0
  union all
  select concat_ws(' ', kind, related.name), format('%s to %s', privilege_type, role.name),
      format('revoke %s on %s %s from %s', privilege_type, kind, related.name, role.name)
    from related cross join aclexplode(relacl) acl join role on role.oid = acl.grantee
  union all
  select concat_ws(' ', kind, related.name), format('%s of %I to %s', privilege_type, attname, role.name),
      format('revoke %s (%I) on %s from %s', privilege_type, attname, related.name, role.name)
    from related join pg_attribute on attrelid = related.oid and not attisdropped
      cross join aclexplode(attacl) acl join role on role.oid = acl.grantee
  union all
  select concat_ws(' ', kind, name), 'row security', format('alter table %s disable row level security', name)
    from related where relrowsecurity
  union all
  select concat_ws(' ', 'table', quote_ident(tablename)),
      format('%s policy %I for %s to %s', lower(permissive), policyname, cmd, array_to_string(roles, ', ')),
      format('drop policy %I on %I', policyname, tablename)
    from pg_policies where schemaname = 'public'
  union all
  select concat_ws(' ', 'function', functions.name), format('%s to %s', privilege_type, role.name),
      format('revoke %s on function %s from %s', privilege_type, functions.name, role.name)
    from functions cross join aclexplode(acl) acl join role on role.oid = acl.grantee
  union all
  select concat_ws(' ', 'function', name), 'acts as the owner of the tables',
      format('alter function %s security invoker', name)
    from functions where prosecdef and proowner = (select relowner from related where name = 'electors')`;

/** The rights that a database has, whoever looks. */
export async function loadRights({ db }: Pick<Database, 'db'>): Promise<readonly Right[]> {
  return query<Right>(db, FOUND);
}

/** How the rights of a database differ from those of this version. */
export type RightsDifference = { readonly missing: readonly string[]; readonly surplus: readonly Right[] };

export const SAME_RIGHTS: RightsDifference = { missing: [], surplus: [] };

/** Compares the objects of this version alone: what else an operator keeps in the database is not ours. */
export async function compareRights(database: Pick<Database, 'db'>): Promise<RightsDifference> {
  const expected = await rightsOfThisVersion();
  const found = (await loadRights(database)).filter(({ object }) => object in expected);
  const held = new Set(found.map(nameOf));
  const due = new Set(
    Object.entries(expected).flatMap(([object, rights]) => rights.map((right) => nameOf({ object, right }))),
  );
  return {
    missing: [...due].filter((name) => !held.has(name)),
    surplus: found.filter((right) => !due.has(nameOf(right))),
  };
}

let read: Promise<Rights> | undefined;

/** Read once: a probe asks for them again and again. */
function rightsOfThisVersion(): Promise<Rights> {
  read ??= readFile(RIGHTS_FILE, 'utf8').then((text) => JSON.parse(text));
  return read;
}

function nameOf({ object, right }: Pick<Right, 'object' | 'right'>): string {
  return `${object}: ${right}`;
}

export function hasSameRights({ missing, surplus }: RightsDifference): boolean {
  return missing.length + surplus.length === 0;
}

/** The one file that gives no right; its index takes long to make again where procurations are many. */
const WITHOUT_RIGHTS = 'constraints.sql';

/** A function that acts as the owner of the tables, and belongs to another. */
const GIVE_TO_OWNER = sql`
  do $$
  declare astray record;
  begin
    for astray in
      select pg_proc.oid::regprocedure as name, relowner::regrole as owner from pg_proc join pg_class
        on relname = 'electors' and relnamespace = pronamespace
        where pronamespace = 'public'::regnamespace and prosecdef and proowner <> relowner
    loop
      execute format('alter function %s owner to %s', astray.name, astray.owner);
    end loop;
  end $$`;

/**
 * Gives a database the rights of this version again, as the owner: a dump restored without the roles has lost
 * them.
 */
export async function restoreRights(database: Database): Promise<void> {
  const files = SQL_FILES.filter((file) => file !== WITHOUT_RIGHTS);
  const texts = await Promise.all(files.map((file) => readFile(join(SQL_FOLDER, file), 'utf8')));
  await asOwner(database, async (tx) => {
    for (const text of texts) await tx.execute(sql.raw(text));
    await tx.execute(GIVE_TO_OWNER);
    const { surplus } = await compareRights({ db: tx });
    for (const { undo } of surplus) await tx.execute(sql.raw(undo));
  });
}
