import { type SQL, sql } from 'drizzle-orm';
import type { StationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, textArray } from '#drizzle/connection/statement.ts';
import type { BodyOf } from '#drizzle/queries/log-bodies.ts';
import type { Comparison } from '#drizzle/queries/replay/differences.ts';
import { entriesOf } from '#drizzle/queries/replay/log.ts';

/** A station's list as it was sealed: how many lines it had, and their SHA-256. */
export type SealedRoll = { readonly station: StationId; readonly lines: number; readonly digest: string };

/** Lists, and the number of the last entry of each chain when they were sealed. */
export type SealedRolls = {
  readonly rolls: readonly SealedRoll[];
  readonly heads: { readonly [chain: string]: number };
};

/** A page of the stations that have a list. */
export async function stationsWithList(tx: Tx, after: string, limit: number): Promise<readonly StationId[]> {
  const rows = await query<{ readonly id: StationId }>(
    tx,
    sql`select id from polling_stations its where id > ${after}
      and exists (select from registrations where station = its.id) order by id limit ${limit}`,
  );
  return rows.map(({ id }) => id);
}

/**
 * The lists of these stations, without the electors whom an event has changed: its entry says those. `heads`
 * says which events came before, whatever the clocks of servers say: the last number of each chain that has
 * events of these electors. The stations are locked.
 */
export async function sealOf(tx: Tx, stations: readonly StationId[]): Promise<SealedRolls> {
  const sealed = textArray(stations);
  const rolls = await query<SealedRoll>(
    tx,
    digested(sql`select its.station, ${LINE} as line from registrations its join electors own on own.id = its.elector
      where own.roll_no = 0 and its.station = any(${sealed})`),
  );
  const heads = await query<{ readonly chain: string; readonly seq: number }>(
    tx,
    sql`select commune as chain, coalesce(seq, 0)::float8 as seq from (select distinct its.commune
        from registrations own join registrations its on its.elector = own.elector where own.station = any(${sealed})) its
      left join audit_head on chain = commune order by commune`,
  );
  return { rolls, heads: Object.fromEntries(heads.map(({ chain, seq }) => [chain, seq])) };
}

/**
 * R-77: each sealed list is still what it was, once the events of its electors are undone. A list is not
 * compared when the body of an event after its seal was erased (R-74): it is sealed again before a poll.
 */
export function rollsReplayed(altered: readonly BodyOf[]): Comparison {
  const sealed = sql`select distinct on (its.station) made.chain, made.seq, made.at, made.body #> '{about,heads}' as heads,
      its.station, its.lines, its.digest
    from (${entriesOf(['roll.seal', 'roll.import', 'demonstration.load'], altered)}) made
      cross join lateral jsonb_to_recordset(made.body #> '{about,rolls}') as its (station text, lines int, digest text)
    where not exists (select from audit_erasure join audit_entry entry using (chain, seq)
      where entry.act = 'roll.record' and ${isAfter(sql`entry`, sql`made.body #> '{about,heads}'`, sql`made.at`)})
    order by its.station, made.seq desc`;
  const lines = sql`select its.station, ${LINE} as line from registrations its join electors own on own.id = its.elector
      where own.roll_no = 0
    union all
    select its.station, ${LINE} from (${entriesOf(['roll.record'], altered)}) made
      cross join lateral jsonb_to_recordset(made.body #> '{about,before}') as its (elector uuid, list text, commune text,
        station text, number int, "isSpecial" boolean, "from" date, "to" date, loss text, "lostOn" date)
      cross join lateral (select its."isSpecial" as is_special, its.loss, its."lostOn" as lost_on) own
      join (${sealed}) seal on seal.station = its.station
        and ${isAfter(sql`made`, sql`seal.heads`, sql`seal.at`)}
    where made.body @> '{"wrote":[{"table":"electors","no":1}]}'`;
  return {
    table: 'registrations',
    said: sql`select chain, seq, station as key, 0 as no, jsonb_build_object('lines', lines, 'digest', digest) as content
      from (${sealed}) seal`,
    held: sql`select its.station as key, 0 as no, jsonb_build_object('lines', its.lines, 'digest', its.digest) as content
      from (${digested(lines)}) its where its.station in (select station from (${sealed}) seal)`,
  };
}

/** An entry after a seal: a chain that the seal does not name had none of the list's electors then. */
function isAfter(entry: SQL, heads: SQL, at: SQL): SQL {
  return sql`coalesce(${entry}.seq > (${heads} ->> ${entry}.chain)::bigint, ${entry}.at >= ${at})`;
}

/** One line of a roll, as text; of `its` with the columns of `registrations`, and its elector `own`. */
const LINE = sql.raw(`concat_ws(' ', its.elector, its.list, its.commune, its.number, is_special, its."from",
  coalesce(its."to"::text, '-'), own.loss, own.lost_on)`);

function digested(lines: SQL): SQL {
  return sql`select station, count(*)::int as lines,
      encode(sha256(convert_to(string_agg(line, E'\\n' order by line collate "C"), 'UTF8')), 'hex') as digest
    from (${lines}) its group by station order by station`;
}
