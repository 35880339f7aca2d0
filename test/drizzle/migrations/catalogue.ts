import { sql } from 'drizzle-orm';
import type { Database } from '#drizzle/connection/database.ts';
import { query } from '#drizzle/connection/statement.ts';

/** Members of the schema `public` alone: what an extension brought is the extension's. */
const isOurs = (catalogue: string, namespace: string) =>
  `${namespace} = 'public'::regnamespace and not exists (select from pg_depend
    where classid = '${catalogue}'::regclass and objid = its.oid and deptype = 'e')`;
const grants = (acl: string, kind: string, owner: string) =>
  `(select string_agg(concat_ws(' ', grantee::regrole, privilege_type, is_grantable), ', '
      order by grantee::regrole::text, privilege_type)
    from aclexplode(coalesce(${acl}, acldefault('${kind}', ${owner}))))`;

/**
 * One text for each thing that a database has, whoever owns it and whoever may use it included; rows and the
 * order of columns apart.
 */
const PARTS = {
  schema: `select concat_ws(' | ', nspname, nspowner::regrole, ${grants('nspacl', 'n', 'nspowner')})
    from pg_namespace where nspname = 'public'`,
  extension: `select concat_ws(' | ', extname, extversion, extnamespace::regnamespace) from pg_extension`,
  relation: `select concat_ws(' | ', relkind, relname, relowner::regrole, relrowsecurity, relforcerowsecurity,
      relpersistence, reloptions, ${grants('relacl', 'r', 'relowner')})
    from pg_class its where relkind in ('r', 'p', 'v', 'm') and ${isOurs('pg_class', 'relnamespace')}`,
  column: `select concat_ws(' | ', attrelid::regclass, attname, format_type(atttypid, atttypmod), attnotnull,
      attidentity, attgenerated, attcollation, pg_get_expr(adbin, adrelid), case when attacl is not null then
      ${grants('attacl', 'c', 'relowner')} end)
    from pg_attribute join pg_class its on its.oid = attrelid left join pg_attrdef on adrelid = attrelid and adnum = attnum
    where relkind = 'r' and attnum > 0 and not attisdropped and ${isOurs('pg_class', 'relnamespace')}`,
  sequence: `select concat_ws(' | ', relname, relowner::regrole, seqtypid::regtype, seqstart, seqincrement, seqmax,
      seqmin, seqcache, seqcycle, ${grants('relacl', 's', 'relowner')})
    from pg_class its join pg_sequence on seqrelid = its.oid where ${isOurs('pg_class', 'relnamespace')}`,
  constraint: `select concat_ws(' | ', conrelid::regclass, conname, convalidated, pg_get_constraintdef(its.oid))
    from pg_constraint its where contype <> 'n' and ${isOurs('pg_constraint', 'connamespace')}`,
  index: `select concat_ws(' | ', indisvalid, pg_get_indexdef(indexrelid))
    from pg_index join pg_class its on its.oid = indexrelid where ${isOurs('pg_class', 'relnamespace')}`,
  function: `select concat_ws(' | ', pg_get_functiondef(its.oid), proowner::regrole, ${grants('proacl', 'f', 'proowner')})
    from pg_proc its where prokind = 'f' and ${isOurs('pg_proc', 'pronamespace')}`,
  trigger: `select concat_ws(' | ', tgenabled, pg_get_triggerdef(oid)) from pg_trigger where not tgisinternal`,
  policy: `select concat_ws(' | ', tablename, policyname, permissive, roles, cmd, qual, with_check) from pg_policies`,
  type: `select concat_ws(' | ', typname, typtype, typowner::regrole) from pg_type its
    where typrelid = 0 and typelem = 0 and ${isOurs('pg_type', 'typnamespace')}`,
  'default grant': `select concat_ws(' | ', defaclrole::regrole, defaclobjtype, defaclacl) from pg_default_acl`,
  comment: `select concat_ws(' | ', objoid::regclass, objsubid, description) from pg_description
    where objoid in (select oid from pg_class its where ${isOurs('pg_class', 'relnamespace')})`,
};

export async function catalogueOf({ db }: Pick<Database, 'db'>): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const [part, statement] of Object.entries(PARTS)) {
    const rows = await query<{ line: string }>(db, sql.raw(`select line from (${statement}) found (line)`));
    lines.push(...rows.map(({ line }) => `${part} ${line}`));
  }
  return lines.sort();
}
