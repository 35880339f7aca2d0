import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Day } from '#core/day.ts';
import type { Elector } from '#core/elector.ts';
import type { CommuneCode, ElectorId } from '#core/ids.ts';
import type { Tx } from '#drizzle/db.ts';
import { electors, registrations } from '#drizzle/schema/people.ts';

/** Holds the rows of these electors, in the one order that cannot deadlock. */
export async function lockElectors(tx: Tx, ids: readonly ElectorId[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .select({ id: electors.id })
    .from(electors)
    .where(inArray(electors.id, [...ids]))
    .orderBy(asc(electors.id))
    .for('no key update');
}

/** An elector with every line of the rolls he is or was on, and where messages reach him. */
export type ElectorRecord = Elector & { readonly email: string | undefined };

export async function loadElectors(tx: Tx, ids: readonly ElectorId[]): Promise<ReadonlyMap<ElectorId, ElectorRecord>> {
  if (ids.length === 0) return new Map();
  const people = await tx
    .select()
    .from(electors)
    .where(inArray(electors.id, [...ids]));
  const lines = await tx
    .select()
    .from(registrations)
    .where(inArray(registrations.elector, [...ids]))
    .orderBy(asc(registrations.from), asc(registrations.list));
  return new Map(people.map((person) => [person.id, fromRows(person, lines)]));
}

type Line = typeof registrations.$inferSelect;

function fromRows(person: typeof electors.$inferSelect, lines: readonly Line[]): ElectorRecord {
  const { id, nne, lastName, usageName, firstNames, sex, born, email } = person;
  const own = lines.filter(({ elector }) => elector === id);
  return {
    id,
    nne: nne ?? undefined,
    lastName,
    usageName: usageName ?? undefined,
    firstNames,
    sex,
    born,
    email: email ?? undefined,
    registrations: own.map(({ list, commune, station, number, from, to }) => ({
      list,
      commune,
      station,
      number,
      from,
      to: to ?? undefined,
    })),
  };
}

export async function findByNne(tx: Tx, nne: string, born: Day): Promise<readonly ElectorId[]> {
  const found = await tx
    .select({ id: electors.id })
    .from(electors)
    .where(and(eq(electors.nne, nne), eq(electors.born, born)));
  return found.map(({ id }) => id);
}

/** By civil status, and the commune or post of a line in force. */
export async function findByNames(
  tx: Tx,
  person: { readonly nameKey: string; readonly sex: 'F' | 'M'; readonly born: Day; readonly commune: CommuneCode },
): Promise<readonly ElectorId[]> {
  const found = await tx
    .selectDistinct({ id: electors.id })
    .from(electors)
    .innerJoin(registrations, and(eq(registrations.elector, electors.id), isNull(registrations.to)))
    .where(
      and(
        eq(electors.nameKey, person.nameKey),
        eq(electors.born, person.born),
        eq(electors.sex, person.sex),
        eq(registrations.commune, person.commune),
      ),
    );
  return found.map(({ id }) => id);
}

/** What names a person on a screen. */
export type Names = {
  readonly elector: ElectorId;
  readonly lastName: string;
  readonly usageName: string | undefined;
  readonly firstNames: string;
  readonly born: Day;
};

export async function loadNames(tx: Tx, ids: readonly ElectorId[]): Promise<ReadonlyMap<ElectorId, Names>> {
  if (ids.length === 0) return new Map();
  const found = await tx
    .select()
    .from(electors)
    .where(inArray(electors.id, [...ids]));
  return new Map(
    found.map(({ id, lastName, usageName, firstNames, born }) => [
      id,
      { elector: id, lastName, usageName: usageName ?? undefined, firstNames, born },
    ]),
  );
}
