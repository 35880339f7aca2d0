import { type SQL, sql } from 'drizzle-orm';
import type { Day } from '#core/calendar/day.ts';
import { type ListCounts, ROLL_CHANGES, type RollChange } from '#core/law/entitlement/roll-changes.ts';
import type { CommuneCode, ElectorId, StationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, uuidArray } from '#drizzle/connection/statement.ts';

/**
 * The lines of a file, each with its elector: one known by number, or without one by civil status. They are
 * two queries, since each is found by an index of its own.
 */
function resolvedLines(file: string): SQL {
  const found = (by: SQL, which: SQL) => sql`select staged.*, coalesce(its.id, staged.elector) as person,
      its.id is null as is_new, its.loss is not distinct from 'dead' as is_dead,
      (its.last_name, its.first_names, its.sex, its.born, its.usage_name) is distinct from
        (staged.last_name, staged.first_names, staged.sex, staged.born, staged.usage_name) as is_corrected
    from roll_lines staged left join electors its on ${by} where staged.import = ${file} and ${which}`;
  const byCivilStatus = sql`its.nne is null and its.born = staged.born and its.name_key = staged.name_key
    and its.sex = staged.sex`;
  return sql`${found(sql`its.nne = staged.nne`, sql`staged.nne is not null`)}
    union all ${found(byCivilStatus, sql`staged.nne is null`)}`;
}

/**
 * Each line of the file beside the open registration that it is about, as `compared`: a registration of the
 * file's communes, or of its people, that no line is about is closed. `resolved` holds the lines of the file.
 */
export function comparedLines(file: string): SQL {
  return sql`resolved as materialized (${resolvedLines(file)}),
    held as (select * from registrations where "to" is null
        and station in (select id from polling_stations where commune in (select commune from resolved))
      union select * from registrations where "to" is null
        and elector in (select person from resolved where not is_new)),
    compared as (
      select coalesce(line.person, held.elector) as person, line.line, held.id as held, line.is_new, line.is_dead,
        line.is_corrected, line.commune, held.commune as held_commune, line.station, held.station as held_station,
        line.number is distinct from held.number or line.is_special is distinct from held.is_special as is_renumbered
      from (select * from resolved where not is_dead) line
        full join held on held.elector = line.person and held.list = line.list
      union all
      select person, line, null, is_new, is_dead, false, commune, null, station, null, false from resolved where is_dead)`;
}

/** The change of each person, by the rows of `compared`. */
export const CHANGES = sql`select person, case when bool_or(is_dead) then 'dead' when count(line) = 0 then 'left'
    when count(held) = 0 then 'arrived' when min(commune) <> min(held_commune) or max(commune) <> max(held_commune) then 'moved'
    when count(line) <> count(*) or count(held) <> count(*) then 'list' when bool_or(station <> held_station) then 'station'
    when bool_or(is_renumbered) then 'renumbered' when bool_or(is_corrected) then 'corrected' else 'same' end as change
  from compared group by person`;

/** What a file changes: how many people in each way, and those whose procurations may change with it. */
export type RollPlan = {
  readonly counts: { readonly [change in RollChange]: number };
  readonly people: readonly { readonly elector: ElectorId; readonly change: RollChange }[];
};

export async function planOf(tx: Tx, file: string): Promise<RollPlan> {
  return readPlan(tx, sql`with ${comparedLines(file)}, changes as (${CHANGES})`);
}

/** `changes`: the beginning of a statement that names the rows of `CHANGES` so. */
export async function readPlan(tx: Tx, changes: SQL): Promise<RollPlan> {
  const rows = await query<{ readonly change: RollChange; readonly count: number; readonly people: string | null }>(
    tx,
    sql`${changes} select change, count(*)::int as count, string_agg(person::text, ' ' order by person)
        filter (where change in ('left', 'moved', 'list', 'station')) as people
      from changes group by change`,
  );
  const found = new Map(rows.map((row) => [row.change, row.count]));
  const counts = Object.fromEntries(ROLL_CHANGES.map((change) => [change, found.get(change) ?? 0]));
  const people = rows.flatMap(({ change, people: ids }) =>
    (ids?.split(' ') ?? []).map((elector) => ({ elector: elector as ElectorId, change })),
  );
  return {
    counts: counts as RollPlan['counts'],
    people: people.toSorted((one, other) => (one.elector < other.elector ? -1 : 1)),
  };
}

