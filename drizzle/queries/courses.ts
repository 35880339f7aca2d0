import { type SQL, sql } from 'drizzle-orm';
import { fromStored, type Instant } from '#core/calendar/instant.ts';
import type { ListedIn, PrintedOn } from '#core/model/course.ts';
import type { AccountId, ProcurationId } from '#core/model/ids.ts';
import type { Reference } from '#core/text/reference.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, textArray, uuidArray } from '#drizzle/connection/statement.ts';
import type { StationRound } from '#drizzle/queries/polls.ts';

/** The procuration that a request became. */
export const ofReference = (reference: Reference): SQL =>
  sql`request = (select id from requests where reference = ${reference})`;

/** The same among an officer's own acts: no other reference can be tried. */
export const ofOwnAct = (account: AccountId, reference: Reference): SQL =>
  sql`authority = ${account} and reference_of(request) = ${reference}`;

/**
 * The first numbered list of each station and round since an instant, by `station round`; none for a
 * reader who may not see those of the station.
 */
export async function firstLists(
  tx: Tx,
  asked: readonly (StationRound & { readonly since: Instant })[],
): Promise<ReadonlyMap<string, ListedIn>> {
  if (asked.length === 0) return new Map();
  const rows = await query<{ key: string; no: number; madeAt: string; openedAt: string | null }>(
    tx,
    sql`select distinct on (key) concat_ws(' ', its.station, its.round, its.since) as key, pack.no, pack.made_at as "madeAt", (
        select min(opened_at) from sittings
        where sittings.station = pack.station and sittings.round = pack.round and sittings.pack >= pack.no) as "openedAt"
      from unnest(${textArray(asked.map(({ station }) => station))}, ${uuidArray(asked.map(({ round }) => round))},
        ${textArray(asked.map(({ since }) => since))}) as its (station, round, since)
      join packs pack on pack.station = its.station and pack.round = its.round and pack.made_at >= its.since::timestamptz
      order by key, pack.no`,
  );
  return new Map(
    rows.map(({ key, no, madeAt, openedAt }) => [
      key,
      { no, madeAt: fromStored(madeAt), openedAt: openedAt === null ? undefined : fromStored(openedAt) },
    ]),
  );
}

/**
 * The first annex or supplement with each procuration, by `procuration station round`; none for a reader who
 * may not see those of the station.
 */
export async function firstPrints(
  tx: Tx,
  asked: readonly (StationRound & { readonly procuration: ProcurationId })[],
): Promise<ReadonlyMap<string, PrintedOn>> {
  if (asked.length === 0) return new Map();
  const rows = await query<{ key: string; no: number; printedAt: string; acknowledgedAt: string | null }>(
    tx,
    sql`select distinct on (key) concat_ws(' ', its.procuration, its.station, its.round) as key, print.no,
        print.printed_at as "printedAt", print.acknowledged_at as "acknowledgedAt"
      from unnest(${uuidArray(asked.map(({ procuration }) => procuration))},
        ${textArray(asked.map(({ station }) => station))}, ${uuidArray(asked.map(({ round }) => round))})
        as its (procuration, station, round)
      join printed_lines line on line.procuration = its.procuration and line.station = its.station
        and line.round = its.round and not line.is_struck
      join list_prints print on print.station = line.station and print.round = line.round and print.no = line.no
      order by key, print.no`,
  );
  return new Map(
    rows.map(({ key, no, printedAt, acknowledgedAt: at }) => [
      key,
      { no, printedAt: fromStored(printedAt), acknowledgedAt: at === null ? undefined : fromStored(at) },
    ]),
  );
}
