import { sql } from 'drizzle-orm';
import type { Day } from '#core/calendar/day.ts';
import type { CommuneCode, ElectorId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query } from '#drizzle/connection/statement.ts';

/** By a number that a card's code bears, with no birth date beside it. */
export async function findByNneAlone(tx: Tx, nne: string): Promise<ElectorId | undefined> {
  return (await findNumbered(tx, nne))?.id;
}

/** The elector of a national number, with the birth date to compare with what was said. */
export async function findNumbered(
  tx: Tx,
  nne: string,
): Promise<{ readonly id: ElectorId; readonly born: Day } | undefined> {
  const [row] = await query<{ readonly id: ElectorId; readonly born: Day }>(
    tx,
    sql`select id, born from electors where nne = ${nne}`,
  );
  return row;
}

export async function findByNne(tx: Tx, nne: string, born: Day): Promise<readonly ElectorId[]> {
  const rows = await query<{ readonly id: ElectorId }>(
    tx,
    sql`select id from electors where nne = ${nne} and born = ${born}`,
  );
  return rows.map(({ id }) => id);
}

/** The same for many at once, by `NNE born`. */
export async function findByNnes(
  tx: Tx,
  people: readonly { readonly nne: string; readonly born: Day }[],
): Promise<ReadonlyMap<string, ElectorId>> {
  if (people.length === 0) return new Map();
  const rows = await query<{ readonly id: ElectorId; readonly nne: string; readonly born: Day }>(
    tx,
    sql`select electors.id, electors.nne, electors.born from electors
      join jsonb_to_recordset(${JSON.stringify(people)}::text::jsonb) as its (nne text, born text)
        on its.nne = electors.nne and its.born = electors.born`,
  );
  return new Map(rows.map(({ id, nne, born }) => [`${nne} ${born}`, id]));
}

/**
 * Civil status, and the commune or post of a line in force; the New Caledonia form does not say the sex
 * (R-57).
 */
type CivilStatus = {
  readonly nameKey: string;
  readonly sex?: 'F' | 'M';
  readonly born: Day;
  readonly commune: CommuneCode;
};

/**
 * on a line that is open; a paper form names the line that was in force on its date as well
 * (R-75).
 */
export async function findByNames(tx: Tx, person: CivilStatus, writtenOn?: Day): Promise<readonly ElectorId[]> {
  const wasInForce = writtenOn ? sql`or (line."from" <= ${writtenOn} and line."to" > ${writtenOn})` : sql``;
  const isOfSex = person.sex ? sql`and electors.sex = ${person.sex}` : sql``;
  const rows = await query<{ readonly id: ElectorId }>(
    tx,
    sql`select distinct electors.id from electors
      join registrations line on line.elector = electors.id and (line."to" is null ${wasInForce})
      where electors.name_key = ${person.nameKey} and electors.born = ${person.born} ${isOfSex}
        and line.commune = ${person.commune}`,
  );
  return rows.map(({ id }) => id);
}

/** Every elector of this folded whole name and birth date, on a roll or not. */
export async function findNamesakes(
  tx: Tx,
  { nameKey, born }: { readonly nameKey: string; readonly born: Day },
): Promise<readonly { readonly id: ElectorId; readonly nne: string | null }[]> {
  return query<{ readonly id: ElectorId; readonly nne: string | null }>(
    tx,
    sql`select id, nne from electors where name_key = ${nameKey} and born = ${born} order by id`,
  );
}
