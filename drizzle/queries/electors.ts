import { eq, type SQL, sql } from 'drizzle-orm';
import type { Day } from '#core/calendar/day.ts';
import type { Elector, Registration } from '#core/model/elector.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { Lang } from '#core/model/lang.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, type Read, read, selectable, uuidArray } from '#drizzle/connection/statement.ts';
import { impossibleRow } from '#drizzle/queries/procuration-rows.ts';
import { electors } from '#drizzle/schema/people.ts';

/** Locks the rows of these electors by ascending id, and counts up their versions. */
export async function lockElectors(tx: Tx, ids: readonly ElectorId[]): Promise<void> {
  if (ids.length === 0) return;
  await query(tx, sql`select lock_electors(${uuidArray(ids)})`);
}

/**
 * The same for a job, which counts nobody up: as long as it runs, and when it has run, acts see the job
 * itself.
 */
export async function lockElectorsOfJob(tx: Tx, ids: readonly ElectorId[]): Promise<void> {
  if (ids.length === 0) return;
  await query(
    tx,
    sql`select count(*) from (select from electors where id = any(${uuidArray(ids)}) order by id for no key update) held`,
  );
}

/** How often acts have locked these electors; `ids`: an array of the database. */
export function selectVersions(ids: SQL): Read<ReadonlyMap<ElectorId, number>> {
  return {
    statement: sql`select id, version from electors where id = any(${ids})`,
    parse: (rows) => new Map(rows.map(({ id, version }) => [id as ElectorId, Number(version)])),
  };
}

/** Where an elector's messages go, and their language; undefined: not known. */
export type Contact = { readonly email: string | undefined; readonly lang: Lang | undefined };

/** An elector with every present and past registration. */
export type ElectorRecord = Elector & Contact;

export async function loadElectors(tx: Tx, ids: readonly ElectorId[]): Promise<ReadonlyMap<ElectorId, ElectorRecord>> {
  return ids.length === 0 ? new Map() : read(tx, selectElectors(uuidArray(ids)));
}

/** `ids`: an array of the database. */
export function selectElectors(ids: SQL): Read<ReadonlyMap<ElectorId, ElectorRecord>> {
  return {
    statement: sql`select ${person.columns}, line.list, line.commune, line.station, line.number, line.is_special as "isSpecial", line."from", line."to"
      from electors person left join registrations line on line.elector = person.id
      where person.id = any(${ids}) order by line."from", line.list`,
    parse: (rows) => {
      const people = [...Map.groupBy(rows as readonly PersonRow[], ({ id }) => id)];
      return new Map(
        people.map(([id, lines]) => [id, fromRow(person.parse(lines[0] ?? impossibleRow()), lines.flatMap(linesOf))]),
      );
    },
  };
}

/** changes what is defined of an elector's contact while the elector's row is locked. */
export async function setContact(tx: Tx, id: ElectorId, { email, lang }: Contact): Promise<void> {
  await tx.update(electors).set({ email, lang }).where(eq(electors.id, id));
}

export const person = selectable(electors, 'person');

/** One row for each registration of an elector, or one without a list if there is none. */
type PersonRow = { readonly id: ElectorId } & (Line | { readonly list: null });

type Line = Omit<Registration, 'to'> & { readonly to: Day | null };

function linesOf(row: PersonRow): readonly Registration[] {
  if (row.list === null) return [];
  const { list, commune, station, number, isSpecial, from, to } = row;
  return [{ list, commune, station, number, isSpecial, from, to: to ?? undefined }];
}

function fromRow(row: typeof electors.$inferSelect, lines: readonly Registration[]): ElectorRecord {
  const { id, nne, lastName, usageName, firstNames, sex, born, email, lang, isProtected, loss, lostOn } = row;
  return {
    id,
    nne: nne ?? undefined,
    lastName,
    usageName: usageName ?? undefined,
    firstNames,
    sex,
    born,
    email: email ?? undefined,
    lang: lang ?? undefined,
    isProtected,
    lost: loss && lostOn ? { what: loss, on: lostOn } : undefined,
    registrations: lines,
  };
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
  return ids.length === 0 ? new Map() : read(tx, selectNames(uuidArray(ids)));
}

/** `ids`: an array of the database. */
export function selectNames(ids: SQL): Read<ReadonlyMap<ElectorId, PersonNames>> {
  return {
    statement: sql`select ${NAMES} from electors person where id = any(${ids})`,
    parse: (rows) => new Map(rows.map((row) => namesFromRow(row as NamesRow)).map((names) => [names.elector, names])),
  };
}

/** The columns of what names a person, for `namesFromRow`. */
export const NAMES = sql`person.id as elector, person.last_name as "lastName", person.usage_name as "usageName",
  person.first_names as "firstNames", person.born`;

export type NamesRow = Omit<PersonNames, 'usageName'> & { readonly usageName: string | null };

export function namesFromRow({ elector, lastName, usageName, firstNames, born }: NamesRow): PersonNames {
  return { elector, lastName, usageName: usageName ?? undefined, firstNames, born };
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