/** Those whom a file brings from another commune: how many, and the first lines of the file that do. */
export type Arrivals = {
  readonly commune: CommuneCode;
  readonly name: string;
  readonly people: number;
  readonly lines: readonly number[];
};

/** Lines of a file told of each commune. */
const MOST_TOLD = 5;

/** By the commune that they leave, the largest number first. */
export function arrivalsOf(tx: Tx, file: string): Promise<readonly Arrivals[]> {
  return query<Arrivals>(
    tx,
    sql`with ${comparedLines(file)}, changes as (${CHANGES}),
      movers as (select person, min(line) as line from compared join changes using (person)
        where change = 'moved' group by person),
      leaving as (select distinct person, held_commune from compared
        where held_commune is not null and commune is distinct from held_commune)
      select code as commune, name, count(*)::int as people,
        to_json((array_agg(line order by line))[1:${MOST_TOLD}::int]) as lines
      from movers join leaving using (person) join communes on code = held_commune
      group by code, name order by people desc, code`,
  );
}

/** Every list of the stations of the file's communes; `day`: of the last election. */
export function listCounts(tx: Tx, file: string, day: Day | undefined): Promise<readonly ListCounts[]> {
  return query<ListCounts>(
    tx,
    sql`with staged as (select station, list, commune, nne, name_key, born, sex from roll_lines where import = ${file}),
      stations as (select id from polling_stations where commune in (select commune from staged)),
      filed as (select station, list, count(*) as count from staged group by station, list),
      lines as (select station, list, count(*) filter (where "to" is null) as held,
          count(*) filter (where "from" <= ${day ?? null}::date and ("to" is null or "to" > ${day ?? null}::date)) as then
        from registrations where station in (select id from stations) group by station, list)
      select station, list, coalesce(filed.count, 0)::int as filed, coalesce(lines.held, 0)::int as held,
        coalesce(lines.then, 0)::int as "atElection"
      from filed full join lines using (station, list)
      where coalesce(filed.count, 0) + coalesce(lines.held, 0) + coalesce(lines.then, 0) > 0
      order by station, list`,
  );
}

/** The latest polling day before today of any round that took place, in metropolitan France. */
export async function lastPollingDay(tx: Tx, today: Day): Promise<Day | undefined> {
  const [row] = await query<{ readonly day: Day | null }>(
    tx,
    sql`select max(day)::text as day from rounds where day < ${today} and not is_called_off`,
  );
  return row?.day ?? undefined;
}

/** `listed`: their lists may change. `former`: people were there before who are struck off or found again. */
export type StationsOfFile = { readonly listed: readonly StationId[]; readonly former: readonly StationId[] };

/** All stations of the communes of the file and those where its people are registered, and the former. */
export async function stationsOfFile(tx: Tx, file: string): Promise<StationsOfFile> {
  const rows = await query<{ readonly id: StationId; readonly isListed: boolean }>(
    tx,
    sql`with ${comparedLines(file)}, changes as (${CHANGES}),
      listed as (select id from polling_stations where commune in (select commune from resolved)
        or id in (select held_station from compared where held_station is not null)),
      former as (select distinct line.station as id from changes join electors own on own.id = person
        join registrations line on line.elector = person
        where change = 'left' or (change <> 'dead' and own.loss is not null))
      select id, true as "isListed" from listed
      union all select id, false from former where id not in (select id from listed) order by id`,
  );
  const stations = (isListed: boolean) => rows.filter((row) => row.isListed === isListed).map(({ id }) => id);
  return { listed: stations(true), former: stations(false) };
}

/** Those of these people who gave or hold a living procuration. */
export async function electorsWithLiving(tx: Tx, people: readonly ElectorId[]): Promise<readonly ElectorId[]> {
  if (people.length === 0) return [];
  const rows = await query<{ readonly id: ElectorId }>(
    tx,
    sql`select id from unnest(${uuidArray(people)}) as its (id)
      where exists (select from procurations where mandant = its.id and status in ('active', 'in-control'))
        or exists (select from procurations where mandataire = its.id and status in ('active', 'in-control')) order by id`,
  );
  return rows.map(({ id }) => id);
}
