import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays } from '#core/calendar/day.ts';
import { instant } from '#core/calendar/instant.ts';
import type { MarkId } from '#core/model/ids.ts';
import { loadJobs } from '#drizzle/queries/jobs.ts';
import { runBatch } from '#server/jobs/batch.ts';
import { addPair, type Pair } from '#test/database/people.ts';
import { IN_MARCH, newId, stationOf } from '#test/database/places.ts';
import { assessor } from '#test/database/world.ts';
import { type JobActs, jobActsOn, SUNDAY } from '#test/server/jobs/acts.ts';
import { type Running, startIdle } from '#test/server/running.ts';
import { type Api, outcomeOf } from '#test/server/terminal.ts';

const NEXT_SUNDAY = addDays(SUNDAY, 7);
const NINE = (on: typeof SUNDAY) => instant(`${on}T09:00:00+01:00`);
let running: Running;
let acts: JobActs;
let bureau: Api;

beforeAll(async () => {
  running = await startIdle();
  acts = await jobActsOn(running);
  bureau = await running.as(assessor(stationOf('denain')));
});
beforeEach(() => running.setClock(IN_MARCH));
afterAll(() => running.close());

async function addPairWithPeriod(): Promise<Pair> {
  const pair = await addPair(running.database);
  await acts.periodOf(pair.mandant, pair.mandataire);
  return pair;
}

const isRunning = async () => {
  const [job] = await running.database.db.transaction((tx) => loadJobs(tx, 1));
  return job?.endedAt === null ? job.done : undefined;
};

describe('A round postponed on the morning of its poll', () => {
  test('takes no mark that day, whether its job has not begun, runs or is done; each votes once on the new date', async () => {
    const pairs = [await addPairWithPeriod(), await addPairWithPeriod(), await addPairWithPeriod()];
    const { round, id: election } = await acts.call();
    await acts.toItsEnd();
    running.setClock(instant(`${SUNDAY}T07:30:00+01:00`));
    const admin = await running.as('admin');
    await admin.election.postpone.mutate({ key: newId(), election, round: 1, to: NEXT_SUNDAY });

    const act = () => ({ key: newId(), id: newId<MarkId>(), round, inside: false });
    const come = ({ mandant, mandataire }: Pair) =>
      [
        bureau.station.proxyVotes.mutate({
          ...act(),
          by: { mandant: mandant.elector, mandataire: mandataire.elector },
        }),
        bureau.station.mandantVotes.mutate({ ...act(), mandant: mandant.elector }),
      ].map((call) => outcomeOf(call));
    const comeAll = async () =>
      (await Promise.all(pairs.flatMap(come))).map((outcome) => (outcome.ok ? 'marked' : outcome.codes.join(' ')));

    running.setClock(NINE(SUNDAY));
    const phases: (number | undefined)[] = [await isRunning()];
    const refused = [await comeAll()];
    await runBatch(running.context, { walked: 1, atOnce: 1 });
    phases.push(await isRunning());
    refused.push(await comeAll());
    await acts.toItsEnd();
    phases.push(await isRunning());
    refused.push(await comeAll());
    running.setClock(NINE(NEXT_SUNDAY));
    const marked = await comeAll();

    expect(phases).toEqual([0, expect.any(Number), undefined]);
    for (const outcomes of refused) expect(new Set(outcomes)).toEqual(new Set(['station-closed']));
    expect(marked.filter((its) => its === 'marked')).toHaveLength(pairs.length);
    expect(marked.filter((its) => its.startsWith('already-voted'))).toHaveLength(pairs.length);
  });

  test('is marked on its new date before the job has reassessed the voter', async () => {
    const { mandant, mandataire } = await addPairWithPeriod();
    const { round, id: election } = await acts.call();
    await acts.toItsEnd();
    running.setClock(instant(`${SUNDAY}T07:30:00+01:00`));
    const admin = await running.as('admin');
    await admin.election.postpone.mutate({ key: newId(), election, round: 1, to: NEXT_SUNDAY });
    running.setClock(NINE(NEXT_SUNDAY));

    const { mark } = await bureau.station.proxyVotes.mutate({
      ...{ key: newId(), id: newId<MarkId>(), round, inside: false },
      by: { mandant: mandant.elector, mandataire: mandataire.elector },
    });
    expect(await isRunning()).toBe(0);
    await acts.toItsEnd();

    const { person } = await bureau.station.card.query({ round, elector: mandant.elector });
    expect(person).toMatchObject({ mark, gives: [{ status: 'active', state: 'used', reasons: [] }] });
  });
});
