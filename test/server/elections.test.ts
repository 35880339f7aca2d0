import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, day } from '#core/day.ts';
import { instant } from '#core/instant.ts';
import { jobs } from '#drizzle/schema/jobs.ts';
import { runBatch } from '#server/jobs/run.ts';
import { addProcuration } from '#test/make/acts.ts';
import { addPerson, type Person } from '#test/make/people.ts';
import { IN_MARCH, newId } from '#test/make/places.ts';
import { assessor } from '#test/make.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type Api, failureOf } from '#test/server/terminal.ts';

const SUNDAY = day('2027-03-21');
const AT_TEN = instant('2027-03-21T10:00:00+01:00');
let running: Running;
let admin: Api;
let called = 0;

beforeAll(async () => {
  running = await startRunning();
  admin = await running.as('admin');
});
afterAll(() => running.close());

/** What somebody of Denain gave for the year, with no round of it covered yet. */
async function periodOf(mandant: Person, mandataire: Person) {
  const period = { validity: { kind: 'period', until: addDays(SUNDAY, 200) }, rounds: [] } as const;
  const given = await addProcuration(
    running.database,
    { mandant, mandataire, account: running.world.idOf('leroy') },
    period,
  );
  return given.id;
}

async function call(changes: object = {}) {
  called += 1;
  const rounds = [{ day: SUNDAY, dates: {} }];
  const { election } = await admin.election.convene.mutate({
    key: newId(),
    name: `Partielle ${called}`,
    type: 'legislative',
    communes: ['59172'],
    rounds,
    ...changes,
  });
  const [round] = election.rounds;
  if (round === undefined) throw new Error('a call has a round');
  return { ...election, round: round.id };
}

async function toItsEnd() {
  for (;;) {
    const { job } = await admin.job.run.mutate({});
    if (job === null || job.endedAt !== null) return job;
  }
}

/** Does something while another runner holds the job and gets no further. */
async function whileHeld<Result>(act: () => Promise<Result>): Promise<Result> {
  return running.database.db.transaction(async (tx) => {
    await tx.execute(sql`select id from jobs where ended_at is null for update`);
    return act();
  });
}

describe('A call', () => {
  test('is for administrators alone', async () => {
    for (const who of ['leroy', 'town hall denain', assessor('59172/0001' as Person['station'])]) {
      const api = await running.as(who);
      const key = newId();
      const refused = api.election.convene.mutate({ key, name: 'X', type: 'municipal', rounds: [] });
      expect((await failureOf(refused)).status).toBe(403);
      expect((await failureOf(api.job.run.mutate({}))).status).toBe(403);
    }
  });

  test('names no commune that nobody knows, and no election that is there already', async () => {
    const codes = async (changes: object) => (await failureOf(call(changes))).codes;

    expect(await codes({ communes: ['99999'] })).toEqual(['commune-unknown']);
    expect(await codes({ name: 'Présidentielle 2027', rounds: [] })).toEqual([
      'election-exists',
      'election-without-rounds',
    ]);
  });

  test('sent again with its key is one election', async () => {
    const act = { key: newId(), name: 'Une fois', type: 'municipal' as const, rounds: [{ day: SUNDAY, dates: {} }] };

    const [one, other] = [await admin.election.convene.mutate(act), await admin.election.convene.mutate(act)];

    expect(other).toEqual(one);
    await toItsEnd();
  });
});

describe('While what follows from a call is not done', () => {
  test('a mark settles the people it concerns first, and the job changes nothing of it', async () => {
    const [mandant, mandataire] = [await addPerson(running.database), await addPerson(running.database)];
    const procuration = await periodOf(mandant, mandataire);
    running.setClock(IN_MARCH);
    const { round } = await call();
    const station = await running.as(assessor(mandant.station));

    running.setClock(AT_TEN);
    const marked = await whileHeld(() =>
      station.station.proxyVotes.mutate({ key: newId(), id: newId(), round, by: { procuration }, inside: false }),
    );

    expect(marked.mark).toMatchObject({ kind: 'proxy', mandataire: mandataire.elector });
    running.setClock(IN_MARCH);
    const ended = await toItsEnd();
    expect(ended?.endedAt).not.toBeNull();
    expect((await admin.audit.verify.query({})).faults).toEqual([]);
  });

  test('a card shows what is settled, and a second act of the kind waits for its end', async () => {
    const [mandant, mandataire] = [await addPerson(running.database), await addPerson(running.database)];
    await periodOf(mandant, mandataire);
    running.setClock(IN_MARCH);
    const { round } = await call();
    const station = await running.as(assessor(mandant.station));

    const [card, refused] = await whileHeld(async () => [
      await station.station.card.query({ round, elector: mandant.elector }),
      await failureOf(call()),
    ]);

    expect(card.person.gives).toMatchObject([{ state: 'usable' }]);
    expect(refused.codes).toEqual(['job-running']);
    await toItsEnd();
  });
});

test('A job goes on where the last batch stopped, whoever runs it', async () => {
  const people = await Promise.all(Array.from({ length: 6 }, () => addPerson(running.database)));
  for (const [index, mandant] of people.slice(0, 3).entries()) {
    const mandataire = people[index + 3];
    if (mandataire) await periodOf(mandant, mandataire);
  }
  running.setClock(IN_MARCH);
  await call();

  await runBatch(running.context, 1);
  const [stopped] = await running.database.db.select().from(jobs).orderBy(sql`started_at desc, id desc`).limit(1);
  const ended = await toItsEnd();

  expect(stopped).toMatchObject({ cause: 'called' });
  expect(ended).toMatchObject({ cause: 'called', done: ended?.total });
  expect(ended?.changed).toBeGreaterThanOrEqual(3);
});
