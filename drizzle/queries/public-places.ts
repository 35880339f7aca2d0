import { type SQL, sql } from 'drizzle-orm';
import { addDays } from '#core/calendar/day.ts';
import { dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import type { Commune } from '#core/model/election.ts';
import type { AccountId, OpeningId } from '#core/model/ids.ts';
import type { PublicOpening } from '#core/model/public-place.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { mapRead, query, type Read, read, selectable, textArray } from '#drizzle/connection/statement.ts';
import { officerPlaces, publicOpenings } from '#drizzle/schema/public-places.ts';

/** An opening, and the commune that it is in. */
export type OpeningIn = PublicOpening & { readonly id: OpeningId; readonly in: Pick<Commune, 'name' | 'zone'> };

const opening = selectable(publicOpenings, 'opening');

type OpeningPlace = { readonly communeName: string; readonly zone: Commune['zone'] };

/** The openings of a condition, each with its commune. */
function openingsWhere(tx: Tx, where: SQL): Promise<readonly OpeningIn[]> {
  return read(tx, selectOpenings(where));
}

function selectOpenings(where: SQL): Read<readonly OpeningIn[]> {
  return {
    statement: sql`select ${opening.columns}, communes.name as "communeName", communes.zone
      from public_openings opening join communes on communes.code = opening.commune where ${where}`,
    parse: (rows) =>
      rows.map((raw) => {
        const { communeName, zone } = raw as OpeningPlace;
        return { ...opening.parse(raw), in: { name: communeName, zone } };
      }),
  };
}

/** The known openings in the communes and on the days of these. */
export async function openingsLike(tx: Tx, given: readonly PublicOpening[]): Promise<readonly PublicOpening[]> {
  if (given.length === 0) return [];
  const places = textArray([...new Set(given.map(({ commune }) => commune))]);
  const days = textArray([...new Set(given.map(({ day }) => day))]);
  const rows = await query(
    tx,
    sql`select ${opening.columns} from public_openings opening
      where commune = any(${places}) and day = any(${days}::date[])`,
  );
  return rows.map((raw) => opening.parse(raw));
}

type NewOpening = PublicOpening & { readonly id: OpeningId };

/** Adds openings, or gives those that are known what they are now. */
export async function saveOpenings(tx: Tx, rows: readonly NewOpening[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(publicOpenings)
    .values([...rows])
    .onConflictDoUpdate({
      target: [publicOpenings.commune, publicOpenings.name, publicOpenings.day, publicOpenings.opens],
      set: {
        address: sql`excluded.address`,
        decree: sql`excluded.decree`,
        closes: sql`excluded.closes`,
        isWithdrawn: sql`excluded.is_withdrawn`,
      },
    });
}

/**
 * Openings of the day of `at` alone, or of that day and those after it: each by the date where the place is.
 */
type OpeningFilter = {
  readonly at: Instant;
  readonly isTodayAlone: boolean;
  /** The first signs of the codes of its communes; undefined: of any. */
  readonly department?: string | undefined;
  readonly limit: number;
};

/** Those not withdrawn, the soonest first, `limit` at most. */
export function findOpenings(tx: Tx, looking: OpeningFilter): Promise<readonly OpeningIn[]> {
  const { at, isTodayAlone, department = '', limit } = looking;
  const there = sql`(${at}::timestamptz at time zone communes.zone)::date`;
  // The index knows no zones: it finds the days that are today somewhere, and those after them.
  const [first, last] = [addDays(dayAt(at, PARIS), -1), addDays(dayAt(at, PARIS), 1)];
  const days = isTodayAlone
    ? sql`day between ${first} and ${last} and day = ${there}`
    : sql`day >= ${first} and day >= ${there}`;
  return openingsWhere(
    tx,
    sql`${days} and not is_withdrawn and opening.commune like ${`${department}%`}
      order by day, opens, opening.commune, opening.name limit ${limit}`,
  );
}

export async function findOpening(tx: Tx, wanted: OpeningId): Promise<OpeningIn | undefined> {
  const [first] = await openingsWhere(tx, sql`opening.id = ${wanted}`);
  return first;
}

/** The opening at which this officer last chose to act, of whatever day. */
export function officerPlace(tx: Tx, account: AccountId): Promise<OpeningIn | undefined> {
  return read(tx, selectOfficerPlace(account));
}

export function selectOfficerPlace(account: AccountId): Read<OpeningIn | undefined> {
  const chosen = sql`opening.id = (select chosen.opening from officer_places chosen where chosen.account = ${account})`;
  return mapRead(selectOpenings(chosen), ([first]) => first);
}

export async function setOfficerPlace(tx: Tx, account: AccountId, opening: OpeningId | null): Promise<void> {
  await tx
    .insert(officerPlaces)
    .values({ account, opening })
    .onConflictDoUpdate({ target: officerPlaces.account, set: { opening: sql`excluded.opening` } });
}
