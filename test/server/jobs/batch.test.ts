import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { addDays } from '#core/calendar/day.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { loadJobs } from '#drizzle/queries/jobs.ts';
import { procurationRounds, procurations } from '#drizzle/schema/procurations.ts';
import { type BatchOutcome, runBatch } from '#server/jobs/batch.ts';
import type { BatchSize } from '#server/jobs/batch-parts.ts';
import { takeUpJobs } from '#server/jobs/runner.ts';
import { logLoaded } from '#test/database/loaded.ts';
import { ENGINES, openEmptyDatabase } from '#test/database/open.ts';
import { addCrowd, addPair, addPerson } from '#test/database/people.ts';
import { IN_MARCH, newId } from '#test/database/places.ts';
import { addRequest, procurationRequest } from '#test/database/procurations.ts';
import { whileHeld } from '#test/server/held.ts';
import { type JobActs, jobActsOn, SUNDAY } from '#test/server/jobs/acts.ts';
import { type Running, startIdle } from '#test/server/running.ts';
import { until } from '#test/until.ts';

/** Milliseconds after which a server looks for a job that nobody runs. */
const LOOK = 5_000;
const ONE = { walked: 1, atOnce: 1 };
let running: Running;
let acts: JobActs;

async function start(engine: Database['engine']): Promise<void> {
  running = await startIdle({ database: await openEmptyDatabase(engine) });
  running.setClock(IN_MARCH);
  acts = await jobActsOn(running);
}

async function stop(): Promise<void> {
  await running.close();
  await running.database.close();
}

async function lastJob() {
  const [job] = await running.database.db.transaction((tx) => loadJobs(tx, 1));
  if (job === undefined) throw new Error('no job was started');
  return job;
}

/** One batch, when no act of another database of the cluster is open that may have missed the job. */
async function runNext(size: BatchSize): Promise<BatchOutcome> {
  for (;;) {
    const ran = await runBatch(running.context, size);
    if (ran !== 'not-yet') return ran;
  }
}

function coverageOf(mandant: ElectorId) {
  const { db } = running.database;
  return db
    .select({ round: procurationRounds.round, coverage: procurationRounds.coverage })
    .from(procurationRounds)
    .where(eq(procurationRounds.mandant, mandant));
}

async function addPeriods(size: number) {
  const [mandants, mandataires] = [await addCrowd(running.database, size), await addCrowd(running.database, size)];
  for (const [index, mandataire] of mandataires.entries()) {
    const mandant = mandants[index];
    if (mandant) await acts.periodOf(mandant, mandataire);
  }
  return { mandants, mandataires: mandataires.map(({ elector }) => elector).sort() };
}

/** In this order: the first test names all the mandataires there are. */
describe('A job', { shuffle: false }, () => {
  describe.each(ENGINES)('on %s', (engine) => {
    beforeAll(() => start(engine));
    afterAll(stop);

    test('goes on where the last batch stopped, on whatever server', async () => {
      const { mandants, mandataires } = await addPeriods(3);
      const { round } = await acts.call();

      const beginning = await runBatch(running.context, ONE);
      const cursors: (ElectorId | null)[] = [];
      for (let batch = 0; batch < mandataires.length; batch += 1) {
        expect(await runNext(ONE)).toBe('went-on');
        cursors.push((await lastJob()).cursor);
      }
      const between = await lastJob();
      const ended = await acts.toItsEnd();

      expect(beginning).toBe('went-on');
      expect(cursors).toEqual(mandataires);
      expect(between).toMatchObject({ cause: 'called', done: 3, changed: 3, total: 3, endedAt: null });
      expect(ended).toMatchObject({ cause: 'called', done: 3, changed: 3, total: 3, endedAt: IN_MARCH });
      for (const { elector } of mandants)
        expect(await coverageOf(elector)).toContainEqual({ round, coverage: 'covered' });
    });

    test('reassesses its parts at the same time, each mandataire within the cap', async () => {
      const mandants = await addCrowd(running.database, 24);
      const mandataires = await addCrowd(running.database, 12);
      for (const [index, mandant] of mandants.entries()) {
        const mandataire = mandataires[(5 * index) % mandataires.length];
        if (mandataire) await acts.periodOf(mandant, mandataire);
      }
      const { round } = await acts.call();

      const parts = { walked: 12, atOnce: 3 };
      for (let ran: BatchOutcome = 'went-on'; ran !== 'ended'; ran = await runNext(parts)) expect(ran).toBe('went-on');

      const coverages = await Promise.all(
        mandants.map(async ({ elector }) => (await coverageOf(elector)).filter((its) => its.round === round)),
      );
      expect(coverages).toEqual(mandants.map((_, index) => [{ round, coverage: index < 12 ? 'covered' : 'void' }]));
      await logLoaded(running.database);
      const admin = await running.as('admin');
      expect((await admin.audit.verify.query({})).faults).toEqual([]);
    });

    test('that nobody runs is taken up by a server that looks', async () => {
      const { mandants } = await addPeriods(2);
      const { round } = await acts.call();

      vi.useFakeTimers({ toFake: ['setInterval'] });
      takeUpJobs(running.context);
      vi.advanceTimersByTime(LOOK);
      vi.useRealTimers();

      await until(async () => expect((await lastJob()).endedAt).toBe(IN_MARCH));
      for (const { elector } of mandants)
        expect(await coverageOf(elector)).toContainEqual({ round, coverage: 'covered' });
    });
  });
});

