import type { Day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';
import type { Communes } from '#core/model/election.ts';
import type { ElectorId } from '#core/model/ids.ts';
import { departmentOf } from '#core/text/department.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { type ElectorRecord, loadElectors } from '#drizzle/queries/electors.ts';
import { loadCommunes } from '#drizzle/queries/places.ts';
import { communeOfElector } from '#server/electors/roll-in-force.ts';

/**
 * A person in the order of the identity document; `commune` names the commune or post of the person's roll.
 */
export type Person = {
  readonly elector: ElectorId;
  readonly lastName: string;
  readonly usageName: string | undefined;
  readonly firstNames: string;
  readonly sex: 'F' | 'M';
  readonly born: Day;
  readonly commune: string | undefined;
  /** Of that commune; undefined for a consular post. */
  readonly department?: string | undefined;
};

/** The people of a screen, by id. */
export type People = (id: ElectorId) => Person;

export async function loadPeople(tx: Tx, ids: readonly ElectorId[], at: Instant): Promise<People> {
  const records = await loadElectors(tx, [...new Set(ids)]);
  const lines = [...records.values()].flatMap(({ registrations }) => registrations);
  const communes = await loadCommunes(tx, [...new Set(lines.map(({ commune }) => commune))]);
  return peopleOf(records, communes, at);
}

export function peopleOf(records: ReadonlyMap<ElectorId, ElectorRecord>, communes: Communes, at: Instant): People {
  return (id) => {
    const record = records.get(id);
    if (record === undefined) throw new Error('a person whom this scope does not show');
    return personOf(record, communes, at);
  };
}

export async function loadPerson(tx: Tx, id: ElectorId, at: Instant): Promise<Person> {
  return (await loadPeople(tx, [id], at))(id);
}

export function personOf(record: ElectorRecord, communes: Communes, at: Instant): Person {
  const { id, lastName, usageName, firstNames, sex, born } = record;
  const code = communeOfElector(record, at);
  const commune = code && communes.get(code)?.name;
  const department = code && departmentOf(code);
  return { elector: id, lastName, usageName, firstNames, sex, born, commune, department };
}
