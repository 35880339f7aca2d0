import { type SQL, sql } from 'drizzle-orm';
import { addDays, type Day } from '#core/calendar/day.ts';
import type { TimeZone } from '#core/calendar/instant.ts';
import type { Commune, Communes, Election, Hours, Round } from '#core/model/election.ts';
import type { CommuneCode, ElectionId, ElectorId, RoundId, StationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import {
  query,
  type Read,
  read,
  selectable,
  textArray,
  uuidArray,
  type ValueOrSql,
} from '#drizzle/connection/statement.ts';
import { communes, elections } from '#drizzle/schema/places.ts';

export async function loadCommunes(tx: Tx, codes: readonly CommuneCode[]): Promise<Communes> {
  if (codes.length === 0) return new Map();
  const known = await communesWhere(tx, sql`code = any(${textArray(codes)})`);
  return new Map(known.map((place) => [place.code, place]));
}

/** The clocks of a commune that is there. */
export async function zoneOf(tx: Tx, commune: CommuneCode): Promise<TimeZone> {
  const place = (await loadCommunes(tx, [commune])).get(commune);
  if (place === undefined) throw new Error(`no commune ${commune}`);
  return place.zone;
}

/** Another text as soon as a commune has another name, or is new. */
export async function digestOfCommuneNames(tx: Tx): Promise<string> {
  const [row] = await query<{ readonly digest: string | null }>(
    tx,
    sql`select md5(string_agg(code || ' ' || name, '|' order by code)) as digest from communes`,
  );
  return row?.digest ?? '';
}

/** The codes and names of all communes and posts. */
export function loadCommuneNames(tx: Tx): Promise<readonly Pick<Commune, 'code' | 'name'>[]> {
  return query(tx, sql`select code, name from communes`);
}

async function communesWhere(tx: Tx, where: SQL): Promise<readonly Commune[]> {
  const rows = await query(tx, sql`select ${commune.columns} from communes commune where ${where}`);
  return rows.map((raw) => commune.parse(raw));
}

/**
 * Where electors vote or voted: the communes and posts of every line, and the planned hours of their
 * stations.
 */
export function placesOf(tx: Tx, ...electors: readonly ElectorId[]): Promise<Places> {
  return read(tx, selectPlaces(uuidArray(electors)));
}

/** `electors`: an array of ids of the database. */
export function selectPlaces(electors: SQL): Read<Places> {
  return {
    statement: sql`select ${commune.columns}, its.hours from (
        select line.commune, json_object_agg(station.id, json_build_object('opens', opens, 'closes', closes)) as hours
        from (select distinct commune, station from registrations where elector = any(${electors})) line
        join polling_stations station on station.id = line.station group by line.commune) its
      join communes commune on commune.code = its.commune`,
    parse: (rows) => ({
      communes: new Map(rows.map((raw) => commune.parse(raw)).map((known) => [known.code, known])),
      hours: new Map(rows.flatMap(({ hours }) => Object.entries(hours as object) as [StationId, Hours][])),
    }),
  };
}

export type Places = { readonly communes: Communes; readonly hours: ReadonlyMap<StationId, Hours> };

const commune = selectable(communes, 'commune');

type StationInCommune = { readonly station: Hours & { readonly id: StationId }; readonly commune: Commune };

export function loadStation(tx: Tx, id: StationId): Promise<StationInCommune | undefined> {
  return read(tx, selectStation(id));
}

/** A station with its planned hours, and its commune. */
export function selectStation(id: ValueOrSql<StationId>): Read<StationInCommune | undefined> {
  return {
    statement: sql`select station.id as station, station.opens, station.closes, ${commune.columns}
      from polling_stations station join communes commune on commune.code = station.commune where station.id = ${id}`,
    parse: ([row]) => {
      if (row === undefined) return undefined;
      const { station: id, opens, closes } = row as Hours & { readonly station: StationId };
      return { station: { id, opens, closes }, commune: commune.parse(row) };
    },
  };
}

/** Days that the local date of a place may be behind or ahead of any other's. */
const AROUND_THE_WORLD = 2;

/** The elections of which a round may still be to come somewhere on `day`, with all their rounds. */
export function loadElections(tx: Tx, day: Day): Promise<readonly Election[]> {
  return read(tx, selectElectionsFrom(day));
}

/** The same. */
export function selectElectionsFrom(day: Day): Read<readonly Election[]> {
  const from = addDays(day, -AROUND_THE_WORLD);
  return selectElections(
    sql`id in (select election from rounds where day >= ${from} or id in (
      select round from round_dates where day >= ${from}))`,
  );
}

/**
 * The elections of the rounds that what these electors gave concerns; `mandants`: an array of the database.
 */
export function selectElectionsOfGiven(mandants: SQL): Read<readonly Election[]> {
  return selectElections(
    sql`id in (select election from rounds where id in (select round from procuration_rounds where procuration in (
      select id from procurations where mandant = any(${mandants}))))`,
  );
}

export async function loadElectionsByIds(tx: Tx, ids: readonly ElectionId[]): Promise<readonly Election[]> {
  return ids.length === 0 ? [] : electionsWhere(tx, sql`id = any(${uuidArray(ids)})`);
}

/** Every one that the database knows. */
export function loadAllElections(tx: Tx): Promise<readonly Election[]> {
  return electionsWhere(tx, sql`true`);
}

export function electionOfRound(tx: Tx, round: RoundId): Promise<Election | undefined> {
  return read(tx, selectElectionOfRound(round));
}

/** The election that a round belongs to, with all its rounds. */
export function selectElectionOfRound(round: ValueOrSql<RoundId>): Read<Election | undefined> {
  const { statement, parse } = selectElections(sql`id = (select election from rounds where id = ${round})`);
  return { statement, parse: (rows) => parse(rows)[0] };
}

function electionsWhere(tx: Tx, where: SQL): Promise<readonly Election[]> {
  return read(tx, selectElections(where));
}

function selectElections(where: SQL): Read<readonly Election[]> {
  return {
    statement: sql`select ${election.columns}, (
        select coalesce(json_agg(json_build_object('id', round.id, 'number', round.number, 'day', round.day,
          'isCalledOff', round.is_called_off, 'dates', (
          select coalesce(json_object_agg(place, day), '{}') from round_dates where round_dates.round = round.id
        )) order by round.number), '[]')
        from rounds round where round.election = election.id) as rounds
      from elections election where ${where} order by name`,
    parse: (rows) =>
      rows.map((raw) => {
        const { communes: limit, calledOn, ...known } = election.parse(raw);
        const rounds = raw['rounds'] as readonly Round[];
        return { ...known, communes: limit ?? undefined, calledOn: calledOn ?? undefined, rounds };
      }),
  };
}

const election = selectable(elections, 'election');
