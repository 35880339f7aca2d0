import type { Day } from '#core/calendar/day.ts';
import { territoryDates } from '#core/law/elections/territories.ts';
import type { Election, Round } from '#core/model/election.ts';
import type { ElectionId, RoundId } from '#core/model/ids.ts';
import type { RoundNumber } from '#core/model/procuration.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { insertElection } from '#drizzle/queries/elections.ts';
import { newId } from '#test/database/places.ts';
import type { ElectionPlan } from '#test/scenarios/format/elections.ts';
import type { Scenario } from '#test/scenarios/format/scenario.ts';
import { isPlaceName, PLACES } from '#test/scenarios/places.ts';

export async function insertElections(tx: Tx, planned: Scenario['elections']): Promise<Map<string, Election>> {
  const known = new Map([...planned].map(([name, plan]) => [name, electionOf(name, plan)]));
  for (const election of known.values()) await insertElection(tx, election);
  return known;
}

function electionOf(name: string, plan: ElectionPlan): Election {
  const rounds = plan.rounds.map((day, index): Round => {
    const number = index === 0 ? 1 : 2;
    return { id: newId<RoundId>(), number, day, dates: datesOf(plan, number, day), isCalledOff: false };
  });
  return { id: newId<ElectionId>(), name, ...limitsOf(plan), calledOn: undefined, rounds };
}

function limitsOf({ type, in: places, dissolution }: ElectionPlan) {
  return { type, communes: places?.map((place) => PLACES[place].code), afterDissolution: dissolution };
}

/** the dates that follow from the metropolitan one, and those that the story sets outright. */
function datesOf(plan: ElectionPlan, number: RoundNumber, day: Day) {
  const first = plan.rounds[0] ?? day;
  const set = plan.dates.filter(({ key }) => key.number === number);
  return {
    ...territoryDates({ ...limitsOf(plan), first }, number, day),
    ...Object.fromEntries(set.map(({ key, value }) => [codeOf(key.election), value])),
  };
}

function codeOf(place: string): string {
  if (!isPlaceName(place)) throw new Error(`no such place: ${place}`);
  return PLACES[place].code;
}
