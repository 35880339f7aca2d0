import { sql } from 'drizzle-orm';
import type { Day } from '#core/calendar/day.ts';
import { fromStored, type Instant, type LocalTime, type TimeZone } from '#core/calendar/instant.ts';
import type { Quarter, StationDay, StationState } from '#core/law/polling-day/station-state.ts';
import type { Commune, Round } from '#core/model/election.ts';
import type { CommuneCode, ElectionId, RoundId, StationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query } from '#drizzle/connection/statement.ts';

/** Where and when a round is polled. */
export type RoundSchedule = Pick<Round, 'day' | 'dates'> & {
  readonly kinds: readonly Commune['kind'][];
  /**
   * Null: everywhere where those kinds are, save in `not`: communes, and departments by the first signs of
   * their codes.
   */
  readonly communes: readonly string[] | null;
  readonly not: readonly string[];
};
/**
 * A round everywhere, or in the communes whose code begins so: a department's, one. Who was heard after
 * `since` is not silent.
 */
export type DashboardScope = {
  readonly round: RoundId;
  readonly within: string | undefined;
  readonly polls: RoundSchedule;
  readonly since: Instant;
};

export type Counts = {
  readonly proxy: number;
  readonly inPerson: number;
  readonly remote: number;
  readonly corrected: number;
};
/** As many stations, of a department or commune, that a board tells apart by nothing. */
export type StationGroup = Counts &
  StationDay & { readonly area: string; readonly name: string | undefined; readonly stations: number };
export type StationCounts = Counts &
  StationDay & { readonly station: StationId; readonly commune: CommuneCode; readonly communeName: string };

type WatchedRow = {
  readonly zone: TimeZone;
  readonly day: Day;
  readonly opens: LocalTime;
  readonly closes: LocalTime;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  readonly lastAt: string | null;
};
const WATCHED = sql.raw(`zone, day::text as day, opens, closes, opened_at as "openedAt", closed_at as "closedAt",
  last_at as "lastAt", proxy, in_person as "inPerson", remote, corrected`);

/** Counts of the stations of an area; none for an actor that may not see them. */
export async function loadGroups(
  tx: Tx,
  { round, within, polls, since }: DashboardScope,
): Promise<readonly StationGroup[]> {
  const rows = await query<WatchedRow & Counts & { area: string; name: string | null; stations: number }>(
    tx,
    sql`select area, area_name as name, stations, ${WATCHED}
      from board_groups(${round}, ${within ?? null}::text, ${JSON.stringify(polls)}::text::jsonb, ${since}::timestamptz)`,
  );
  return rows.map(({ name, ...row }) => ({ ...watched(row), name: name ?? undefined }));
}

type Page = {
  readonly past: StationId | undefined;
  /** None that is surely not so; the others must be looked at again. */
  readonly only: StationState | undefined;
  readonly most: number;
};

/** The next stations, by their codes. */
export async function loadStations(
  tx: Tx,
  { round, within, polls, since }: DashboardScope,
  { past, only, most }: Page,
): Promise<readonly StationCounts[]> {
  const rows = await query<WatchedRow & Counts & { station: StationId; commune: CommuneCode; communeName: string }>(
    tx,
    sql`select station, commune, commune_name as "communeName", ${WATCHED}
      from board_stations(${round}, ${within ?? null}::text, ${JSON.stringify(polls)}::text::jsonb, ${since}::timestamptz,
        ${past ?? null}::text, ${only ?? null}::text, ${most})`,
  );
  return rows.map(watched);
}

/** Votes by quarter of an hour, without quarters that had none. */
export async function loadQuarters(tx: Tx, { round, within }: DashboardScope): Promise<readonly Quarter[]> {
  const rows = await query<{ readonly from: string; readonly proxy: number; readonly inPerson: number }>(
    tx,
    sql`select quarter as "from", proxy, in_person as "inPerson" from board_quarters(${round}, ${within ?? null}::text)`,
  );
  return rows.map((row) => ({ ...row, from: fromStored(row.from) }));
}

function watched<Row extends WatchedRow>({ opens, closes, openedAt, closedAt, lastAt, ...row }: Row) {
  const at = { openedAt: stored(openedAt), closedAt: stored(closedAt), lastAt: stored(lastAt) };
  return { ...row, ...at, hours: { opens, closes } };
}

function stored(text: string | null): Instant | undefined {
  return text === null ? undefined : fromStored(text);
}

/**
 * Procurations that concern an election: by the way they were made, then those that wait for a town hall,
 * were rejected, revoked, or are void or annulled.
 */
export type ProcurationCounts = {
  readonly inFrance: number;
  readonly abroad: number;
  readonly paper: number;
  readonly online: number;
  readonly inControl: number;
  readonly rejected: number;
  readonly revoked: number;
  readonly void: number;
};
export type AreaCounts = ProcurationCounts & { readonly area: string; readonly name: string | undefined };

/** By department, or by commune within one; none for an actor that may not see them. */
export async function loadProcurationCounts(
  tx: Tx,
  { election, within }: { readonly election: ElectionId; readonly within: string | undefined },
): Promise<readonly AreaCounts[]> {
  const rows = await query<ProcurationCounts & { readonly area: string; readonly name: string | null }>(
    tx,
    sql`select area, area_name as name, in_france as "inFrance", abroad, paper, online, waiting as "inControl", rejected,
        revoked, ended as "void"
      from board_procurations(${election}, ${within ?? null}::text)`,
  );
  return rows.map(({ name, ...counts }) => ({ ...counts, name: name ?? undefined }));
}
