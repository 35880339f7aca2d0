import { eq, sql } from 'drizzle-orm';
import type { Election, Round } from '#core/model/election.ts';
import type { ElectionId, RoundId } from '#core/model/ids.ts';
import type { RoundNumber } from '#core/model/procuration.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, uuidArray } from '#drizzle/connection/statement.ts';
import { elections, roundDates, rounds } from '#drizzle/schema/places.ts';

export async function insertElection(tx: Tx, { rounds: electionRounds, ...election }: Election): Promise<void> {
  const { id, name, type, communes: limit, afterDissolution, calledOn = null } = election;
  await tx
    .insert(elections)
    .values({ id, name, type, communes: limit ? [...limit] : null, afterDissolution, calledOn });
  await tx.insert(rounds).values(
    electionRounds.map((round) => {
      const { number, day, isCalledOff } = round;
      return { id: round.id, election: id, number, day, isCalledOff };
    }),
  );
  for (const round of electionRounds) await insertDates(tx, round);
}

async function insertDates(tx: Tx, { id, dates }: Pick<Round, 'id' | 'dates'>): Promise<void> {
  const rows = Object.entries(dates).map(([place, day]) => ({ round: id, place, day }));
  if (rows.length > 0) await tx.insert(roundDates).values(rows);
}

/** every date that the round had is replaced. */
export async function moveRound(tx: Tx, { id, day, dates }: Pick<Round, 'id' | 'day' | 'dates'>): Promise<void> {
  await tx.update(rounds).set({ day }).where(eq(rounds.id, id));
  for (const [place, dayThere] of Object.entries(dates)) {
    await tx
      .insert(roundDates)
      .values({ round: id, place, day: dayThere })
      .onConflictDoUpdate({ target: [roundDates.round, roundDates.place], set: { day: dayThere } });
  }
}

/** */
export async function callRoundOff(tx: Tx, id: RoundId): Promise<void> {
  await tx.update(rounds).set({ isCalledOff: true }).where(eq(rounds.id, id));
}

/** Before votes are written at these rounds: none of them changes until the transaction ends (`acts.sql`). */
export async function holdRounds(tx: Tx, ids: readonly RoundId[]): Promise<void> {
  await query(tx, sql`select hold_rounds(${uuidArray(ids)})`);
}

/** Before a round changes: waits for the votes being written at it, and keeps others until the end. */
export async function lockRound(tx: Tx, election: ElectionId, number: RoundNumber): Promise<void> {
  await query(
    tx,
    sql`select pg_advisory_xact_lock(round_lock(id)) from rounds where election = ${election} and number = ${number}`,
  );
}

/** The votes that stand at a round, from few rows however many stations there are (`tallies.sql`). */
export async function countVotes(tx: Tx, round: RoundId): Promise<number> {
  const [row] = await query<{ readonly votes: number }>(
    tx,
    sql`select ((select coalesce(sum(proxy + in_person), 0) from quarter_tallies where round = ${round})
      + (select coalesce(sum(remote), 0) from tallies where round = ${round} and remote > 0))::int as votes`,
  );
  return row?.votes ?? 0;
}

/** The stations that have declared the opening of a round and no close. */
export async function countOpenStations(tx: Tx, round: RoundId): Promise<number> {
  const [row] = await query<{ readonly count: number }>(
    tx,
    sql`select count(distinct station)::int as count from sittings where round = ${round} and closed_at is null`,
  );
  return row?.count ?? 0;
}

export async function isNameTaken(tx: Tx, name: string): Promise<boolean> {
  const rows = await query(tx, sql`select from elections where name = ${name}`);
  return rows.length > 0;
}
