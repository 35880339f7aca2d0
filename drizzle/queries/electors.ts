import { eq, sql } from 'drizzle-orm';
import type { Day } from '#core/calendar/day.ts';
import type { Elector, Registration } from '#core/model/elector.ts';
import type { CommuneCode, ElectorId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, selectable, uuidArray } from '#drizzle/connection/statement.ts';
import { impossibleRow } from '#drizzle/queries/procuration-rows.ts';
import { electors } from '#drizzle/schema/people.ts';

/** Locks the rows of these electors by ascending id, the one order that cannot deadlock. */
export async function lockElectors(tx: Tx, ids: readonly ElectorId[]): Promise<void> {
  if (ids.length === 0) return;
  await query(
    tx,
    sql`select count(*) from (select from electors where id = any(${uuidArray(ids)}) order by id for no key update) held`,
  );
}

/** An elector with every present and past registration, and the e-mail address. */
export type ElectorRecord = Elector & { readonly email: string | undefined };

export async function loadElectors(tx: Tx, ids: readonly ElectorId[]): Promise<ReadonlyMap<ElectorId, ElectorRecord>> {
  if (ids.length === 0) return new Map();
  const rows = await query<PersonRow>(
    tx,
    sql`select ${person.columns}, line.list, line.commune, line.station, line.number, line.is_special as "isSpecial", line."from", line."to"
      from electors person left join registrations line on line.elector = person.id
      where person.id = any(${uuidArray(ids)}) order by line."from", line.list`,
  );
  const people = [...Map.groupBy(rows, ({ id }) => id)];
  return new Map(
    people.map(([id, lines]) => [id, fromRow(person.parse(lines[0] ?? impossibleRow()), lines.flatMap(linesOf))]),
  );
}

/** changes an elector's e-mail address while the elector's row is locked. */
export async function setEmail(tx: Tx, id: ElectorId, email: string): Promise<void> {
  await tx.update(electors).set({ email }).where(eq(electors.id, id));
}

const person = selectable(electors, 'person');

/** One row for each registration of an elector, or one without a list if there is none. */
type PersonRow = { readonly id: ElectorId } & (Line | { readonly list: null });
type Line = Omit<Registration, 'to'> & { readonly to: Day | null };

function linesOf(row: PersonRow): readonly Registration[] {
  if (row.list === null) return [];
  const { list, commune, station, number, isSpecial, from, to } = row;
  return [{ list, commune, station, number, isSpecial, from, to: to ?? undefined }];
}

function fromRow(row: typeof electors.$inferSelect, lines: readonly Registration[]): ElectorRecord {
  const { id, nne, lastName, usageName, firstNames, sex, born, email, isProtected, loss, lostOn } = row;
  return {
    id,
    nne: nne ?? undefined,
    lastName,
    usageName: usageName ?? undefined,
    firstNames,
    sex,
    born,
    email: email ?? undefined,
    isProtected,
    lost: loss && lostOn ? { what: loss, on: lostOn } : undefined,
    registrations: lines,
  };
}

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
      join jsonb_to_recordset(${JSON.stringify(people)}::text::jsonb) as its (nne text, born date)
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

/** What names a person on a screen. */
export type PersonNames = {
  readonly elector: ElectorId;
  readonly lastName: string;
  readonly usageName: string | undefined;
  readonly firstNames: string;
  readonly born: Day;
};

export async function loadNames(tx: Tx, ids: readonly ElectorId[]): Promise<ReadonlyMap<ElectorId, PersonNames>> {
  if (ids.length === 0) return new Map();
  const rows = await query(tx, sql`select ${person.columns} from electors person where id = any(${uuidArray(ids)})`);
  const people = rows.map((raw) => person.parse(raw));
  return new Map(
    people.map(({ id, lastName, usageName, firstNames, born }) => [
      id,
      { elector: id, lastName, usageName: usageName ?? undefined, firstNames, born },
    ]),
  );
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

/** an elector on no roll, with the folded name. */
export type NewElector = Elector & { readonly nameKey: string };

/** False when another act has added this elector meanwhile. */
export async function insertElector(tx: Tx, added: NewElector): Promise<boolean> {
  const { id, nne, lastName, firstNames, sex, born, nameKey } = added;
  const rows = await tx
    .insert(electors)
    .values({ id, nne, lastName, firstNames, sex, born, nameKey })
    .onConflictDoNothing()
    .returning({ id: electors.id });
  return rows.length > 0;
}
