import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, uuidArray } from '#drizzle/connection/statement.ts';

/** A row as an act has left it, for the act's entry; `its` by the names of the columns. */
export type WrittenRow = {
  readonly table: WrittenTable;
  /** How often acts have written it. */
  readonly no: number;
  readonly its: { readonly id: string; readonly [column: string]: unknown };
};
export type WrittenTable = keyof typeof COUNTED_UP;

const written = new WeakMap<Tx, Map<WrittenTable, Set<string>>>();

/** Remembers that a transaction wrote these rows: its entry will say them (`takeWritten`). */
export function noteWritten(tx: Tx, table: WrittenTable, ids: readonly string[]): void {
  const tables = written.get(tx) ?? new Map<WrittenTable, Set<string>>();
  tables.set(table, new Set([...(tables.get(table) ?? []), ...ids]));
  written.set(tx, tables);
}

/** The rows that a transaction has written, as they are now, each counted up once. */
export async function takeWritten(tx: Tx): Promise<readonly WrittenRow[]> {
  const tables = written.get(tx) ?? [];
  written.delete(tx);
  const rows: WrittenRow[] = [];
  for (const [table, ids] of tables) {
    if (ids.size > 0) rows.push(...(await countUp(tx, table, [...ids])));
  }
  return rows;
}

function countUp(tx: Tx, table: WrittenTable, ids: readonly string[]): Promise<readonly WrittenRow[]> {
  const { no, content } = COUNTED_UP[table];
  const name = sql.identifier(table);
  const counted = no
    ? sql`update ${name} set ${no} = ${no} + 1 where id = any(${uuidArray(ids)}) returning *`
    : sql`select * from ${name} where id = any(${uuidArray(ids)})`;
  return query<WrittenRow>(
    tx,
    sql`with its as (${counted}) select ${table}::text as table, ${no ?? sql`0`}::float8 as no, ${content} as its from its`,
  );
}

/**
 * An account with its signature. What opens it, and names, are in no log: a digest says that they are the
 * same.
 */
export const ACCOUNT =
  sql.raw(`to_jsonb(its) - '{name,who,password_hash,code_hash,code_expires_at,issuer,subject}'::text[]
  || (select jsonb_build_object('signs', to_jsonb(signing) - '{account,last_name,first_name}'::text[],
    'opens', encode(sha256(convert_to(jsonb_build_array(its.name, its.who, its.password_hash, its.code_hash,
      its.code_expires_at, its.issuer, its.subject, signing.last_name, signing.first_name)::text, 'UTF8')), 'hex'))
    from (values (its.id)) own (id) left join habilitations signing on signing.account = own.id)`);

/** An elector's place on the rolls, without what names a person. */
export const ELECTOR = sql.raw(`jsonb_build_object('id', its.id, 'loss', its.loss, 'lost_on', its.lost_on,
  'is_protected', its.is_protected, 'registrations', (select coalesce(jsonb_agg(to_jsonb(line) order by line.id), '[]')
    from registrations line where line.elector = its.id))`);

/**
 * `no` counts the acts that have written a row; a revocation is written once. `home_visit` is left out: it
 * decides no vote, and a purge takes it away from the row before the entry (R-74).
 */
const COUNTED_UP: {
  readonly [table in 'procurations' | 'requests' | 'revocations' | 'accounts' | 'electors']: {
    readonly no: SQL | undefined;
    readonly content: SQL;
  };
} = {
  procurations: {
    no: sql`version`,
    content: sql`to_jsonb(its) - 'home_visit' || jsonb_build_object('rounds',
      (select coalesce(jsonb_agg(to_jsonb(covered) order by covered.day, covered.round), '[]') from procuration_rounds covered
        where covered.procuration = its.id))`,
  },
  requests: { no: sql`version`, content: sql`to_jsonb(its) - 'home_visit'` },
  revocations: { no: undefined, content: sql`to_jsonb(its) - 'home_visit'` },
  accounts: { no: sql`version`, content: ACCOUNT },
  electors: { no: sql`roll_no`, content: ELECTOR },
};
