import { type SQL, sql } from 'drizzle-orm';
import type { Day } from '#core/calendar/day.ts';
import type { ElectorId, RoundId, StationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, type Read, selectable, textArray } from '#drizzle/connection/statement.ts';
import { incidents } from '#drizzle/schema/marks.ts';

/** Holds the station's row, after electors and procurations, before the audit head. */
export async function lockStations(tx: Tx, ids: readonly StationId[]): Promise<void> {
  if (ids.length === 0) return;
  await query(tx, sql`select id from polling_stations where id = any(${textArray(ids)}) order by id for no key update`);
}

/** The stations on whose lists an elector is on a day, or will be later. */
export async function stationsFrom(tx: Tx, elector: ElectorId, on: Day): Promise<readonly StationId[]> {
  const rows = await query<{ readonly station: StationId }>(
    tx,
    sql`select distinct station from registrations where elector = ${elector} and ("to" is null or "to" > ${on})`,
  );
  return rows.map(({ station }) => station);
}

export type Elsewhere = {
  readonly lastName: string;
  readonly firstNames: string;
  readonly station: StationId;
  readonly commune: string;
  readonly phone: string | null;
};

/**
 * Where people of a last name (in one word) and a birth date vote, to direct a voter who came to the wrong
 * station.
 */
export async function stationsOf(tx: Tx, lastName: string, born: Day): Promise<readonly Elsewhere[]> {
  return await query<Elsewhere>(tx, sql`select * from stations_of(${lastName}, ${born})`);
}

export type HeldElsewhere = {
  readonly mandataire: ElectorId;
  readonly station: StationId;
  readonly commune: string;
  /** Of how many procurations that may still be used. */
  readonly count: number;
};

/**
 * At which other stations these mandataires may still vote for others at a round; `people`: an array of the
 * database.
 */
export function selectHeldElsewhere(people: SQL, round: RoundId): Read<readonly HeldElsewhere[]> {
  return {
    statement: sql`select * from held_elsewhere(${people}, ${round}::uuid)`,
    parse: (rows) => rows as readonly HeldElsewhere[],
  };
}

const incident = selectable(incidents, 'incident');

/** what is written for a station's procès-verbal, of every round, the oldest first. */
export async function loadIncidents(tx: Tx, station: StationId) {
  const rows = await query(
    tx,
    sql`select ${incident.columns} from incidents incident where station = ${station} order by at, id`,
  );
  return rows.map((raw) => incident.parse(raw));
}
