import { and, eq, sql } from 'drizzle-orm';
import type { Day } from '#core/calendar/day.ts';
import { fromStored, type Instant } from '#core/calendar/instant.ts';
import type { AccountId, RoundId, StationId } from '#core/model/ids.ts';
import type { DeclaredPolls } from '#core/model/polls.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, type Read, read, selectable, textArray, type ValueOrSql } from '#drizzle/connection/statement.ts';
import { sittings } from '#drizzle/schema/polls.ts';

export type StationRound = { readonly station: StationId; readonly round: RoundId };
/** The same, or SQL that names them. */
export type StationRoundOrSql = { readonly [name in keyof StationRound]: ValueOrSql<StationRound[name]> };
/** A round at a station on one of the days that the round had. */
export type StationRoundDay = StationRound & { readonly day: Day };

export function loadDeclaredPolls(tx: Tx, held: StationRound): Promise<DeclaredPolls | undefined> {
  return read(tx, selectDeclaredPolls(held));
}

/** The last declaration. Votes after the close are counted only once there is a close. */
export function selectDeclaredPolls({ station, round }: StationRoundOrSql): Read<DeclaredPolls | undefined> {
  return {
    statement: sql`select day::text as day, opened_at as "openedAt", closed_at as "closedAt", coalesce(inside_counted, 0) as counted,
      case when closed_at is null then 0 else (
        select count(*)::int from vote_marks mark where mark.station = sittings.station and mark.round = sittings.round
          and mark.kind <> 'remote' and mark.corrected_at is null and mark.at >= sittings.closed_at) end as voted
      from sittings where station = ${station} and round = ${round} order by opened_at desc limit 1`,
    parse: ([row]) => row && declaredFromRow(row as DeclarationRow),
  };
}

type DeclarationRow = {
  readonly day: Day;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly counted: number;
  readonly voted: number;
};

function declaredFromRow(row: DeclarationRow): DeclaredPolls {
  const { day, counted, voted } = row;
  const openedAt = fromStored(row.openedAt);
  if (row.closedAt === null) return { day, polls: { kind: 'open', openedAt } };
  return { day, polls: { kind: 'closed', openedAt, closedAt: fromStored(row.closedAt), inside: { counted, voted } } };
}

/** The rounds that a station opened on a day and has not closed. */
export async function roundsLeftOpen(tx: Tx, station: StationId, on: Day): Promise<readonly RoundId[]> {
  const rows = await query<{ readonly round: RoundId }>(
    tx,
    sql`select round from sittings where station = ${station} and day = ${on} and closed_at is null`,
  );
  return rows.map(({ round }) => round);
}

/** At which of these stations which rounds were declared open on which days. */
export async function declaredOpenings(tx: Tx, stations: readonly StationId[]): Promise<readonly StationRoundDay[]> {
  if (stations.length === 0) return [];
  return query<StationRoundDay>(
    tx,
    sql`select station, round, day::text as day from sittings where station = any(${textArray(stations)})`,
  );
}

/** When the last vote of a station's round was marked. */
export async function lastMarkAt(tx: Tx, { station, round }: StationRound): Promise<Instant | undefined> {
  const [row] = await query<{ at: string | null }>(
    tx,
    sql`select max(at) as at from vote_marks where station = ${station} and round = ${round} and kind <> 'remote'`,
  );
  return row?.at ? fromStored(row.at) : undefined;
}

const sitting = selectable(sittings, 'sitting');

export type PollsRow = typeof sittings.$inferSelect;

export async function insertPolls(tx: Tx, opened: typeof sittings.$inferInsert): Promise<void> {
  await tx.insert(sittings).values(opened);
}

export async function findPolls(tx: Tx, held: StationRoundDay): Promise<PollsRow | undefined> {
  const { station, round, day } = held;
  const [raw] = await query(
    tx,
    sql`select ${sitting.columns} from sittings sitting where station = ${station} and round = ${round} and day = ${day}`,
  );
  return raw && sitting.parse(raw);
}

type Close = { readonly closedAt: Instant; readonly closedBy: AccountId; readonly insideCounted: number };

export async function closePolls(tx: Tx, held: StationRoundDay, close: Close): Promise<void> {
  await tx.update(sittings).set(close).where(isOf(held));
}

export async function countMoreInside(
  tx: Tx,
  held: StationRoundDay,
  more: { readonly insideCounted: number; readonly moreInsideBecause: string },
): Promise<void> {
  await tx.update(sittings).set(more).where(isOf(held));
}

const isOf = ({ station, round, day }: StationRoundDay) =>
  and(eq(sittings.station, station), eq(sittings.round, round), eq(sittings.day, day));
