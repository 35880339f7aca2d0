import { day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';
import type { Role } from '#core/law/access/permissions.ts';
import type { Authority } from '#core/model/authority.ts';
import type { AccountId } from '#core/model/ids.ts';
import { accounts, habilitations } from '#drizzle/schema/people.ts';
import type { Copy } from '#test/generate/copy.ts';
import { idOf } from '#test/generate/ids.ts';
import type { Place } from '#test/generate/places.ts';

/** The names of the officer who signs procurations and of the administrator. */
export const OFFICER = 'opj';
export const ADMIN = 'admin';
export const assessor = (number: number) => `assesseur-${number}`;
const president = (number: number) => `president-${number}`;

/** Since when everyone is on the roll, and the officer designated. */
export const BEGINNING = day('2019-01-01');

export const SIGNATURE: Omit<Authority, 'account'> = {
  lastName: 'Dubois',
  firstName: 'Claire',
  capacity: 'opj',
  unit: 'commissariat de Denain',
  placeName: 'Denain',
};

export type AccountsPlan = {
  readonly places: readonly Place[];
  /** How many stations the database had before. */
  readonly firstStation: number;
  readonly seed: number;
  readonly passwordHash: string;
  readonly at: Instant;
};

/**
 * Two accounts for each station, and an officer and an administrator where there are none. The password is
 * public, so the accounts work on a local server only.
 */
export async function copyAccounts(
  copy: Copy,
  making: AccountsPlan,
  officer: AccountId | undefined,
): Promise<BureauAccounts> {
  const { places, firstStation, seed, passwordHash, at } = making;
  let index = 2 * firstStation;
  const row = (name: string, role: Role, place?: Place) => {
    const id = idOf<AccountId>('account', seed, index++);
    const who = place ? `${name}, ${place.commune.name} ${place.station.slice(-4)}` : name;
    const station = place?.station ?? null;
    return { id, name, role, who, station, passwordHash, isDemonstration: true, createdAt: at };
  };
  const bureaus = places.map((place, index) => row(assessor(firstStation + index + 1), 'assessor', place));
  const others = places.map((place, index) => row(president(firstStation + index + 1), 'presiding-officer', place));
  await copy(accounts, [...bureaus, ...others]);

  const assessors = bureaus.map(({ id }) => id);
  if (officer !== undefined) return { assessors, officer };
  const signing = row(OFFICER, 'officer');
  await copy(accounts, [signing, row(ADMIN, 'admin')]);
  await copy(habilitations, [{ account: signing.id, ...SIGNATURE, place: 'france', designatedFrom: BEGINNING }]);
  return { assessors, officer: signing.id };
}

/** The accounts that marks and procurations were made by. */
export type BureauAccounts = { readonly assessors: readonly AccountId[]; readonly officer: AccountId };
