import { sql } from 'drizzle-orm';
import type { Database } from '#drizzle/connection/database.ts';

/** A step of a plan on a table: how it finds its rows, and how many it looked at. */
export type Scan = {
  readonly table: string;
  readonly way: string;
  readonly rows: number;
  readonly statement: string;
};

type Node = {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows'?: number;
  readonly 'Actual Loops'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Node[];
};

/**
 * Makes every later session of this database tell its client, in notices, the plan of each statement that it
 * runs, those in functions, policies and references too. Runs as a superuser.
 */
export async function tellPlans({ db }: Database): Promise<void> {
  const settings = {
    session_preload_libraries: 'auto_explain',
    'auto_explain.log_min_duration': '0',
    'auto_explain.log_level': 'notice',
    'auto_explain.log_format': 'json',
    'auto_explain.log_nested_statements': 'on',
    'auto_explain.log_analyze': 'on',
    'auto_explain.log_timing': 'off',
  };
  const [database] = (await db.execute(sql`select current_database() as name`)) as unknown as { name: string }[];
  for (const [name, value] of Object.entries(settings)) {
    await db.execute(sql.raw(`alter database "${database?.name}" set ${name} = '${value}'`));
  }
}

/** The scans in the plan that a notice tells; none if it tells something else. */
export function scansIn(notice: string): readonly Scan[] {
  const [, text] = /^duration: .*plan:\n([\s\S]*)$/.exec(notice) ?? [];
  if (text === undefined) return [];
  const { 'Query Text': statement, Plan: root } = JSON.parse(text) as { 'Query Text': string; Plan: Node };
  return nodesUnder(root).flatMap((node) => {
    const { 'Relation Name': table, 'Node Type': way, 'Actual Loops': loops = 0 } = node;
    if (table === undefined || way === 'ModifyTable' || loops === 0) return [];
    const rows = ((node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0)) * loops;
    const index = node['Index Name'];
    return [{ table, way: index === undefined ? way : `${way} by ${index}`, rows, statement }];
  });
}

function nodesUnder(node: Node): readonly Node[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesUnder)];
}

/** Lets the planner believe that these tables have `times` as many rows. Runs as a superuser. */
export async function pretendLarger({ db }: Database, tables: readonly string[], times: number): Promise<void> {
  await db.execute(sql`update pg_class set reltuples = reltuples * ${times}
    where reltuples > 0 and (relname in ${tables} or oid in (
      select indexrelid from pg_index where indrelid in (select oid from pg_class where relname in ${tables})))`);
}
