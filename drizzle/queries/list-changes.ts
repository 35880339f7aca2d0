import { sql } from 'drizzle-orm';
import type { Instant } from '#core/calendar/instant.ts';
import { communeOfStation, type ElectorId, type StationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, type Read } from '#drizzle/connection/statement.ts';
import type { ListChange } from '#drizzle/queries/records.ts';

/** Numbers a change of a station's list; its row is held. */
export async function appendChange(
  tx: Tx,
  { station, elector, at }: ListChange & { readonly at: Instant },
): Promise<void> {
  await query(
    tx,
    sql`with raised as (
        update polling_stations set change_no = change_no + 1,
          polls_no = polls_no + (case when ${elector ?? null}::uuid is null then 1 else 0 end)
        where id = ${station} returning id, change_no)
      insert into changes (station, no, elector, at)
      select id, change_no, ${elector ?? null}::uuid, ${at}::timestamptz from raised`,
  );
}

/** Numbers many changes at once, in three steps of one statement; their stations are held. */
export async function appendChanges(tx: Tx, changed: readonly ListChange[], at: Instant): Promise<void> {
  if (changed.length === 0) return;
  await query(
    tx,
    sql`with its as (
        select station, elector, row_number() over (partition by station order by elector) as nth
        from jsonb_to_recordset(${JSON.stringify(changed)}::text::jsonb) as given (station text, elector uuid)),
      counts as (select station, count(*) as count, bool_or(elector is null) as of_polls from its group by station),
      raised as (
        update polling_stations set change_no = change_no + counts.count,
          polls_no = polls_no + (case when of_polls then 1 else 0 end)
        from counts where id = counts.station returning id, change_no - counts.count as before)
      insert into changes (station, no, elector, at)
      select id, before + nth, elector, ${at}::timestamptz from raised join its on its.station = raised.id`,
  );
}

/** Numbers the refusal of a vote, whose entry is the last of its chain so far and is held. */
export async function appendRefusal(tx: Tx, station: StationId, at: Instant): Promise<void> {
  await query(
    tx,
    sql`with raised as (
        update polling_stations set change_no = change_no + 1 where id = ${station} returning id, change_no)
      insert into changes (station, no, refusal, at)
      select id, change_no, seq, ${at}::timestamptz from raised join audit_head on chain = ${communeOfStation(station)}`,
  );
}

export function selectLastChangeNo(station: StationId): Read<number> {
  return {
    statement: sql`select change_no as no from polling_stations where id = ${station}`,
    parse: ([row]) => Number(row?.['no'] ?? 0),
  };
}

/** How far a reader knows a station's list: up to the change of this number. */
export type ListPosition = { readonly station: StationId; readonly after: number };

/** The stations among these whose lists have changed since. */
export function changedSince(tx: Tx, known: readonly ListPosition[]): Promise<readonly ListPosition[]> {
  return query<ListPosition>(
    tx,
    sql`select station, after::float8 as after from jsonb_to_recordset(${JSON.stringify(known)}::text::jsonb)
        as known (station text, after bigint)
      join polling_stations on id = station where change_no > after`,
  );
}

/**
 * Up to `limit` changes after a number: the electors, whether the polls changed or a vote was refused, the
 * number reached, whether it is the last.
 */
export async function changesAfter(tx: Tx, station: StationId, after: { readonly no: number; readonly limit: number }) {
  const rows = await query<{ readonly no: number; readonly elector: ElectorId | null; readonly isRefusal: boolean }>(
    tx,
    sql`select no::float8 as no, elector, refusal is not null as "isRefusal" from changes
      where station = ${station} and no > ${after.no} order by changes.no limit ${after.limit}`,
  );
  const electors = rows.flatMap(({ elector }) => (elector === null ? [] : [elector]));
  const hasRefusals = rows.some(({ isRefusal }) => isRefusal);
  const arePollsChanged = rows.some(({ elector, isRefusal }) => elector === null && !isRefusal);
  const no = rows.at(-1)?.no ?? after.no;
  return { no, electors: [...new Set(electors)], arePollsChanged, hasRefusals, isAll: rows.length < after.limit };
}
