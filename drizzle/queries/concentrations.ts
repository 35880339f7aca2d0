import { sql } from 'drizzle-orm';
import type { Day } from '#core/calendar/day.ts';
import type { CommuneCode } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query } from '#drizzle/connection/statement.ts';

/** Procurations that share an authority, a unit on one day, or a place of home visits on one day. */
export type Concentration = {
  readonly by: 'authority' | 'unit-day' | 'home-visits';
  readonly name: string;
  readonly unit: string;
  readonly placeName: string;
  readonly day: Day | null;
  readonly count: number;
};

type Asked = { readonly commune: CommuneCode; readonly since: Day; readonly atLeast: number; readonly limit: number };

/** The largest first; no mandant is read. An authority is its names: on paper it has no account. */
export function concentrationsOf(tx: Tx, { commune, since, atLeast, limit }: Asked): Promise<readonly Concentration[]> {
  return query<Concentration>(
    tx,
    sql`with made as materialized (
        select concat_ws(' ', upper(authority_last_name), authority_first_name) as name, authority_unit as unit,
          authority_place_name as place, established_day as day, home_visit
        from procurations where commune = ${commune} and established_day >= ${since}::date and authority_unit is not null)
      select 'authority' as by, name, min(unit) as unit, min(place) as "placeName", null::date as day, count(*)::int as count
        from made group by name having count(*) >= ${atLeast}
      union all
      select 'unit-day', '', unit, min(place), day, count(*)::int from made group by unit, day having count(*) >= ${atLeast}
      union all
      select 'home-visits', min(name), min(unit), place, day, count(*)::int from made where home_visit
        group by place, day having count(*) >= ${Math.ceil(atLeast / 2)}
      order by count desc limit ${limit}`,
  );
}
