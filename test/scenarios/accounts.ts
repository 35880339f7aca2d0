import { eq } from 'drizzle-orm';
import { type Day, day } from '#core/calendar/day.ts';
import { fromEpoch } from '#core/calendar/instant.ts';
import { CAPACITIES, type Capacity, type FranceOrAbroad } from '#core/model/authority.ts';
import type { AccountId, ElectorId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { accounts, habilitations } from '#drizzle/schema/people.ts';
import { newId } from '#test/database/places.ts';
import {
  PLACE_NAMES,
  PLACES,
  type PlaceName,
  type StationName,
  stationId,
  stationNames,
} from '#test/scenarios/places.ts';

export const ADMIN = 'admin';

export type OfficerKind = {
  readonly capacity: Capacity;
  readonly place: FranceOrAbroad;
  readonly isDesignated: boolean;
};

export const officerName = ({ capacity, place, isDesignated }: OfficerKind) =>
  `${capacity} in ${place}${isDesignated ? '' : ', not designated'}`;
export const assessorName = (station: StationName) => `assessor of ${station}`;
export const presidentName = (station: StationName) => `presiding officer of ${station}`;
export const townHallName = (place: PlaceName) => `town hall of ${place}`;
/** The name of an account that stories' electors use in turn. */
export const electorName = (account: number) => `elector ${account + 1}`;

type AccountRow = typeof accounts.$inferInsert;
type HabilitationRow = typeof habilitations.$inferInsert;

const DESIGNATED_SINCE = day('2000-01-01');

/** Inserts every account that a step may need, except electors, which come with their story. */
export async function insertAccounts(tx: Tx, passwordHash: string): Promise<void> {
  const create = creator(passwordHash);
  const stations = stationNames().flatMap((name) => {
    const station = stationId(name);
    return [
      create({ name: assessorName(name), role: 'assessor', station }),
      create({ name: presidentName(name), role: 'presiding-officer', station }),
    ];
  });
  const townHalls = PLACE_NAMES.map((place) =>
    create({ name: townHallName(place), role: 'town-hall', commune: PLACES[place].code }),
  );
  const officers = officerKinds().map((kind) => ({ kind, row: create({ name: officerName(kind), role: 'officer' }) }));

  const all = [create({ name: ADMIN, role: 'admin' }), ...stations, ...townHalls, ...officers.map(({ row }) => row)];
  await tx.insert(accounts).values(all);
  const idOf = new Map(all.map(({ name, id }) => [name, id]));
  await tx.insert(habilitations).values(officers.map(({ kind, row }) => habilitationOf(kind, row.id, idOf)));
}

function officerKinds(): readonly OfficerKind[] {
  const places: readonly FranceOrAbroad[] = ['france', 'abroad'];
  return CAPACITIES.flatMap((capacity) =>
    places.flatMap((place) => [true, false].map((isDesignated) => ({ capacity, place, isDesignated }))),
  );
}

/** The habilitation of an officer. A delegate is chosen by the OPJ of the same place. */
function habilitationOf(
  { capacity, place, isDesignated }: OfficerKind,
  account: AccountId,
  idOf: ReadonlyMap<string, AccountId>,
): HabilitationRow {
  const chosenBy = idOf.get(officerName({ capacity: 'opj', place, isDesignated: true })) ?? null;
  return {
    account,
    lastName: 'Martin',
    firstName: 'Dominique',
    capacity,
    unit: `unit in ${place}`,
    placeName: place === 'france' ? 'Denain' : 'Londres',
    place,
    designatedFrom: isDesignated ? DESIGNATED_SINCE : null,
    chosenBy: capacity === 'delegate' ? chosenBy : null,
  };
}

/** Binds an account of the pool to an elector of this story; inserts one when the pool is too small. */
export async function bindElector(
  tx: Tx,
  { account, id }: { readonly account: number; readonly id: ElectorId },
  { passwordHash, identityCertifiedOn }: { readonly passwordHash: string; readonly identityCertifiedOn: Day },
): Promise<void> {
  const name = electorName(account);
  const bound = await tx
    .update(accounts)
    .set({ elector: id, identityCertifiedOn })
    .where(eq(accounts.name, name))
    .returning();
  if (bound.length > 0) return;
  const row = creator(passwordHash)({ name, role: 'elector', elector: id });
  await tx.insert(accounts).values({ ...row, identityCertifiedOn });
}

function creator(passwordHash: string) {
  const createdAt = fromEpoch(Date.now());
  return (row: Pick<AccountRow, 'name' | 'role' | 'station' | 'commune' | 'elector'>) => ({
    ...row,
    id: newId<AccountId>(),
    passwordHash,
    who: row.name,
    createdAt,
  });
}
