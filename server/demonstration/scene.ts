import type { Day } from '#core/calendar/day.ts';
import { type Clock, dayAt, type Instant, startOf } from '#core/calendar/instant.ts';
import type { StationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { insertDemonstration } from '#drizzle/queries/demonstration.ts';
import { sealOf } from '#drizzle/queries/replay/rolls.ts';
import { electorAccounts, OTHERS, PASSWORD, SHOWN } from '#server/demonstration/accounts.ts';
import { type Callers, insertCallers, makeCallers } from '#server/demonstration/callers.ts';
import { crowd } from '#server/demonstration/crowd.ts';
import type { DemonstrationFacts } from '#server/demonstration/facts.ts';
import { readPlaces } from '#server/demonstration/places.ts';
import { STATIONS } from '#server/demonstration/rolls.ts';
import { type Story, TOLD } from '#server/demonstration/stories.ts';
import { actsBefore, spread, type TimedAct, votesOf } from '#server/demonstration/story-acts.ts';
import { insertWorld, personOf, type Touched, type World, worldAsOf } from '#server/demonstration/world.ts';
import { ADMIN_CHAIN } from '#server/records/audit-chain.ts';
import { recordEntries } from '#server/records/said-rows.ts';

/** When the demonstration is loaded: the moment, and its date in Paris. */
export type Moment = { readonly now: Instant; readonly today: Day };

/** Places, elections, people and accounts as of a moment, with ids of this database, and what they do. */
export type Scene = Moment & {
  readonly world: World;
  readonly callers: Callers;
  readonly stories: readonly Story[];
  /** What happened before today, in its order. */
  readonly before: readonly TimedAct[];
  /** Today's votes: of each station that has begun, from its own midnight to now. */
  readonly votes: readonly TimedAct[];
};

export async function sceneAt(moment: Moment, machineClock: Clock): Promise<Scene> {
  const { stories: others, came } = crowd();
  const stories = [...TOLD, ...others];
  const world = worldAsOf(moment, await readPlaces(), machineClock);
  const accounts = [...SHOWN, ...OTHERS, ...electorAccounts(stories.map(({ mandant }) => mandant))];
  const electorOf = (handle: string) => personOf(world, handle).id;
  const callers = makeCallers(accounts, { ...moment, machineClock, electorOf });
  const votes = bureaus(callers).flatMap(({ by, station }) => {
    const zone = world.places.find(({ code }) => station.startsWith(`${code}/`))?.zone;
    if (zone === undefined) throw new Error(`no commune has the station ${station}`);
    const midnight = startOf(dayAt(moment.now, zone), zone);
    return spread(votesOf(by, { stories, came }), midnight, moment.now);
  });
  return { ...moment, world, callers, stories, before: actsBefore(moment.today, stories), votes };
}

function bureaus(callers: Callers): readonly { readonly by: string; readonly station: StationId }[] {
  return [...callers].flatMap(
    ([
      by,
      {
        account: { station },
      },
    ]) => (station ? [{ by, station }] : []),
  );
}

type Loaded = Pick<DemonstrationFacts, 'replaced' | 'references' | 'isWhole'>;

type Insertion = Loaded & {
  readonly machineClock: Clock;
  readonly touched?: Touched;
  /** How many entries come with the scene whose keys are not kept. */
  readonly keys?: number;
};

/** Inserts the scene before anyone acts, save that `touched` has what acts leave on people and stations. */
export async function insertScene(
  tx: Tx,
  { world, callers, now, today }: Scene,
  { machineClock, touched, keys = 0, ...loaded }: Insertion,
): Promise<void> {
  await insertWorld(tx, world, { machineClock, touched });
  await insertCallers(tx, callers);
  const act = { chain: ADMIN_CHAIN, at: now, act: 'demonstration.load', account: undefined };
  const sealed = await sealOf(
    tx,
    STATIONS.map(({ station }) => station),
  );
  await recordEntries(tx, [{ ...act, body: { about: { keys, ...sealed } } }]);
  const accounts = SHOWN.map(({ name, role, who }) => ({ name, password: PASSWORD, role, who }));
  const facts: DemonstrationFacts = { ...loaded, accounts, electors: world.people.size };
  await insertDemonstration(tx, { loadedOn: today, facts });
}
