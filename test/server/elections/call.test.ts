import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instant } from '#core/calendar/instant.ts';
import { logLoaded } from '#test/database/loaded.ts';
import { addPair, type Person } from '#test/database/people.ts';
import { IN_MARCH, newId } from '#test/database/places.ts';
import { assessor } from '#test/database/world.ts';
import { type JobActs, jobActsOn, SUNDAY } from '#test/server/jobs/acts.ts';
import { type Running, startIdle } from '#test/server/running.ts';
import { type Api, failureOf } from '#test/server/terminal.ts';

const AT_TEN = instant('2027-03-21T10:00:00+01:00');
let running: Running;
let admin: Api;
let acts: JobActs;

beforeAll(async () => {
  running = await startIdle();
  admin = await running.as('admin');
  acts = await jobActsOn(running);
});
afterAll(() => running.close());

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
    const codes = async (changes: object) => (await failureOf(acts.call(changes))).codes;

    expect(await codes({ communes: ['99999'] })).toEqual(['commune-unknown']);
    expect(await codes({ name: 'Présidentielle 2027', rounds: [] })).toEqual([
      'election-exists',
      'election-without-rounds',
    ]);
  });

  test('of a general legislative election may follow a dissolution, with one weekend for all (R-61)', async () => {
    const rounds = [{ day: SUNDAY, dates: {} }];
    const called = { type: 'legislative' as const, communes: undefined, rounds };

    const { rounds: dated, afterDissolution } = await acts.call({ ...called, afterDissolution: true });
    expect(afterDissolution).toBe(true);
    expect(dated[0]?.dates).toMatchObject({ 987: '2027-03-20', 'posts-americas': '2027-03-20' });
    expect(dated[0]?.dates).not.toHaveProperty('posts');
    await acts.toItsEnd();
    const { elections } = await admin.election.overview.query({});
    expect(elections.filter((its) => its.afterDissolution)).toHaveLength(1);

    for (const changes of [{ type: 'presidential' }, { communes: ['59172'] }]) {
      const refused = acts.call({ ...called, ...changes, afterDissolution: true });
      expect((await failureOf(refused)).status).toBe(400);
    }
  });

  test('concerns the mandants of its territory alone: those of Denain elect no councillor of Lyon (R-79)', async () => {
    const { mandant, mandataire } = await addPair(running.database);
    await acts.periodOf(mandant, mandataire);
    const concerned = async (type: 'municipal' | 'metropolitan') => {
      const call = { name: `Prévue ${type}`, type, rounds: [{ day: SUNDAY, dates: {} }] };
      return (await admin.election.foresee.query({ act: 'call', ...call })).procurations;
    };

    expect(await concerned('municipal')).toBeGreaterThan(0);
    expect(await concerned('metropolitan')).toBe(0);
  });

  test('sent again with its key is one election', async () => {
    const act = { key: newId(), name: 'Une fois', type: 'municipal' as const, rounds: [{ day: SUNDAY, dates: {} }] };

    const [first, again] = [await admin.election.convene.mutate(act), await admin.election.convene.mutate(act)];

    expect(again).toEqual(first);
    await acts.toItsEnd();
  });
});

describe('While what follows from a call is not done', () => {
  test('a mark reassesses its people first, and the job changes nothing of it', async () => {
    const { mandant, mandataire } = await addPair(running.database);
    const procuration = await acts.periodOf(mandant, mandataire);
    running.setClock(IN_MARCH);
    const { round } = await acts.call();
    const station = await running.as(assessor(mandant.station));

    running.setClock(AT_TEN);
    const marked = await whileHeld(() =>
      station.station.proxyVotes.mutate({ key: newId(), id: newId(), round, by: { procuration }, inside: false }),
    );

    expect(marked.mark).toMatchObject({ kind: 'proxy', mandataire: mandataire.elector });
    running.setClock(IN_MARCH);
    const ended = await acts.toItsEnd();
    expect(ended?.endedAt).not.toBeNull();
    await logLoaded(running.database);
    expect((await admin.audit.verify.query({})).faults).toEqual([]);
  });

  test('a card shows reassessed rounds, and a second call is refused until the job ends', async () => {
    const { mandant, mandataire } = await addPair(running.database);
    await acts.periodOf(mandant, mandataire);
    running.setClock(IN_MARCH);
    const { round } = await acts.call();
    const station = await running.as(assessor(mandant.station));

    const [card, refused] = await whileHeld(async () => [
      await station.station.card.query({ round, elector: mandant.elector }),
      await failureOf(acts.call()),
    ]);

    expect(card.person.gives).toMatchObject([{ state: 'usable' }]);
    expect(refused.codes).toEqual(['job-running']);
    await acts.toItsEnd();
  });
});
