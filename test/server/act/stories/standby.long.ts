import { inArray } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ElectorId } from '#core/model/ids.ts';
import { makeClient } from '#drizzle/connection/client.ts';
import { openDatabase } from '#drizzle/connection/database.ts';
import { initRoles, migrate } from '#drizzle/connection/migrate.ts';
import { voteMarks } from '#drizzle/schema/marks.ts';
import { logLoaded } from '#test/database/loaded.ts';
import { addCrowd } from '#test/database/people.ts';
import { POLLING_TEN, stationOf } from '#test/database/places.ts';
import { addWorld, assessor, type World } from '#test/database/world.ts';
import type { RunningPostgres } from '#test/postgres/cluster.ts';
import { type Commits, commitsOf, WITH_STANDBYS } from '#test/postgres/standby.ts';
import { startPostgres } from '#test/postgres/start.ts';
import { newVote } from '#test/server/inputs.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { refusedFor } from '#test/server/terminal.ts';
import { until } from '#test/until.ts';

let primary: RunningPostgres;
let standby: RunningPostgres;
let world: World;
let commits: Commits;
let voters: readonly ElectorId[];
const servers: Running[] = [];

beforeAll(async () => {
  primary = await startPostgres(WITH_STANDBYS);
  const owner = await openDatabase({ url: primary.url });
  await initRoles(owner, undefined);
  await migrate(owner);
  world = await addWorld(owner);
  voters = (await addCrowd(owner, 3)).map(({ elector }) => elector);
  await logLoaded(owner);
  await owner.close();
  await primary.pause();
  standby = await primary.startStandby();
  await primary.resume();
  commits = commitsOf(primary.url);
});
afterAll(async () => {
  for (const server of servers) {
    await server.close();
    await server.database.close();
  }
  await commits?.close();
  await Promise.all([primary?.stop(), standby?.stop()]);
});

/** A server on this PostgreSQL, and a terminal of the bureau. */
async function bureauOn({ url }: RunningPostgres) {
  const server = await startRunning({ database: await openDatabase({ url }), world });
  servers.push(server);
  server.setClock(POLLING_TEN);
  return { server, api: await server.as(assessor(stationOf('denain'))) };
}

async function marked({ database }: Running): Promise<readonly ElectorId[]> {
  const marks = await database.db
    .select()
    .from(voteMarks)
    .where(inArray(voteMarks.elector, [...voters]));
  return marks.map(({ elector }) => elector).sort();
}

async function untilFollowed(): Promise<void> {
  const admin = makeClient(primary.url, { max: 1 });
  await until(async () =>
    expect(await admin`select sync_state as is from pg_stat_replication`).toEqual([{ is: 'sync' }]),
  );
  await admin.end();
}

async function promote(): Promise<void> {
  const admin = makeClient(standby.url, { max: 1 });
  await admin`select pg_promote()`;
  await admin.end();
}

const TRY_AGAIN = { ...refusedFor(), status: 503 };

test('A vote that was acknowledged is on the standby that is promoted; one that was not is marked once by its key', async () => {
  const sent = voters.map((mandant) => ({ ...newVote(), mandant }));
  const [onBoth, later, onOne] = sent;
  if (onBoth === undefined || later === undefined || onOne === undefined) throw new Error('three voters');
  const { server, api } = await bureauOn(primary);
  const vote = (which: typeof onBoth) => api.station.mandantVotes.mutate(which);

  await commits.waitFor('standby');
  await untilFollowed();
  const answer = await vote(onBoth);

  await standby.pause();
  expect(await commits.givenUp(vote(later))).toEqual(TRY_AGAIN);
  expect(await commits.givenUp(vote(later))).toEqual(TRY_AGAIN);
  await standby.resume();
  const answerLater = await vote(later);

  await standby.pause();
  expect(await commits.givenUp(vote(onOne))).toEqual(TRY_AGAIN);
  expect(await marked(server)).toEqual([...voters].sort());
  await primary.stop();
  await standby.resume();
  await promote();

  const promoted = await bureauOn(standby);
  expect(await marked(promoted.server)).toEqual([onBoth.mandant, later.mandant].sort());
  const again = (which: typeof onBoth) => promoted.api.station.mandantVotes.mutate(which);
  expect([await again(onBoth), await again(later)]).toEqual([answer, answerLater]);
  expect(await again(onOne)).toMatchObject({ mark: { id: onOne.id } });
  expect(await marked(promoted.server)).toEqual([...voters].sort());
  const admin = await promoted.server.as('admin');
  expect((await admin.audit.verify.query({})).faults).toEqual([]);
});
