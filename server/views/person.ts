import type { Day } from '#core/day.ts';
import { inForce } from '#core/elector.ts';
import type { ElectorId } from '#core/ids.ts';
import { dayAt, type Instant, PARIS } from '#core/instant.ts';
import type { Tx } from '#drizzle/db.ts';
import { loadElectors } from '#drizzle/queries/electors.ts';
import { loadCommunes } from '#drizzle/queries/places.ts';

/** A person in the order of the identity document; `commune` is the name of the commune or post of his roll. */
export type Person = {
  readonly elector: ElectorId;
  readonly lastName: string;
  readonly usageName: string | undefined;
  readonly firstNames: string;
  readonly sex: 'F' | 'M';
  readonly born: Day;
  readonly commune: string | undefined;
};

export async function loadPerson(tx: Tx, id: ElectorId, at: Instant): Promise<Person> {
  const found = (await loadElectors(tx, [id])).get(id);
  if (found === undefined) throw new Error('a person whom this scope does not show');
  const { lastName, usageName, firstNames, sex, born, registrations } = found;
  const code = registrations.find((line) => inForce(line, dayAt(at, PARIS)))?.commune;
  const commune = code && (await loadCommunes(tx, [code])).get(code)?.name;
  return { elector: id, lastName, usageName, firstNames, sex, born, commune };
}
