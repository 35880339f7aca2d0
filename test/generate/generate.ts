import { dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import type { Commune } from '#core/model/election.ts';
import type { StationId } from '#core/model/ids.ts';
import type { Reference } from '#core/text/reference.ts';
import { makeClient } from '#drizzle/connection/client.ts';
import { openDatabase } from '#drizzle/connection/database.ts';
import { communes, pollingStations } from '#drizzle/schema/places.ts';
import { hashPassword } from '#server/accounts/password.ts';
import { PASSWORD } from '#server/demonstration/accounts.ts';
import { readPlaces } from '#server/demonstration/places.ts';
import { AROUND_THE_CLOCK } from '#server/demonstration/rolls.ts';
import { ADMIN, assessor, copyAccounts, OFFICER } from '#test/generate/accounts.ts';
import { type Copy, copyInto } from '#test/generate/copy.ts';
import { copyElection, electionsOf } from '#test/generate/elections.ts';
import { copyElectors } from '#test/generate/electors.ts';
import { type Existing, readExisting } from '#test/generate/existing.ts';
import { referenceOf } from '#test/generate/ids.ts';
import { layoutOf } from '#test/generate/layout.ts';
import { copyMarks } from '#test/generate/marks.ts';
import { placeStations } from '#test/generate/places.ts';
import type { Plan } from '#test/generate/plan.ts';
import { copyProcurations } from '#test/generate/procurations.ts';
import { copyRequests } from '#test/generate/requests.ts';
import type { World } from '#test/generate/world.ts';

/** Thrown when the database has electors and `--add` is not given. */
export class NotEmpty extends Error {}

/** `url` is the owner's, of a migrated PostgreSQL; `onProgress` is told how many rows there are so far. */
export type Generating = {
  readonly url: string;
  readonly plan: Plan;
  readonly add: boolean;
  readonly now: Instant;
  readonly onProgress: (what: string, count: number, all: number) => void;
};

/** What was generated, to be tried; all accounts have one password. */
export type Generated = {
  readonly world: World;
  readonly password: string;
  readonly officer: string;
  readonly admin: string;
  readonly bureaus: readonly { readonly name: string; readonly station: StationId }[];
  readonly references: readonly Reference[];
};

/** Generates everything in one transaction, then runs `analyze` for the planner. */
export async function generate(generating: Generating): Promise<Generated> {
  const { url, plan, add, now } = generating;
  const database = await openDatabase({ url });
  const existing = await readExisting(database, now).finally(() => database.close());
  if (existing.before.electors > 0 && !add) throw new NotEmpty();

  const passwordHash = await hashPassword(PASSWORD);
  const sql = makeClient(url, { max: 1, onnotice: () => undefined });
  try {
    const world = await sql.begin(async (tx) => {
      const world = await fill(copyInto(tx), { ...generating, there: existing, passwordHash });
      const recorded = existing.before.recordedNo + plan.procurations;
      if (recorded > 0)
        await tx`select setval('recorded_no', greatest(${recorded}, (select last_value from recorded_no)))`;
      return world;
    });
    await sql`analyze`;
    return generatedOf(world);
  } finally {
    await sql.end();
  }
}

type Filling = Generating & { readonly there: Existing; readonly passwordHash: string };

async function fill(copy: Copy, filling: Filling): Promise<World> {
  const { onProgress, plan } = filling;
  const world = await copyGround(copy, filling);
  await copyElectors(copy, world, (count) => onProgress('electors', count, plan.electors));
  await copyProcurations(copy, world, (count) => onProgress('procurations', count, plan.procurations));
  await copyRequests(copy, world);
  await copyMarks(copy, world);
  return world;
}

/** The places, the elections and who works there. */
async function copyGround(copy: Copy, { plan, now, there: existing, passwordHash }: Filling): Promise<World> {
  const all = await readPlaces();
  const layout = layoutOf(plan);
  const places = await placeStations(all, layout.stations, existing.lastStation);
  await copy(
    communes,
    all.filter(({ code }) => !existing.communes.has(code)),
  );
  await copy(
    pollingStations,
    places.map(({ station, commune }) => ({ id: station, commune: commune.code, ...AROUND_THE_CLOCK })),
  );

  const elections = electionsOf(now, all, existing.elections);
  for (const election of elections) if (!existing.elections.includes(election)) await copyElection(copy, election);

  const { before } = existing;
  const making = { places, firstStation: before.stations, seed: plan.seed, passwordHash, at: now };
  const bureaus = await copyAccounts(copy, making, existing.officer);
  const known = new Map(all.map((commune: Commune) => [commune.code, commune]));
  const today = dayAt(now, PARIS);
  return { plan, layout, before, now, today, places, communes: known, elections, bureaus };
}

function generatedOf(world: World): Generated {
  const { plan, before, places } = world;
  const live = before.requests + plan.procurations;
  return {
    world,
    password: PASSWORD,
    officer: OFFICER,
    admin: ADMIN,
    bureaus: places.map(({ station }, index) => ({ name: assessor(before.stations + index + 1), station })),
    references: Array.from({ length: plan.requests }, (_, index) => referenceOf(live + index)),
  };
}
