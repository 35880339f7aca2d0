import { sql } from 'drizzle-orm';
import type { Tx } from '#drizzle/connection/database.ts';
import { query } from '#drizzle/connection/statement.ts';

/** What is wrong with a line beside others, or beside what the base knows. */
export const FILE_FAULTS = [
  'commune-unknown',
  'station-unknown',
  'list-elsewhere',
  'nne-twice',
  'nne-of-another',
  'number-twice',
  'person-twice',
  'person-ambiguous',
] as const;

/** `first`: the line that another one repeats or contradicts. */
export type FileFault = {
  readonly line: number;
  readonly fault: (typeof FILE_FAULTS)[number];
  readonly value: string;
  readonly first: number | null;
};
export type FileFaults = { readonly count: number; readonly faults: readonly FileFault[] };

/** The first faults of the lines of a file, and how many there are. */
export async function fileFaults(tx: Tx, file: string, limit: number): Promise<FileFaults> {
  const rows = await query<FileFault & { readonly count: number }>(
    tx,
    sql`with staged as (select * from roll_lines where import = ${file}),
      known as (select code, kind from communes where code in (select commune from staged)),
      stations as (select id from polling_stations where id in (select station from staged)),
      doubled as (select nne, list, min(line) as first from staged where nne is not null
        group by nne, list having count(*) > 1),
      others as (select nne, min(line) as first from staged where nne is not null
        group by nne having count(distinct (name_key, born, sex)) > 1),
      numbered as (select station, list, number, min(line) as first from staged
        group by station, list, number having count(*) > 1),
      unnumbered as (select name_key, born, sex, min(line) as first from staged where nne is null
        group by name_key, born, sex having count(*) > 1),
      ambiguous as (select its.name_key, its.born, its.sex from electors its where its.nne is null
        and (its.name_key, its.born, its.sex) in (select name_key, born, sex from staged where nne is null)
        group by its.name_key, its.born, its.sex having count(*) > 1),
      faults as (
        select line, 'commune-unknown' as fault, commune as value, null::int as first from staged
          where commune not in (select code from known)
        union all select line, 'station-unknown', station, null from staged
          where commune in (select code from known) and station not in (select id from stations)
        union all select line, 'list-elsewhere', list, null from staged join known on code = commune
          where list <> kind and not (kind = 'communal' and list in ('eu-municipal', 'eu-european'))
        union all select line, 'nne-twice', nne, first from staged join doubled using (nne, list) where line > first
        union all select line, 'nne-of-another', nne, first from staged join others using (nne) where line > first
          and not exists (select from doubled where doubled.nne = staged.nne and doubled.list = staged.list)
        union all select line, 'number-twice', number::text, first from staged join numbered using (station, list, number)
          where line > first
        union all select line, 'person-twice', last_name, first from staged join unnumbered using (name_key, born, sex)
          where nne is null and line > first
        union all select line, 'person-ambiguous', last_name, null from staged join ambiguous using (name_key, born, sex)
          where nne is null)
      select line, fault, value, first, (count(*) over ())::int as count from faults order by line, fault limit ${limit}`,
  );
  return {
    count: rows[0]?.count ?? 0,
    faults: rows.map(({ line, fault, value, first }) => ({ line, fault, value, first })),
  };
}
