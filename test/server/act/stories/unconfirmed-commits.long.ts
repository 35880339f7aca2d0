import { eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '#drizzle/connection/database.ts';
import { initRoles, migrate } from '#drizzle/connection/migrate.ts';
import { voteMarks } from '#drizzle/schema/marks.ts';
import { procurations, revocations } from '#drizzle/schema/procurations.ts';
import { addCrowd, addPair } from '#test/database/people.ts';
import { newId, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { addProcuration, addRequest, procurationRequest } from '#test/database/procurations.ts';
import { assessor } from '#test/database/world.ts';
import type { RunningPostgres } from '#test/postgres/cluster.ts';
import { type Commits, commitsOf, WITH_STANDBYS } from '#test/postgres/standby.ts';
import { startPostgres } from '#test/postgres/start.ts';
import { newVote } from '#test/server/inputs.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type Api, refusedFor } from '#test/server/terminal.ts';

let cluster: RunningPostgres;
let running: Running;
let commits: Commits;
let bureau: Api;
let counter: Api;

beforeAll(async () => {
  cluster = await startPostgres(WITH_STANDBYS);
  const database = await openDatabase({ url: cluster.url });
  await initRoles(database, undefined);
  await migrate(database);
  running = await startRunning({ database });
  running.setClock(POLLING_TEN);
  [bureau, counter] = [await running.as(assessor(stationOf('denain'))), await running.as('leroy')];
  commits = commitsOf(cluster.url);
});
afterAll(async () => {
  await commits.close();
  await running.close();
  await running.database.close();
  await cluster.stop();
});

/** Calls that are sent at once, each again with its key, and how often their acts were done. */
type Acts = { readonly calls: readonly (() => Promise<unknown>)[]; readonly count: () => Promise<number> };

async function votes(number: number): Promise<Acts> {
  const electors = (await addCrowd(running.database, number)).map(({ elector }) => elector);
  return {
    calls: electors.map((mandant) => {
      const vote = { ...newVote(), mandant };
      return () => bureau.station.mandantVotes.mutate(vote);
    }),
    count: () => running.database.db.$count(voteMarks, inArray(voteMarks.elector, electors)),
  };
}

async function procuration(): Promise<Acts> {
  const { mandant, mandataire } = await addPair(running.database);
  return {
    calls: [presenting(await addRequest(running.database, mandant, procurationRequest(mandataire)))],
    count: () => running.database.db.$count(procurations, eq(procurations.mandant, mandant.elector)),
  };
}

async function revocation(): Promise<Acts> {
  const { mandant, mandataire } = await addPair(running.database);
  await addProcuration(running.database, { mandant, mandataire, account: running.world.idOf('leroy') });
  return {
    calls: [presenting(await addRequest(running.database, mandant, { kind: 'revocation' }))],
    count: () => running.database.db.$count(revocations, eq(revocations.mandant, mandant.elector)),
  };
}

function presenting(reference: string) {
  const presented = { key: newId(), reference, identity: 'match' } as const;
  return () => counter.counter.establish.mutate(presented);
}

const TRY_AGAIN = { ...refusedFor(), status: 503 };

describe('An act whose commit no standby has confirmed is not acknowledged, and is done once when its key is sent again', () => {
  test.each([
    ['a vote', () => votes(1)],
    ['votes that share a commit', () => votes(6)],
    ['a procuration in two statements', procuration],
    ['a revocation in a transaction', revocation],
  ])('%s', async (_, prepare) => {
    const { calls, count } = await prepare();
    const send = () => calls.map((call) => call());

    await commits.waitFor('absent');
    const first = await Promise.all(send().map(commits.givenUp));
    const again = await Promise.all(send().map(commits.givenUp));
    await commits.waitFor('');

    expect([first, again].flat()).toEqual([...calls, ...calls].map(() => TRY_AGAIN));
    const answers = await Promise.all(send());
    expect(await count()).toBe(calls.length);
    expect(await Promise.all(send())).toEqual(answers);
    expect(await count()).toBe(calls.length);
  });
});
