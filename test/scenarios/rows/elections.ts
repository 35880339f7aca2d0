import type { Day } from '#core/day.ts';
import type { ElectionId, RoundId } from '#core/ids.ts';
import type { RoundNumber } from '#core/procuration.ts';
import { territoryDates } from '#core/territory.ts';
import type { Tx } from '#drizzle/db.ts';
import { elections, roundDates, rounds } from '#drizzle/schema/places.ts';
import type { ElectionPlan, Scenario } from '#test/scenarios/format/scenario.ts';
import { freshId } from '#test/scenarios/fresh-id.ts';
import { isPlaceName, PLACES } from '#test/scenarios/places.ts';

/** An election of the story as the database holds it. */
export type KnownElection = { readonly id: ElectionId; readonly rounds: ReadonlyMap<RoundNumber, RoundId> };

export async function insertElections(
  tx: Tx,
  planned: Scenario['elections'],
): Promise<ReadonlyMap<string, KnownElection>> {
  const known = new Map<string, KnownElection>();
  for (const [name, plan] of planned) known.set(name, await insertElection(tx, name, plan));
  return known;
}

async function insertElection(tx: Tx, name: string, plan: ElectionPlan): Promise<KnownElection> {
  const id = freshId<ElectionId>();
  const communes = plan.in?.map((place) => PLACES[place].code) ?? null;
  await tx.insert(elections).values({ id, name, type: plan.type, communes });

  const ids = new Map<RoundNumber, RoundId>();
  for (const [index, day] of plan.rounds.entries()) {
    const round = freshId<RoundId>();
    const number = index === 0 ? 1 : 2;
    ids.set(number, round);
    await tx.insert(rounds).values({ id: round, election: id, number, day });
    const dates = Object.entries(datesOf(plan, number, day)).map(([place, its]) => ({ round, place, day: its }));
    if (dates.length > 0) await tx.insert(roundDates).values(dates);
  }
  return { id, rounds: ids };
}

/** the dates that follow from the metropolitan one, and those that the story sets outright. */
function datesOf({ type, rounds: sundays, in: places, dates }: ElectionPlan, number: RoundNumber, day: Day) {
  const first = sundays[0] ?? day;
  const set = dates.filter(({ key }) => key.number === number);
  return {
    ...territoryDates({ type, byElection: places !== undefined, first }, number, day),
    ...Object.fromEntries(set.map(({ key, value }) => [codeOf(key.election), value])),
  };
}

function codeOf(place: string): string {
  if (!isPlaceName(place)) throw new Error(`no such place: ${place}`);
  return PLACES[place].code;
}