describe('An act that is open while an election is called', () => {
  beforeAll(() => start('postgres'));
  afterAll(stop);

  /** A request for a period, presented by `establishing`; other procurations were reassessed before. */
  async function addRequestOfPeriod() {
    const { mandant, mandataire } = await addPair(running.database);
    await acts.periodOf(await addPerson(running.database), await addPerson(running.database));
    await acts.call();
    await acts.toItsEnd();
    const period = { kind: 'period', until: addDays(SUNDAY, 200) } as const;
    const reference = await addRequest(running.database, mandant, procurationRequest(mandataire, period));
    const { counter } = await running.as('leroy');
    return { mandant, establishing: () => counter.establish.mutate({ key: newId(), reference, identity: 'match' }) };
  }

  test('is waited for: its procuration covers the rounds called meanwhile', async () => {
    const { mandant, establishing } = await addRequestOfPeriod();

    const statement = sql`select from audit_head where chain = ${mandant.commune} for update`;
    const called: { round?: string } = {};
    const established = await whileHeld(running.database, { statement, waiting: 1, meanwhile }, establishing);
    async function meanwhile() {
      called.round = (await acts.call()).round;
      expect(await runBatch(running.context)).toBe('went-on');
      for (let tries = 0; tries < 3; tries += 1) expect(await runBatch(running.context)).toBe('not-yet');
      expect(await lastJob()).toMatchObject({ cursor: null, done: 0, endedAt: null });
    }
    expect(established).toMatchObject({ status: 'active' });
    const before = await coverageOf(mandant.elector);
    const ended = await acts.toItsEnd();

    expect(before.map(({ round }) => round)).not.toContain(called.round);
    expect(ended?.endedAt).toBe(IN_MARCH);
    expect(await coverageOf(mandant.elector)).toContainEqual({ round: called.round, coverage: 'covered' });
    const given = await running.database.db.$count(procurations, eq(procurations.mandant, mandant.elector));
    expect(given).toBe(1);
  });

  test('is waited for too when it began while the call was being written', async () => {
    const { mandant, establishing } = await addRequestOfPeriod();
    const [isEstablishing, isCalled] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const ran: BatchOutcome[] = [];

    // A transaction that locks a table so takes no number, which the batches would wait for.
    const beforeItIsSaved = { statement: sql`lock table procurations in share mode`, waiting: 2 };
    const whileOpen = async () => {
      isEstablishing.resolve();
      await isCalled.promise;
      for (let batch = 0; batch < 3; batch += 1) ran.push(await runBatch(running.context, ONE));
    };
    const established: { act?: Promise<unknown> } = {};
    const meanwhile = () => {
      established.act = whileHeld(running.database, { ...beforeItIsSaved, meanwhile: whileOpen }, establishing);
      return isEstablishing.promise;
    };
    const beforeItCommits = sql`select from audit_head where chain = 'admin' for update`;
    const calling = { statement: beforeItCommits, waiting: 1, meanwhile };
    const { round } = await whileHeld(running.database, calling, () => acts.call());
    isCalled.resolve();

    expect(await established.act).toMatchObject({ status: 'active' });
    expect(ran).toEqual(['went-on', 'not-yet', 'not-yet']);
    await acts.toItsEnd();
    expect(await coverageOf(mandant.elector)).toContainEqual({ round, coverage: 'covered' });
  });
});
