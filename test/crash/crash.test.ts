import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { MarkId } from '#core/ids.ts';
import { type Database, openDatabase, type Where } from '#drizzle/db.ts';
import { initRoles, migrate } from '#drizzle/migrate.ts';
import { voteMarks } from '#drizzle/schema/station.ts';
import { startVictim, type Victim } from '#test/crash/victim.ts';
import { ENGINES, makeDatabase } from '#test/db.ts';
import { addProcuration } from '#test/make/acts.ts';
import { addCrowd, type Person } from '#test/make/people.ts';
import { first, newId, stationOf } from '#test/make/places.ts';
import { addSession, addWorld, assessor, type World } from '#test/make.ts';
import { type Api, connect, outcomeOf } from '#test/server/terminal.ts';

const VOTERS = 200;
const TERMINALS = 8;
/** After so many answers the server is killed. */
const KILLED_AT = [60, 130];
const PROXIES = 40;

type Vote = {
  readonly voter: Person;
  readonly mandataire: Person | undefined;
  readonly id: MarkId;
  readonly key: string;
};
type Place = {
  readonly where: Extract<Where, { url: string }> | { readonly folder: string };
  readonly remove: () => Promise<void>;
};

const places: Place[] = [];
const victims: Victim[] = [];

afterEach(async () => {
  for (const victim of victims.splice(0)) await victim.stop();
  for (const place of places.splice(0)) await place.remove();
});

async function makePlace(engine: Database['engine']): Promise<Place['where']> {
  if (engine === 'postgres') return { url: await makeDatabase() };
  const folder = await mkdtemp(join(tmpdir(), 'procuration-crash-'));
  const place = { where: { folder: join(folder, 'pg') }, remove: () => rm(folder, { recursive: true, force: true }) };
  places.push(place);
  return place.where;
}

/** Everybody is there, and everything is to be voted yet. */
async function prepare(where: Place['where']) {
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

describe('A server killed twice while 200 people vote', () => {
  test.each(ENGINES)(
    'keeps each mark it answered, makes none twice, and the others when they are sent again: %s',
    async (engine) => {
      const where = await makePlace(engine);
      const { votes, bureau, admin } = await prepare(where);
      const victim = await startVictim(where);
      victims.push(victim);

      const killings = [...KILLED_AT];
      const deaths: Promise<void>[] = [];
      const waiting = [...votes];
      let answered = 0;
      const api = connect(victim.url, bureau);
      async function vote(): Promise<void> {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          await cast(api, next);
          answered += 1;
          if (answered !== killings[0]) continue;
          killings.shift();
          deaths.push(victim.killAndRestart());
        }
      }
      await Promise.all(Array.from({ length: TERMINALS }, vote));
      await Promise.all(deaths);
      const { faults, entries } = await connect(victim.url, admin).audit.verify.query({});
      const code = await victim.stop();

      const database = await openDatabase(where);
      const marks = await database.db.select().from(voteMarks);
      await database.close();
      expect(marks.map(({ id }) => id).sort()).toEqual(votes.map(({ id }) => id).sort());
      expect(new Set(marks.map(({ elector }) => elector)).size).toBe(VOTERS);
      expect(marks.filter(({ kind }) => kind === 'proxy')).toHaveLength(PROXIES);
      expect({ faults, entries, deaths: deaths.length, code }).toEqual({
        faults: [],
        entries: VOTERS,
        deaths: 2,
        code: 0,
      });
    },
    120_000,
  );
});
