import { asc, eq, gte, inArray, like, or, sql } from 'drizzle-orm';
import { addDays, type Day } from '#core/day.ts';
import type { Commune, Election, Hours } from '#core/election.ts';
import type { CommuneCode, ElectionId, RoundId, StationId } from '#core/ids.ts';
import type { Communes } from '#core/rules/entitlement.ts';
import type { Tx } from '#drizzle/db.ts';
import { communes, elections, pollingStations, roundDates, rounds } from '#drizzle/schema/places.ts';

export async function loadCommunes(tx: Tx, codes: readonly CommuneCode[]): Promise<Communes> {
  if (codes.length === 0) return new Map();
  const found: Commune[] = await tx
    .select()
    .from(communes)
    .where(inArray(communes.code, [...codes]));
  return new Map(found.map((commune) => [commune.code, commune]));
}

const ACCENTED = 'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿāēīōūĀĒĪŌŪØøŒÆ';
const PLAIN = 'AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeiiiinooooouuuuyyaeiouAEIOUOoœæ';

/** The communes and posts whose name holds a folded word, whatever its case and accents. */
export async function communesHolding(tx: Tx, word: string): Promise<readonly Commune[]> {
  const spelled = sql`lower(translate(${communes.name}, ${ACCENTED}, ${PLAIN}))`;
  const plain = sql`replace(replace(${spelled}, 'œ', 'oe'), 'æ', 'ae')`;
  return tx
    .select()
    .from(communes)
    .where(like(plain, `%${word}%`));
}

export async function loadHours(tx: Tx, stations: readonly StationId[]): Promise<ReadonlyMap<StationId, Hours>> {
  if (stations.length === 0) return new Map();
  const found = await tx
    .select()
    .from(pollingStations)
    .where(inArray(pollingStations.id, [...stations]));
  return new Map(found.map(({ id, opens, closes }) => [id, { opens, closes }]));
}

export async function loadStation(tx: Tx, id: StationId) {
  const [found] = await tx
    .select({ station: pollingStations, commune: communes })
    .from(pollingStations)
    .innerJoin(communes, eq(communes.code, pollingStations.commune))
    .where(eq(pollingStations.id, id));
  return found;
}

/** Days that the local date of a place may be behind or ahead of any other's. */
const AROUND_THE_WORLD = 2;

/** The elections of which a round may still be to come somewhere on `day`, with all their rounds. */
export async function loadElections(tx: Tx, day: Day): Promise<readonly Election[]> {
  const from = addDays(day, -AROUND_THE_WORLD);
  const later = tx.select({ round: roundDates.round }).from(roundDates).where(gte(roundDates.day, from));
  const current = tx
    .select({ id: rounds.election })
    .from(rounds)
    .where(or(gte(rounds.day, from), inArray(rounds.id, later)));
  return withRounds(
    tx,
    await tx.select().from(elections).where(inArray(elections.id, current)).orderBy(asc(elections.name)),
  );
}

export async function loadElectionsByIds(tx: Tx, ids: readonly ElectionId[]): Promise<readonly Election[]> {
  if (ids.length === 0) return [];
  const found = await tx
    .select()
    .from(elections)
    .where(inArray(elections.id, [...ids]));
  return withRounds(tx, found);
}

/** The election that a round belongs to, with all its rounds. */
export async function electionOfRound(tx: Tx, round: RoundId): Promise<Election | undefined> {
  const [found] = await tx.select({ id: rounds.election }).from(rounds).where(eq(rounds.id, round));
  return found && (await loadElectionsByIds(tx, [found.id]))[0];
}

async function withRounds(tx: Tx, found: readonly (typeof elections.$inferSelect)[]): Promise<readonly Election[]> {
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const theirs = await tx.select().from(rounds).where(inArray(rounds.election, ids)).orderBy(asc(rounds.number));
  const dates = await datesOf(
    tx,
    theirs.map(({ id }) => id),
  );
  return found.map(({ id, name, type, communes: limit }) => ({
    id,
    name,
    type,
    communes: limit ?? undefined,
    rounds: theirs
      .filter(({ election }) => election === id)
      .map((round) => ({ id: round.id, number: round.number, day: round.day, dates: dates.get(round.id) ?? {} })),
  }));
}

async function datesOf(
  tx: Tx,
  ids: readonly RoundId[],
): Promise<ReadonlyMap<RoundId, { readonly [place: string]: Day }>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(roundDates)
    .where(inArray(roundDates.round, [...ids]));
  return new Map(
    ids.map((id) => [
      id,
      Object.fromEntries(rows.filter(({ round }) => round === id).map((row) => [row.place, row.day])),
    ]),
  );
}
