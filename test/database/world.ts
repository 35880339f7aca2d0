import { createHash, randomBytes } from 'node:crypto';
import { argon2id, hash } from 'argon2';
import { day } from '#core/calendar/day.ts';
import { addMinutes, fromEpoch, type Instant, instant, localTime } from '#core/calendar/instant.ts';
import type { Role } from '#core/law/access/permissions.ts';
import type { Capacity, FranceOrAbroad } from '#core/model/authority.ts';
import type { AccountId, CommuneCode, StationId } from '#core/model/ids.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { insertElection } from '#drizzle/queries/elections.ts';
import { accounts, habilitations, sessions } from '#drizzle/schema/people.ts';
import { communes, pollingStations } from '#drizzle/schema/places.ts';
import { legislative, newId, PLACES, type PlaceName, presidential, STATIONS } from '#test/database/places.ts';

/** The password of every account. Its hash is cheap, since the tests check it hundreds of times. */
export const PASSWORD = 'correct horse battery staple';
const CHEAP = { type: argon2id, memoryCost: 1_024, timeCost: 2, parallelism: 1 } as const;
let hashed: Promise<string> | undefined;
export function passwordHash(): Promise<string> {
  hashed ??= hash(PASSWORD, CHEAP);
  return hashed;
}

type Officer = {
  readonly capacity: Capacity;
  readonly place: FranceOrAbroad;
  readonly from?: string;
  readonly to?: string;
};
const SINCE_2000 = { place: 'france', from: '2000-01-01' } as const;

/** The officers by the names they sign in with; `unsigned` has no habilitation. */
const OFFICERS: { readonly [name: string]: Officer | undefined } = {
  leroy: { ...SINCE_2000, capacity: 'opj' },
  moreau: { ...SINCE_2000, capacity: 'opj' },
  retired: { ...SINCE_2000, capacity: 'opj', to: '2020-12-31' },
  delegate: { ...SINCE_2000, capacity: 'delegate' },
  consul: { capacity: 'consul', place: 'abroad' },
  unsigned: undefined,
};
export const assessor = (station: StationId) => `assessor ${station}`;
export const president = (station: StationId) => `president ${station}`;
export const townHall = (name: PlaceName) => `town hall ${name}`;

/** The accounts by name. */
export type World = { readonly idOf: (account: string) => AccountId };

/**
 * Inserts the places, the two elections and every account but electors', which `addPerson` inserts. Runs as
 * the owner.
 */
export async function addWorld({ db }: Database): Promise<World> {
  const rows = await accountRows();
  const idOf = (name: string) => idIn(rows, name);
  await db.transaction(async (tx) => {
    await tx.insert(communes).values(Object.values(PLACES));
    await tx.insert(pollingStations).values(STATIONS.map(stationRow));
    await insertElection(tx, presidential);
    await insertElection(tx, legislative);
    await tx.insert(accounts).values([...rows]);
    await tx
      .insert(habilitations)
      .values(
        Object.entries(OFFICERS).flatMap(([name, officer]) =>
          officer ? [habilitationRow(idOf(name), officer, idOf('leroy'))] : [],
        ),
      );
  });
  return { idOf };
}

function stationRow(id: StationId) {
  const commune = id.slice(0, 5) as CommuneCode;
  return { id, commune, opens: localTime('08:00'), closes: localTime('19:00') };
}

type AccountRow = typeof accounts.$inferInsert;

async function accountRows(): Promise<readonly AccountRow[]> {
  const hash = await passwordHash();
  const account = (name: string, role: Role, scope: Partial<AccountRow> = {}): AccountRow => {
    const createdAt = instant('2027-01-01T00:00:00Z');
    return { id: newId<AccountId>(), name, role, who: name, passwordHash: hash, createdAt, ...scope };
  };
  const places = ['denain', 'marly', 'noumea', 'montreal'] as const;
  return [
    account('admin', 'admin'),
    ...Object.keys(OFFICERS).map((name) => account(name, 'officer')),
    ...places.map((name) => account(townHall(name), 'town-hall', { commune: PLACES[name].code })),
    ...STATIONS.map((station) => account(assessor(station), 'assessor', { station })),
    ...STATIONS.map((station) => account(president(station), 'presiding-officer', { station })),
  ];
}

function habilitationRow(account: AccountId, { capacity, place, from, to }: Officer, opj: AccountId) {
  return {
    account,
    lastName: 'Leroy-Beaulieu',
    firstName: 'Dominique',
    capacity,
    unit: 'Commissariat de Denain',
    placeName: place === 'france' ? 'Denain' : 'Montréal',
    place,
    designatedFrom: from ? day(from) : null,
    designatedTo: to ? day(to) : null,
    chosenBy: capacity === 'delegate' ? opj : null,
  };
}

function idIn(rows: readonly AccountRow[], name: string): AccountId {
  const account = rows.find((row) => row.name === name);
  if (account === undefined) throw new RangeError(`no account is named ${name}`);
  return account.id;
}

/**
 * Opens a session without a password, for an hour unless `until` says otherwise; answers its token. Runs as
 * the owner.
 */
export async function addSession({ db }: Database, account: AccountId, until?: Instant): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const startedAt = fromEpoch(Date.now());
  const tokenHash = createHash('sha256').update(token).digest('hex');
  await db
    .insert(sessions)
    .values({ tokenHash, account, startedAt, expiresAt: until ?? addMinutes(startedAt, 60), askedAt: startedAt });
  return token;
}
