import type { Day } from '#core/calendar/day.ts';
import { dayAt, type Instant, startOf } from '#core/calendar/instant.ts';
import { analyze, insertDemonstration, updateDemonstration } from '#drizzle/queries/demonstration.ts';
import type { ServerContext } from '#server/api/context.ts';
import { electorAccounts, OTHERS, PASSWORD, SHOWN } from '#server/demonstration/accounts.ts';
import { type Callers, insertCallers, makeCallers } from '#server/demonstration/callers.ts';
import { crowd } from '#server/demonstration/crowd.ts';
import type { DemonstrationFacts } from '#server/demonstration/facts.ts';
import { readPlaces } from '#server/demonstration/places.ts';
import { type OnPlayed, play } from '#server/demonstration/play.ts';
import { personOf, type Stage } from '#server/demonstration/stage.ts';
import { SHOWN_REFERENCES, TOLD } from '#server/demonstration/stories.ts';
import { actsBefore, spread, type TimedAct, votesOf } from '#server/demonstration/story-acts.ts';
import { insertWorld, type World, worldAsOf } from '#server/demonstration/world.ts';
import { asSystem } from '#server/transactions/as-system.ts';

type Moment = {
  readonly now: Instant;
  readonly today: Day;
  readonly replaced: boolean;
  readonly onPlayed: OnPlayed | undefined;
};

/**
 * Fills an empty database: places, elections, people and accounts in one transaction, then each act in its
 * own, by its use case.
 */
export async function fill(server: ServerContext, moment: Moment): Promise<void> {
  const { machineClock } = server;
  const { stories: others, came } = crowd();
  const stories = [...TOLD, ...others];
  const world = worldAsOf(moment, await readPlaces(), machineClock);
  const accounts = [...SHOWN, ...OTHERS, ...electorAccounts(stories.map(({ mandant }) => mandant))];
  const electorOf = (handle: string) => personOf(world, handle).id;
  const callers = await makeCallers(accounts, { ...moment, machineClock, electorOf });
  const facts = factsOf(moment.replaced, world);
  await asSystem(server.database, async (tx) => {
    await insertWorld(tx, world, machineClock);
    await insertCallers(tx, callers);
    await insertDemonstration(tx, { loadedOn: moment.today, facts });
  });
  await analyze(server.database);

  const stage = { server, world, callers, today: moment.today, stories };
  const steps = [...actsBefore(moment.today, stories), ...votesToday(stage, came, moment.now)];
  const references = await play(stage, steps, moment.onPlayed);

  const shown = TOLD.slice(0, SHOWN_REFERENCES).flatMap((story) => references.get(story) ?? []);
  await updateDemonstration(server.database, { ...facts, references: shown, isWhole: true });
}

/** In each station that has begun, from its own midnight to now. */
function votesToday(stage: Stage, came: ReturnType<typeof crowd>['came'], now: Instant): readonly TimedAct[] {
  const { callers, world, stories } = stage;
  return [...bureaus(callers)].flatMap(([by, station]) => {
    const zone = world.places.find(({ code }) => station.startsWith(`${code}/`))?.zone;
    if (zone === undefined) throw new Error(`no commune has the station ${station}`);
    const midnight = startOf(dayAt(now, zone), zone);
    return spread(votesOf(by, { stories, came }), midnight, now);
  });
}

function bureaus(callers: Callers): ReadonlyMap<string, string> {
  return new Map([...callers].flatMap(([name, { account }]) => (account.station ? [[name, account.station]] : [])));
}

function factsOf(replaced: boolean, world: World): DemonstrationFacts {
  return {
    isWhole: false,
    replaced,
    accounts: SHOWN.map(({ name, role, who }) => ({ name, password: PASSWORD, role, who })),
    references: [],
    electors: world.people.size,
  };
}
