import { type Day, day } from '#core/calendar/day.ts';
import { instant } from '#core/calendar/instant.ts';
import type { List } from '#core/model/elector.ts';
import type { AccountId, CommuneCode, ElectorId, StationId } from '#core/model/ids.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { accounts, electors, registrations } from '#drizzle/schema/people.ts';
import { nameKey } from '#server/electors/identify.ts';
import { nextNumber } from '#test/database/numbers.ts';
import { newId, PLACES, type PlaceName, stationOf } from '#test/database/places.ts';
import { passwordHash } from '#test/database/world.ts';

/** An elector with an account, named by the elector's national number. */
export type Person = {
  readonly elector: ElectorId;
  readonly account: AccountId;
  readonly nne: string;
  readonly lastName: string;
  readonly firstNames: string;
  readonly born: Day;
  readonly station: StationId;
  readonly commune: CommuneCode;
  readonly list: List;
  readonly number: number;
  readonly isProtected: boolean;
  readonly identityCertifiedOn: Day | undefined;
};
type Plan = Partial<Omit<Person, 'elector' | 'account'>> & { readonly on?: PlaceName };

/** Names that break programs, taken in turn. */
const LAST_NAMES = ['Lefèvre', 'D’Almeida', 'de La Tour', 'N’Guyen-Müller', 'Œuvrard'];
const FIRST_NAMES = ['Zoé', 'Jean-Noël', 'Ana María', 'Maëlys', 'Ÿves'];

/** Inserts an elector on the roll, in Denain unless `on` says elsewhere. Runs as the owner. */
export async function addPerson(database: Database, plan: Plan = {}): Promise<Person> {
  const person = personOf(plan);
  await insert(database, [person]);
  return person;
}

/** The identity by which forms and requests name a person. */
export function identityOf({ nne, born }: Pick<Person, 'nne' | 'born'>) {
  return { nne, born };
}

export type Pair = { readonly mandant: Person; readonly mandataire: Person };

/** Inserts a mandant and a mandataire, in Denain unless their plans say elsewhere. Runs as the owner. */
export async function addPair(
  database: Database,
  plans: { readonly mandant?: Plan; readonly mandataire?: Plan } = {},
): Promise<Pair> {
  return { mandant: await addPerson(database, plans.mandant), mandataire: await addPerson(database, plans.mandataire) };
}

/** Inserts many electors alike. Runs as the owner. */
export async function addCrowd(database: Database, size: number, plan: Plan = {}): Promise<readonly Person[]> {
  const crowd = Array.from({ length: size }, () => personOf(plan));
  await insert(database, crowd);
  return crowd;
}

function personOf({ on = 'denain', ...plan }: Plan): Person {
  const number = nextNumber();
  return {
    elector: newId<ElectorId>(),
    account: newId<AccountId>(),
    nne: String(100_000_000 + number),
    lastName: LAST_NAMES[number % LAST_NAMES.length] ?? '',
    firstNames: FIRST_NAMES[number % FIRST_NAMES.length] ?? '',
    born: day('1980-01-01'),
    station: stationOf(on),
    commune: PLACES[on].code,
    list: PLACES[on].kind,
    number,
    isProtected: false,
    identityCertifiedOn: undefined,
    ...plan,
  };
}

async function insert({ db }: Database, people: readonly Person[]): Promise<void> {
  const hash = await passwordHash();
  const known = people.map(({ elector: id, nne, lastName, firstNames, born, isProtected }) => {
    return {
      id,
      nne,
      lastName,
      firstNames,
      born,
      isProtected,
      email: `${nne}@example.org`,
      sex: 'F' as const,
      nameKey: nameKey({ lastName, firstNames }),
    };
  });
  const lines = people.map(({ elector, list, commune, station, number }) => {
    return { id: newId(), elector, list, commune, station, number, from: day('2000-01-01') };
  });
  const accountRows = people.map(({ elector, account: id, nne: name, identityCertifiedOn }) => {
    const createdAt = instant('2027-01-01T00:00:00Z');
    const role = 'elector' as const;
    return { id, name, role, who: name, passwordHash: hash, elector, createdAt, identityCertifiedOn };
  });
  await db.transaction(async (tx) => {
    await tx.insert(electors).values(known);
    await tx.insert(registrations).values(lines);
    await tx.insert(accounts).values(accountRows);
  });
}
