import { sql } from 'drizzle-orm';
import type { Day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';
import type { ElectorId, StationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query } from '#drizzle/connection/statement.ts';
import { noteWritten } from '#drizzle/queries/replay/written.ts';
import { CHANGES, comparedLines, type RollPlan, readPlan } from '#drizzle/queries/roll-file/plan.ts';

/**
 * Compares the file with the roll once more, for the statements below: the rows of the file with their
 * electors, and those of `comparedLines`, stay as they were before the first of these statements.
 */
export async function compareFile(tx: Tx, file: string): Promise<RollPlan> {
  await query(
    tx,
    sql`create temporary table compared (person uuid, line int, held uuid, is_new boolean, is_dead boolean,
      is_corrected boolean, commune text, held_commune text, station text, held_station text, is_renumbered boolean) on commit drop`,
  );
  await query(tx, sql`insert into compared with ${comparedLines(file)} select * from compared`);
  await query(tx, sql`analyze compared`);
  return readPlan(tx, sql`with changes as (${CHANGES})`);
}

/** Writes the compared file to the roll: who left is struck off, every other line is as the file has it. */
export async function applyFile(tx: Tx, file: string, on: Day): Promise<void> {
  await noteChangedBefore(tx);
  await correctPeople(tx, file);
  await closeLines(tx, on);
  await markLosses(tx, on);
  await renumberLines(tx, file);
  await addPeople(tx, file);
  await openLines(tx, file, on);
}

/** The entry of the act says those of whom an earlier one says something. */
async function noteChangedBefore(tx: Tx): Promise<void> {
  const rows = await query<{ readonly id: ElectorId }>(
    tx,
    sql`with changes as (${CHANGES}) select id from electors join changes on person = id
      where roll_no > 0 and change not in ('same', 'corrected', 'dead')`,
  );
  noteWritten(
    tx,
    'electors',
    rows.map(({ id }) => id),
  );
}

async function correctPeople(tx: Tx, file: string): Promise<void> {
  await query(
    tx,
    sql`update electors its set last_name = staged.last_name, usage_name = staged.usage_name,
        first_names = staged.first_names, sex = staged.sex, born = staged.born, name_key = staged.name_key
      from compared join roll_lines staged on staged.import = ${file} and staged.line = compared.line
      where its.id = compared.person and compared.is_corrected and not compared.is_new and not compared.is_dead`,
  );
}

/** A change of station ends a line and opens another; a new number does not. */
async function closeLines(tx: Tx, on: Day): Promise<void> {
  await query(
    tx,
    sql`update registrations its set "to" = greatest(its."from", ${on}::date)
      from compared where compared.held = its.id and (compared.line is null or compared.station <> compared.held_station)`,
  );
}

async function markLosses(tx: Tx, on: Day): Promise<void> {
  await query(
    tx,
    sql`with changes as (${CHANGES}) update electors its set loss = 'struck-off', lost_on = ${on}
      from changes where person = its.id and change = 'left' and its.loss is null`,
  );
  await query(
    tx,
    sql`with changes as (${CHANGES}) update electors its set loss = null, lost_on = null
      from changes where person = its.id and change not in ('left', 'dead') and its.loss is not null`,
  );
}

/** In two steps, since two electors may have changed numbers with each other. */
async function renumberLines(tx: Tx, file: string): Promise<void> {
  const [{ count = 0 } = {}] = await query<{ readonly count: number }>(
    tx,
    sql`select count(*)::int as count from compared where is_renumbered and held is not null and station = held_station`,
  );
  if (count === 0) return;
  await query(
    tx,
    sql`update registrations its set number = -its.number
      from compared where compared.held = its.id and is_renumbered and compared.station = held_station`,
  );
  await query(
    tx,
    sql`update registrations its set number = staged.number, is_special = staged.is_special
      from compared join roll_lines staged on staged.import = ${file} and staged.line = compared.line
      where compared.held = its.id and compared.is_renumbered and compared.station = compared.held_station`,
  );
}

async function addPeople(tx: Tx, file: string): Promise<void> {
  await query(
    tx,
    sql`insert into electors (id, nne, last_name, usage_name, first_names, sex, born, name_key)
      select person, nne, last_name, usage_name, first_names, sex, born, name_key
      from compared join roll_lines staged on staged.import = ${file} and staged.line = compared.line
      where is_new on conflict (id) do nothing`,
  );
}

/** Only a person who was on no roll may be registered from another day than that of the import. */
async function openLines(tx: Tx, file: string, on: Day): Promise<void> {
  await query(
    tx,
    sql`insert into registrations (id, elector, list, commune, station, number, is_special, "from")
      select registration, person, list, staged.commune, staged.station, staged.number, staged.is_special,
        case when is_new then coalesce(staged."from", ${on}::date) else ${on}::date end
      from compared join roll_lines staged on staged.import = ${file} and staged.line = compared.line
      where not is_dead and (held is null or compared.station <> held_station)`,
  );
}

/**
 * Numbers the changed lines of the lists that had electors before, so that terminals read them again; their
 * stations are held. Answers these stations.
 */
export async function appendChangedLines(tx: Tx, at: Instant): Promise<readonly StationId[]> {
  const rows = await query<{ readonly station: StationId }>(
    tx,
    sql`with changes as (${CHANGES}),
      its as (select station, person, row_number() over (partition by station order by person) as nth from (
        select distinct lines.station, lines.person from (select station, person from compared
            union all select held_station, person from compared) lines
          join changes on changes.person = lines.person and change not in ('same', 'dead')
          where lines.station in (select held_station from compared)) changed),
      counts as (select station, count(*) as count from its group by station),
      raised as (update polling_stations set change_no = change_no + counts.count from counts
        where id = counts.station returning id, change_no - counts.count as before),
      added as (insert into changes (station, no, elector, at)
        select id, before + nth, person, ${at}::timestamptz from raised join its on its.station = raised.id)
      select id as station from raised`,
  );
  return rows.map(({ station }) => station);
}
