import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, textArray } from '#drizzle/connection/statement.ts';
import type { BodyOf } from '#drizzle/queries/log-bodies.ts';
import { entriesOf } from '#drizzle/queries/replay/log.ts';

/** A count that is not that of the rows which it counts. */
export type CountFault = {
  readonly fault: 'count-altered';
  readonly table: 'idempotency' | keyof typeof TALLIES;
  readonly row: string;
  readonly columns: readonly string[];
};

/**
 * Rounds of which a purge may have destroyed marks, which stay counted: nothing is destroyed in the
 * year after a round, and some months of this are left for days of purges in other zones.
 */
export const THINNED = sql`select rounds.id from rounds where rounds.day
  < (select max(at)::date - 300 from audit_entry where act = 'retention.purge')`;

/**
 * Acts without an idempotency key: what a reassessment does beside an act, and what a person does to an own
 * account, also by signing in at a provider.
 */
export const KEYLESS = [
  'procuration.settle',
  'session.changePassword',
  'session.activate',
  'session.identify',
  'session.certify',
];

/** Each entry of an act that an account sent left a key, until a sweep that says how many it took. */
function keysSaid(altered: readonly BodyOf[]) {
  return sql`select 'keys' as key, jsonb_build_object('count', count(*) - coalesce((
      select sum((its.about ->> 'keys')::bigint) from (${entriesOf(['keys.sweep', 'demonstration.load'], altered)}) made
        cross join lateral jsonb_to_record(made.body) as its (about jsonb)), 0)) as content
    from audit_entry where account is not null and act <> all(${textArray(KEYLESS)})`;
}

/** What a table of counts should hold, and what it holds, as `key` and `content`. */
type Counts = { readonly counted: SQL; readonly held: SQL };

const keys = (altered: readonly BodyOf[]): Counts => ({
  counted: keysSaid(altered),
  held: sql`select 'keys' as key, jsonb_build_object('count', count(*)) as content from idempotency`,
});

const TALLIES = {
  tallies: {
    counted: sql`select round || ' ' || station as key, row(round, station,
        count(*) filter (where kind = 'proxy' and corrected_at is null),
        count(*) filter (where kind = 'in-person' and corrected_at is null),
        count(*) filter (where kind = 'remote' and corrected_at is null), count(corrected_at),
        max(at) filter (where kind <> 'remote'))::tallies as content
      from vote_marks where round not in (${THINNED}) group by round, station`,
    held: sql`select round || ' ' || station as key, its as content from tallies its where round not in (${THINNED})`,
  },
  quarter_tallies: {
    counted: sql`select round || ' ' || quarter || ' ' || shard as key,
        row(round, quarter, shard, proxy, in_person)::quarter_tallies as content
      from (select round, quarter_of(at) as quarter, shard_of(station) as shard, count(*) filter (where kind = 'proxy') as proxy,
          count(*) filter (where kind = 'in-person') as in_person
        from vote_marks where corrected_at is null and kind <> 'remote' and round not in (${THINNED})
        group by 1, 2, 3) its`,
    held: sql`select round || ' ' || quarter || ' ' || shard as key, its as content from quarter_tallies its
      where (proxy, in_person) <> (0, 0) and round not in (${THINNED})`,
  },
  active_tallies: {
    counted: sql`select last_day::text as key, jsonb_build_object('count', count(*)) as content from (
        select until as last_day from procurations where validity = 'period' and status = 'active'
        union all
        select max(day) from procuration_rounds its join procurations of on of.id = its.procuration
          where of.validity = 'election' and its.status = 'active' and its.coverage = 'covered' group by its.procuration) its
      group by last_day`,
    held: sql`select last_day::text as key, jsonb_build_object('count', sum(count)) as content from active_tallies
      group by last_day having sum(count) <> 0`,
  },
} as const satisfies { readonly [table: string]: Counts };

/** The counts that acts keep beside the rows, compared with the rows, and the keys with the log. */
export async function countsAltered(tx: Tx, altered: readonly BodyOf[], limit: number): Promise<readonly CountFault[]> {
  return [...(await differingCounts(tx, { idempotency: keys(altered) }, limit)), ...(await talliesAltered(tx, limit))];
}

/** The counts of marks and of active procurations, compared with the rows: that reads no log. */
export function talliesAltered(tx: Tx, limit: number): Promise<readonly CountFault[]> {
  return differingCounts(tx, TALLIES, limit);
}

async function differingCounts(
  tx: Tx,
  tables: { readonly [table: string]: Counts },
  limit: number,
): Promise<readonly CountFault[]> {
  const faults: CountFault[] = [];
  for (const [table, { counted, held }] of Object.entries(tables)) {
    faults.push(
      ...(await query<CountFault>(
        tx,
        sql`select 'count-altered' as fault, ${table}::text as table, coalesce(counted.key, held.key) as row,
            to_jsonb(array(select name from jsonb_each(to_jsonb(counted.content)) as ours (name, value)
              full join jsonb_each(to_jsonb(held.content)) as theirs (name, value) using (name)
              where ours.value is distinct from theirs.value order by name)) as columns
          from (${counted}) counted full join (${held}) held using (key)
          where counted.content is distinct from held.content order by 3 limit ${limit}`,
      )),
    );
  }
  return faults;
}
