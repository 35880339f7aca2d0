import { sql } from 'drizzle-orm';
import type { CommuneCode, StationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, textArray } from '#drizzle/connection/statement.ts';

/**
 * A station's open registrations: how many, and the sums of the first and of the next 60 bits of the SHA-256
 * of each line. Sums are the same in whatever order the lines come.
 */
export type StationSums = {
  readonly station: StationId;
  readonly lines: number;
  readonly first: string;
  readonly second: string;
};

/** The lines as `proofText` in core/law/entitlement/roll-proof.ts writes them. */
export function stationSums(tx: Tx, communes: readonly CommuneCode[]): Promise<readonly StationSums[]> {
  return query<StationSums>(
    tx,
    sql`with hashed as (select its.station, encode(sha256(convert_to(concat_ws('|', its.list, its.number,
          case when its.is_special then 'special' else '' end, coalesce(own.nne, ''), own.last_name,
          coalesce(own.usage_name, ''), own.first_names, own.sex, own.born), 'UTF8')), 'hex') as hash
        from registrations its join electors own on own.id = its.elector
        where its."to" is null and its.station in (select id from polling_stations where commune = any(${textArray(communes)})))
      select station, count(*)::int as lines, sum(('x' || substr(hash, 1, 15))::bit(60)::bigint)::text as first,
        sum(('x' || substr(hash, 16, 15))::bit(60)::bigint)::text as second
      from hashed group by station order by station`,
  );
}
