import { inArray, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { query } from '#drizzle/connection/statement.ts';
import { changes, voteMarks } from '#drizzle/schema/marks.ts';
import { logLoaded } from '#test/database/loaded.ts';
import { addCrowd, type Person } from '#test/database/people.ts';
import { first, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { addProcuration, addRequest } from '#test/database/procurations.ts';
import { assessor, president } from '#test/database/world.ts';
import { newVote } from '#test/server/inputs.ts';
import { codesOf, type Racing, racing, startRacing } from '#test/server/racing.ts';
import type { Api } from '#test/server/terminal.ts';

const STATIONS = [stationOf('denain'), stationOf('denain', 2), stationOf('marly')] as const;
const EACH = 12;
const TERMINALS = 4;

let races: Racing;
beforeAll(async () => {
  races = await startRacing();
  races.setClocks(POLLING_TEN);
});
afterAll(() => races.close());

/** Electors of all stations, with four terminals of each station on two servers. */
async function addStations() {
  const plans = [{ on: 'denain' }, { on: 'denain', station: STATIONS[1] }, { on: 'marly' }] as const;
  return Promise.all(
    plans.map(async (plan, index) => {
      const station = STATIONS[index] ?? STATIONS[0];
      const voters = await addCrowd(races.database, EACH, plan);
      return { voters, terminals: await races.terminals(TERMINALS, [assessor(station), president(station)]) };
    }),
  );
}

type Ballot = { readonly api: Api; readonly voter: Person };

/** Every terminal of a station has every elector of its list vote, each in another order. */
function everyoneEverywhere(stations: Awaited<ReturnType<typeof addStations>>): readonly Ballot[] {
  return stations.flatMap(({ voters, terminals }) =>
    terminals.flatMap((api, turn) =>
      voters.map((_, index) => ({ api, voter: voters[(index + turn) % EACH] ?? fail() })),
    ),
  );
}

function fail(): never {
  throw new Error('nobody');
}

test('Electors who vote at every terminal of three stations at once vote once each, in batches of two servers', async () => {
  const stations = await addStations();
  const ballots = everyoneEverywhere(stations);

  const outcomes = await racing(
    ballots.map(({ api }) => api),
    (api, index, key) => {
      const { voter } = ballots[index] ?? fail();
      return api.station.mandantVotes.mutate({ ...newVote(), key, mandant: voter.elector });
    },
  );

  const everyone = stations.flatMap(({ voters }) => voters.map(({ elector }) => elector));
  expect(codesOf(outcomes)).toEqual({
    done: everyone.length,
    'already-voted-in-person': everyone.length * (TERMINALS - 1),
  });
  const marks = await races.database.db.select().from(voteMarks).where(inArray(voteMarks.elector, everyone));
  expect(marks.map(({ elector }) => elector).sort()).toEqual(everyone.toSorted());
  const told = await races.database.db.select().from(changes).where(inArray(changes.elector, everyone));
  expect(told.map(({ elector }) => elector).sort()).toEqual(everyone.toSorted());
});

test('Votes by proxy stand beside revocations made meanwhile, or are refused by them', async () => {
  const stations = await addStations();
  const account = races.world.idOf('leroy');
  const given = await Promise.all(
    stations.flatMap(({ voters, terminals }) =>
      voters.map(async (mandant, index) => {
        const [mandataire] = await addCrowd(races.database, 1);
        if (mandataire === undefined) fail();
        await addProcuration(races.database, { mandant, mandataire, account });
        const reference = await addRequest(races.database, mandant, { kind: 'revocation' });
        return { mandant, mandataire, reference, api: terminals[index % TERMINALS] ?? fail() };
      }),
    ),
  );
  const counters = await races.terminals(given.length, ['leroy', 'moreau']);

  const [votes, revoked] = await Promise.all([
    racing(
      given.map(({ api }) => api),
      (api, index, key) => {
        const { mandant, mandataire } = given[index] ?? fail();
        const by = { mandant: mandant.elector, mandataire: mandataire.elector };
        return api.station.proxyVotes.mutate({ ...newVote(), key, by });
      },
    ),
    racing(counters, (api, index, key) => {
      const { reference } = given[index] ?? fail();
      return api.counter.establish.mutate({ key, reference, identity: 'match' });
    }),
  ]);

  expect(codesOf(revoked)).toEqual({ done: given.length });
  const { done = 0, revoked: refused = 0 } = codesOf(votes);
  expect(done + refused).toBe(given.length);
  const mandants = given.map(({ mandant }) => mandant.elector);
  expect(await races.database.db.$count(voteMarks, inArray(voteMarks.elector, mandants))).toBe(done);
});

/**
 * Whatever raced, counts are of the marks, changes have no gap, no two acts waited for each other, and the
 * log is whole.
 */
afterAll(async () => {
  const [row] = await query(
    races.database.db,
    sql`select (select deadlocks::int from pg_stat_database where datname = current_database()) as deadlocks,
      (select sum(proxy + in_person) from tallies where round = ${first.id}) = (select count(*) from vote_marks) as counted,
      (select sum(proxy + in_person) from quarter_tallies) = (select count(*) from vote_marks) as "countedByQuarter",
      exists (select from polling_stations station where change_no <> (
        select count(*) from changes where changes.station = station.id)) as gaps`,
  );
  expect(row).toEqual({ deadlocks: 0, counted: true, countedByQuarter: true, gaps: false });

  await logLoaded(races.database);
  const [admin] = await races.terminals(1, ['admin']);
  const { faults, entries } = (await admin?.audit.verify.query({})) ?? fail();
  expect(faults).toEqual([]);
  expect(entries).toBeGreaterThan(0);
});
