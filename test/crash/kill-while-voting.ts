import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { MarkId } from '#core/model/ids.ts';
import { type Database, openDatabase } from '#drizzle/connection/database.ts';
import { initRoles, migrate } from '#drizzle/connection/migrate.ts';
import { voteMarks } from '#drizzle/schema/marks.ts';
import { startServerProcess } from '#test/crash/server-process.ts';
import { logLoaded } from '#test/database/loaded.ts';
import { createDatabase } from '#test/database/open.ts';
import { addCrowd, type Person } from '#test/database/people.ts';
import { first, newId, stationOf } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { addSession, addWorld, assessor, type World } from '#test/database/world.ts';
import { type Api, connect, outcomeOf } from '#test/server/terminal.ts';

const VOTERS = 200;
const TERMINALS = 24;
const PROXIES = 40;
/** The entries of what was there before: of each procuration, and of the loading. */
const LOADED = PROXIES + 1;

type Vote = {
  readonly voter: Person;
  readonly mandataire: Person | undefined;
  readonly id: MarkId;
  readonly key: string;
};
/** Where the data is, for as long as the test lasts. */
type DataPlace = { readonly url: string } | { readonly folder: string };

async function withDataPlace(engine: Database['engine'], run: (place: DataPlace) => Promise<void>): Promise<void> {
  if (engine === 'postgres') return run({ url: await createDatabase() });
  const folder = await mkdtemp(join(tmpdir(), 'procuration-crash-'));
  try {
    await run({ folder: join(folder, 'pg') });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Everybody is there, and everything is to be voted yet. */
async function prepare(where: DataPlace) {
  const database = await openDatabase(where);
  if (database.engine === 'pglite') {
    await initRoles(database, undefined);
    await migrate(database);
  }
  const world = await addWorld(database);
  const votes = await addVotes(database, world);
  const bureau = await addSession(database, world.idOf(assessor(stationOf('denain'))));
  const admin = await addSession(database, world.idOf('admin'));
  await database.close();
  return { votes, bureau, admin };
}

async function addVotes(database: Database, world: World): Promise<readonly Vote[]> {
  const voters = await addCrowd(database, VOTERS);
  const mandataires = await addCrowd(database, PROXIES);
  for (const [index, mandataire] of mandataires.entries()) {
    const mandant = voters[index];
    if (mandant) await addProcuration(database, { mandant, mandataire, account: world.idOf('leroy') });
  }
  await logLoaded(database);
  return voters.map((voter, index) => ({
    voter,
    mandataire: mandataires[index],
    id: newId<MarkId>(),
    key: newId<string>(),
  }));
}

/** Sends the same act with the same key until there is an answer, as the terminal does. */
async function cast(api: Api, { voter, mandataire, id, key }: Vote): Promise<void> {
  const act = { id, key, round: first.id, inside: false };
  for (;;) {
    try {
      const answer = await outcomeOf(
        mandataire
          ? api.station.proxyVotes.mutate({ ...act, by: { mandant: voter.elector, mandataire: mandataire.elector } })
          : api.station.mandantVotes.mutate({ ...act, mandant: voter.elector }),
      );
      if (answer.ok) return expect(answer.result.mark.id).toBe(id);
      if (answer.status !== 503) throw new Error(`a vote was refused: ${answer.status} ${answer.codes.join()}`);
    } catch (error) {
      if (error instanceof Error && error.message.startsWith('a vote was refused')) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * 200 people vote, and the server is killed after every few answers: each answered mark is there once, and in
 * the end all are.
 */
export function killWhileVoting(engine: Database['engine'], killedAt: readonly number[]): Promise<void> {
  return withDataPlace(engine, async (place) => {
    const { votes, bureau, admin } = await prepare(place);
    const serverProcess = await startServerProcess(place);
    try {
      await castAll({ api: connect(serverProcess.url, bureau), votes, killedAt, kill: serverProcess.killAndRestart });
      const { faults, entries } = await connect(serverProcess.url, admin).audit.verify.query({});
      expect({ faults, entries }).toEqual({ faults: [], entries: VOTERS + LOADED });
    } finally {
      expect(await serverProcess.stop()).toBe(0);
    }
    await expectAll(place, votes);
  });
}

type Casting = {
  readonly api: Api;
  readonly votes: readonly Vote[];
  readonly killedAt: readonly number[];
  readonly kill: () => Promise<void>;
};

async function castAll({ api, votes, killedAt, kill }: Casting): Promise<void> {
  const deaths: Promise<void>[] = [];
  const waiting = [...votes];
  let answered = 0;
  async function terminal(): Promise<void> {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await cast(api, next);
      answered += 1;
      if (killedAt.includes(answered)) deaths.push(kill());
    }
  }
  await Promise.all(Array.from({ length: TERMINALS }, terminal));
  await Promise.all(deaths);
  expect(deaths).toHaveLength(killedAt.length);
}

async function expectAll(place: DataPlace, votes: readonly Vote[]): Promise<void> {
  const database = await openDatabase(place);
  const marks = await database.db.select().from(voteMarks);
  await database.close();
  expect(marks.map(({ id }) => id).sort()).toEqual(votes.map(({ id }) => id).sort());
  expect(new Set(marks.map(({ elector }) => elector)).size).toBe(VOTERS);
  expect(marks.filter(({ kind }) => kind === 'proxy')).toHaveLength(PROXIES);
}
