import { and, between, eq, gte, inArray, like, sql } from 'drizzle-orm';
import { addDays } from '#core/calendar/day.ts';
import { dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import type { Commune } from '#core/model/election.ts';
import type { AccountId, OpeningId } from '#core/model/ids.ts';
import type { PublicOpening } from '#core/model/public-place.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { communes } from '#drizzle/schema/places.ts';
import { officerPlaces, publicOpenings } from '#drizzle/schema/public-places.ts';

/** An opening, and the commune that it is in. */
export type OpeningIn = PublicOpening & { readonly id: OpeningId; readonly in: Pick<Commune, 'name' | 'zone'> };

const { id, commune, name, address, decree, day, opens, closes, isWithdrawn } = publicOpenings;
const OPENING = { id, commune, name, address, decree, day, opens, closes, isWithdrawn };
const IN = { name: communes.name, zone: communes.zone };

/** The known openings in the communes and on the days of these. */
export async function openingsLike(tx: Tx, given: readonly PublicOpening[]): Promise<readonly PublicOpening[]> {
  if (given.length === 0) return [];
  const [places, days] = [given.map((its) => its.commune), given.map((its) => its.day)];
  return tx
    .select(OPENING)
    .from(publicOpenings)
    .where(and(inArray(commune, [...new Set(places)]), inArray(day, [...new Set(days)])));
}

type NewOpening = PublicOpening & { readonly id: OpeningId };

/** Adds openings, or gives those that are known what they are now. */
export async function saveOpenings(tx: Tx, rows: readonly NewOpening[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(publicOpenings)
    .values([...rows])
    .onConflictDoUpdate({
      target: [commune, name, day, opens],
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
type Looking = {
  readonly at: Instant;
  readonly isTodayAlone: boolean;
  /** The first signs of the codes of its communes; undefined: of any. */
  readonly department?: string | undefined;
  readonly limit: number;
};

/** Those not withdrawn, the soonest first, `limit` at most. */
export async function findOpenings(tx: Tx, looking: Looking): Promise<readonly OpeningIn[]> {
  const { at, isTodayAlone, department = '', limit } = looking;
  const there = sql`(${at}::timestamptz at time zone ${communes.zone})::date`;
  // The index knows no zones: it finds the days that are today somewhere, and those after them.
  const [first, last] = [addDays(dayAt(at, PARIS), -1), addDays(dayAt(at, PARIS), 1)];
  const days = isTodayAlone
    ? and(between(day, first, last), sql`${day} = ${there}`)
    : and(gte(day, first), sql`${day} >= ${there}`);
  return tx
    .select({ ...OPENING, in: IN })
    .from(publicOpenings)
    .innerJoin(communes, eq(communes.code, commune))
    .where(and(days, eq(isWithdrawn, false), like(commune, `${department}%`)))
    .orderBy(day, opens, commune, name)
    .limit(limit);
}

export async function findOpening(tx: Tx, wanted: OpeningId): Promise<OpeningIn | undefined> {
  const [found] = await tx
    .select({ ...OPENING, in: IN })
    .from(publicOpenings)
    .innerJoin(communes, eq(communes.code, commune))
    .where(eq(id, wanted));
  return found;
}

/** The opening at which this officer last chose to act, of whatever day. */
export async function officerPlace(tx: Tx, account: AccountId): Promise<OpeningIn | undefined> {
  const [found] = await tx
    .select({ ...OPENING, in: IN })
    .from(officerPlaces)
    .innerJoin(publicOpenings, eq(id, officerPlaces.opening))
    .innerJoin(communes, eq(communes.code, commune))
    .where(eq(officerPlaces.account, account));
  return found;
}

export async function setOfficerPlace(tx: Tx, account: AccountId, opening: OpeningId | null): Promise<void> {
  await tx
    .insert(officerPlaces)
    .values({ account, opening })
    .onConflictDoUpdate({ target: officerPlaces.account, set: { opening: sql`excluded.opening` } });
}
