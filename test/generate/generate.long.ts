import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMinutes, dayAt, PARIS } from '#core/calendar/instant.ts';
import { allocate } from '#core/law/cap/allocation.ts';
import type { MarkId } from '#core/model/ids.ts';
import { readReference } from '#core/text/reference.ts';
import { type Database, openDatabase } from '#drizzle/connection/database.ts';
import { byIds } from '#drizzle/queries/procuration-conditions.ts';
import { loadProcurations } from '#drizzle/queries/procurations.ts';
import { voteMarks } from '#drizzle/schema/marks.ts';
import { accounts, electors, registrations } from '#drizzle/schema/people.ts';
import { procurations, requests } from '#drizzle/schema/procurations.ts';
import { competingProcurations } from '#server/procurations/competing-procurations.ts';
import { loadFacts } from '#server/procurations/facts.ts';
import { createDatabase } from '#test/database/open.ts';
import { newId, POLLING_TEN } from '#test/database/places.ts';
import { type Generated, generate, NotEmpty } from '#test/generate/generate.ts';
import type { Plan } from '#test/generate/plan.ts';
import { type Running, startRunning } from '#test/server/running.ts';

const PLAN: Plan = {
  electors: 400,
  procurations: 90,
  requests: 20,
  marks: 8,
  largest: 70,
  size: 60,
  periods: 1,
  seed: 7,
};

/** On a busy machine: every commune of France is copied each time. */
const LONG = { timeout: 120_000 };

let url: string;
let database: Database;
let generated: Generated;
let running: Running;

function fill(into: string, plan: Plan = PLAN, add = false): Promise<Generated> {
  return generate({ url: into, plan, add, now: POLLING_TEN, onProgress: () => undefined });
}

beforeAll(async () => {
  url = await createDatabase();
  generated = await fill(url);
  database = await openDatabase({ url });
  const known = await database.db.select({ id: accounts.id, name: accounts.name }).from(accounts);
  const ids = new Map(known.map(({ id, name }) => [name, id]));
  const idOf = (name: string) => ids.get(name) ?? newId();
  running = await startRunning({ database, world: { idOf } });
  running.setClock(POLLING_TEN);
}, LONG.timeout);

afterAll(async () => {
  await running.close();
  await database.close();
});

describe('A generated database', () => {
  test('has the counts of its plan', async () => {
    const { db } = database;
    const [electorCount, procurationCount, markCount] = [electors, procurations, voteMarks].map((table) =>
      db.$count(table),
    );
    const liveRequests = db.$count(requests, eq(requests.status, 'requested'));

    const counts = await Promise.all([electorCount, procurationCount, markCount, liveRequests]);
    expect(counts).toEqual([PLAN.electors, PLAN.procurations, PLAN.marks, PLAN.requests]);
  });

  test('fills stations to their sizes, with order numbers from 1', async () => {
    const rows = await database.db.select().from(registrations);
    const stations = Map.groupBy(rows, ({ station }) => station);

    expect([...stations.values()].map(({ length }) => length).sort()).toEqual([30, 60, 60, 60, 60, 60, 70]);
    for (const lines of stations.values()) {
      expect(new Set(lines.map(({ number }) => number))).toEqual(new Set(lines.map((_, index) => index + 1)));
    }
  });

  test('exceeds nobody’s cap (R-22)', async () => {
    const last = { day: dayAt(POLLING_TEN, PARIS), recordedNo: Number.POSITIVE_INFINITY, onPaper: false };
    await database.db.transaction(async (tx) => {
      const { mandant, mandataire } = procurations;
      for (const people of await tx.select({ mandant, mandataire }).from(procurations)) {
        const facts = await loadFacts(tx, people, POLLING_TEN);
        const { holdings } = competingProcurations(last, facts);
        expect(holdings.length).toBeGreaterThan(0);
        expect(allocate(holdings).size).toBe(0);
      }
    });
  });

  test('has procurations of three kinds, each of which covers the round of today', async () => {
    const [round] = generated.world.elections[0].rounds;
    await database.db.transaction(async (tx) => {
      const ids = (await tx.select({ id: procurations.id }).from(procurations)).map(({ id }) => id);
      const all = await loadProcurations(tx, byIds(ids), POLLING_TEN);
      expect(new Set(all.map(({ rounds }) => rounds.length))).toEqual(new Set([1, 2, 4]));
      for (const { status, rounds } of all) {
        expect(status).toBe('active');
        expect(
          rounds.some((coveredRound) => coveredRound.round === round?.id && coveredRound.coverage === 'covered'),
        ).toBe(true);
      }
    });
  });

  test('is the same for the same seed; --add adds other people', LONG, async () => {
    const twice = await createDatabase();
    await fill(twice);
    expect(await namesIn(twice)).toEqual(await namesIn(url));
    await expect(fill(twice)).rejects.toThrow(NotEmpty);

    const added = await fill(twice, { ...PLAN, seed: 8 }, true);
    const names = await namesIn(twice);
    expect(new Set(names).size).toBe(2 * PLAN.electors);
    expect(names).toEqual(expect.arrayContaining([...(await namesIn(url))]));
    expect(added.bureaus[0]?.name).toBe(`assesseur-${generated.bureaus.length + 1}`);
  });
});

describe('A server on a generated database', () => {
  test('establishes every live reference as active', async () => {
    expect(generated.references.map((reference) => readReference(reference))).toEqual(generated.references);
    const officer = await running.as(generated.officer);
    for (const reference of generated.references.slice(0, 5)) {
      const request = await officer.counter.find.query({ reference });
      expect(request.mandataire).toBeDefined();
      const act = { key: newId<string>(), reference, identity: 'match' as const };
      expect(await officer.counter.establish.mutate(act)).toMatchObject({ status: 'active', warnings: [] });
    }
  });

  test('lets a mandataire vote, and shows a mark as a vote (R-41, R-42)', async () => {
    const [round] = generated.world.elections[0].rounds;
    const [bureau] = generated.bureaus;
    if (round === undefined || bureau === undefined) throw new Error('nobody polls');
    const api = await running.as(bureau.name);
    const { people } = await api.station.list.query({ round: round.id, limit: 500 });
    expect(people).toHaveLength(PLAN.largest);

    const gives = people.flatMap(({ elector, gives: given }) => given.map((given) => ({ ...given, mandant: elector })));
    expect(gives.filter(({ state }) => state === 'used')).toHaveLength(PLAN.marks);
    const usable = gives.find(({ state }) => state === 'usable');
    if (usable === undefined) throw new Error('nobody gives');
    const act = { key: newId<string>(), id: newId<MarkId>(), round: round.id, inside: false };
    const by = { procuration: usable.procuration };
    const { mark } = await api.station.proxyVotes.mutate({ ...act, by });
    expect(mark.mandataire).toBe(usable.mandataire.elector);
    running.setClock(addMinutes(POLLING_TEN, 1));
    const person = { round: round.id, elector: usable.mandant };
    expect((await api.station.card.query(person)).person.gives[0]?.state).toBe('used');
  });

  test('has an intact log, in which only what nobody did has no entry', async () => {
    const admin = await running.as(generated.admin);
    const { faults } = await admin.audit.verify.query({});
    expect(new Set(faults.map(({ fault }) => fault))).toEqual(new Set(['row-without-entry']));
  });
});

async function namesIn(databaseUrl: string): Promise<readonly string[]> {
  const opened = await openDatabase({ url: databaseUrl });
  const rows = await opened.db.select().from(electors).orderBy(electors.id);
  await opened.close();
  return rows.map(({ nne, nameKey, born }) => `${nne} ${nameKey} ${born}`);
}
