import { and, eq, inArray, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addMinutes } from '#core/calendar/instant.ts';
import type { ElectorId, MarkId } from '#core/model/ids.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { query } from '#drizzle/connection/statement.ts';
import { incidents, voteMarks } from '#drizzle/schema/marks.ts';
import { procurations, requests, revocations } from '#drizzle/schema/procurations.ts';
import { auditEntry, outbox } from '#drizzle/schema/records.ts';
import { clearAttempts } from '#test/database/attempts.ts';
import { logLoaded } from '#test/database/loaded.ts';
import { addCrowd, addPair, addPerson, identityOf, type Person } from '#test/database/people.ts';
import { first, IN_MARCH, newId, POLLING_TEN, stationOf } from '#test/database/places.ts';
import {
  addProcuration,
  addRequest,
  BOTH_ROUNDS,
  FIRST_ROUND,
  procurationRequest,
} from '#test/database/procurations.ts';
import { assessor, president } from '#test/database/world.ts';
import { newVote } from '#test/server/inputs.ts';
import { codesOf, type Racing, racing, startRacing } from '#test/server/racing.ts';

const RACERS = 50;
const DENAIN = stationOf('denain');

let races: Racing;
let database: Database;
let officer: { readonly account: Person['account'] };
const terminals: Racing['terminals'] = (size, accounts) => races.terminals(size, accounts);
const setClocks: Racing['setClocks'] = (at) => races.setClocks(at);

beforeAll(async () => {
  races = await startRacing();
  database = races.database;
  officer = { account: races.world.idOf('leroy') };
});
beforeEach(() => clearAttempts(database));
afterAll(() => races.close());

/** People of three stations in two communes: no lock of a station or of a log keeps their acts apart. */
async function addSpread(size: number): Promise<readonly Person[]> {
  const plans = [{ on: 'denain' }, { on: 'marly' }, { on: 'denain', station: stationOf('denain', 2) }] as const;
  const crowds = await Promise.all(plans.map((plan) => addCrowd(database, Math.ceil(size / plans.length), plan)));
  return Array.from(
    { length: size },
    (_, index) => crowds[index % plans.length]?.[Math.floor(index / plans.length)] ?? fail(),
  );
}

describe('A vote (R-42, art. L76)', () => {
  test('leaves one mark, whichever of 50 terminals marks the mandant or the mandataire first', async () => {
    const { mandant, mandataire } = await addPair(database);
    await addProcuration(database, { mandant, mandataire, ...officer });
    setClocks(POLLING_TEN);

    const apis = await terminals(RACERS, [assessor(DENAIN), president(DENAIN)]);
    const ids = apis.map(() => newId<MarkId>());
    const outcomes = await racing(apis, (api, index, key) => {
      const act = { key, id: ids[index] ?? fail(), round: first.id, inside: false };
      const by = { mandant: mandant.elector, mandataire: mandataire.elector };
      return index % 2 === 0
        ? api.station.proxyVotes.mutate({ ...act, by })
        : api.station.mandantVotes.mutate({ ...act, mandant: mandant.elector });
    });

    const marks = await database.db.select().from(voteMarks).where(eq(voteMarks.elector, mandant.elector));
    expect(marks).toHaveLength(1);
    const standing = marks[0]?.kind === 'proxy' ? 'already-voted-by-proxy' : 'already-voted-in-person';
    expect(codesOf(outcomes)).toEqual({ done: 1, [standing]: RACERS - 1 });
  });

  test('has one effect and 50 equal answers when one key is sent 50 times at once', async () => {
    const mandant = await addPerson(database);
    setClocks(POLLING_TEN);
    const apis = await terminals(RACERS, [assessor(DENAIN)]);
    const act = { ...newVote(), mandant: mandant.elector };

    const outcomes = await racing(apis, (api) => api.station.mandantVotes.mutate(act));

    expect(codesOf(outcomes)).toEqual({ done: RACERS });
    expect(outcomes).toEqual(outcomes.map(() => outcomes[0]));
    expect(await database.db.$count(voteMarks, eq(voteMarks.elector, mandant.elector))).toBe(1);
  });

  test('stands beside a revocation made at the same moment, or is refused by it', async () => {
    const mandants = await addCrowd(database, 8);
    const mandataires = await addCrowd(database, 8);
    setClocks(POLLING_TEN);
    const given = await Promise.all(
      mandants.map(async (mandant, index) => {
        const mandataire = mandataires[index] ?? mandant;
        await addProcuration(database, { mandant, mandataire, ...officer });
        const reference = await addRequest(database, mandant, { kind: 'revocation' });
        return { mandant, mandataire, reference, mark: newId<MarkId>() };
      }),
    );
    const [bureau, counters] = [await terminals(8, [assessor(DENAIN)]), await terminals(8, ['leroy', 'moreau'])];

    const votes = racing(bureau, (api, index, key) => {
      const { mandant, mandataire, mark } = given[index] ?? fail();
      const by = { mandant: mandant.elector, mandataire: mandataire.elector };
      return api.station.proxyVotes.mutate({ key, id: mark, round: first.id, inside: false, by });
    });
    const revoked = await racing(counters, (api, index, key) => {
      const { reference } = given[index] ?? fail();
      return api.counter.establish.mutate({ key, reference, identity: 'match' });
    });

    expect(codesOf(revoked)).toEqual({ done: 8 });
    for (const [index, vote] of (await votes).entries()) {
      const { mandant } = given[index] ?? fail();
      const marks = await database.db.$count(voteMarks, eq(voteMarks.elector, mandant.elector));
      expect(vote.ok ? [1] : [0, ...vote.codes]).toEqual(marks === 1 ? [1] : [0, 'revoked']);
    }
    const written = await database.db.$count(incidents, eq(incidents.kind, 'ended-after-mark'));
    expect(written).toBe((await votes).filter(({ ok }) => ok).length);
  });
});

function fail(): never {
  throw new Error('more racers than people');
}

describe('A mandataire (R-22, art. L73)', () => {
  test('keeps one procuration made in France of 50 established at once', async () => {
    const [mandataire, mandants] = [await addPerson(database), await addSpread(RACERS)];
    setClocks(IN_MARCH);
    const references = await Promise.all(
      mandants.map((mandant) => addRequest(database, mandant, procurationRequest(mandataire))),
    );

    const apis = await terminals(RACERS, ['leroy', 'moreau']);
    const outcomes = await racing(apis, (api, index, key) =>
      api.counter.establish.mutate({ key, reference: references[index] ?? '', identity: 'match' }),
    );

    const rows = await database.db.select().from(procurations).where(eq(procurations.mandataire, mandataire.elector));
    expect(rows.filter(({ status }) => status === 'active')).toHaveLength(1);
    expect(rows.filter(({ reasons }) => reasons?.every(({ code }) => code === 'cap-france'))).toHaveLength(RACERS - 1);
    expect(codesOf(outcomes)).toEqual({ done: RACERS });
    const [winner] = rows.toSorted((one, other) => one.recordedNo - other.recordedNo);
    expect(winner?.status).toBe('active');
  });

  test('keeps one of 50 that officers type at once for mandants without a request', async () => {
    const [mandataire, mandants] = [await addPerson(database), await addSpread(RACERS)];
    setClocks(IN_MARCH);

    const apis = await terminals(RACERS, ['leroy', 'moreau']);
    const outcomes = await racing(apis, (api, index, key) => {
      const { elector: mandant } = mandants[index] ?? fail();
      const giving = { mandant, mandataire: identityOf(mandataire), validity: BOTH_ROUNDS };
      return api.counter.form.mutate({ key, ...giving, identity: 'match' });
    });

    const became = outcomes.map((its) => (its.ok ? its.result.status : its.codes.join(' '))).sort();
    expect(became).toEqual(['active', ...Array.from({ length: RACERS - 1 }, () => 'rejected')]);
  });

  test('holds a procuration of the person to whom the own one is given (R-07), 25 pairs at once, with no deadlock', async () => {
    const [ones, others] = [await addSpread(25), (await addSpread(26)).slice(1)];
    setClocks(IN_MARCH);
    const pairs = ones.flatMap((one, index) => {
      const partner = others[index] ?? one;
      return [
        { mandant: one, mandataire: partner },
        { mandant: partner, mandataire: one },
      ];
    });
    const references = await Promise.all(
      pairs.map(({ mandant, mandataire }) => addRequest(database, mandant, procurationRequest(mandataire))),
    );

    const apis = await terminals(RACERS, ['leroy', 'moreau']);
    const outcomes = await racing(apis, (api, index, key) =>
      api.counter.establish.mutate({ key, reference: references[index] ?? '', identity: 'match' }),
    );

    expect(outcomes.map((its) => (its.ok ? its.result.status : its.status))).toEqual(pairs.map(() => 'active'));
  });
});

describe('A mandant (R-32, R-35)', () => {
  test('who revokes and gives anew at two counters at once has it in one order or the other', async () => {
    const mandants = await addCrowd(database, 8);
    setClocks(IN_MARCH);
    const given = await Promise.all(
      mandants.map(async (mandant) => {
        const [before, after] = [await addPerson(database), await addPerson(database)];
        await addProcuration(database, { mandant, mandataire: before, ...officer });
        const ending = await addRequest(database, mandant, { kind: 'revocation' });
        return { mandant, after, references: [ending, await addRequest(database, mandant, procurationRequest(after))] };
      }),
    );

    setClocks(addMinutes(IN_MARCH, 1));
    const apis = await terminals(2 * mandants.length, ['leroy', 'moreau']);
    const outcomes = await racing(apis, (api, index, key) => {
      const reference = given[index >> 1]?.references[index % 2] ?? '';
      return api.counter.establish.mutate({ key, reference, identity: 'match' });
    });

    expect(codesOf(outcomes)).toEqual({ done: apis.length });
    for (const { mandant, after } of given) {
      const all = await database.db.select().from(procurations).where(eq(procurations.mandant, mandant.elector));
      const [old, anew] = [
        all.find((its) => its.mandataire !== after.elector),
        all.find((its) => its.mandataire === after.elector),
      ];
      expect(old?.status).toBe('revoked');
      expect(anew?.status === 'active' ? [] : anew?.reasons?.map(({ code }) => code)).toEqual(
        anew?.status === 'active' ? [] : ['overlap'],
      );
    }
  });

  test('gives one procuration when two officers type a form at once; the other overlaps', async () => {
    const mandants = await addCrowd(database, 8);
    setClocks(IN_MARCH);
    const mandataires = await addCrowd(database, 16);

    const apis = await terminals(mandataires.length, ['leroy', 'moreau']);
    const outcomes = await racing(apis, (api, index, key) => {
      const { elector: mandant } = mandants[index >> 1] ?? fail();
      const giving = { mandant, mandataire: identityOf(mandataires[index] ?? fail()), validity: FIRST_ROUND };
      return api.counter.form.mutate({ key, ...giving, identity: 'match' });
    });

    expect(codesOf(outcomes)).toEqual({ done: 8, overlap: 8 });
    for (const { elector } of mandants) expect(await statusesOf(elector)).toEqual(['active']);
  });

  test('with two references gives one procuration, the other overlaps', async () => {
    const mandants = await addCrowd(database, 8);
    setClocks(IN_MARCH);
    const references = await Promise.all(
      mandants.flatMap((mandant) =>
        [0, 1].map(async () => addRequest(database, mandant, procurationRequest(await addPerson(database)))),
      ),
    );

    const apis = await terminals(references.length, ['leroy', 'moreau']);
    await racing(apis, (api, index, key) =>
      api.counter.establish.mutate({ key, reference: references[index] ?? '', identity: 'match' }),
    );

    for (const { elector } of mandants) expect(await statusesOf(elector)).toEqual(['active', 'rejected']);
  });
});

async function statusesOf(mandant: ElectorId): Promise<readonly string[]> {
  const all = await database.db.select().from(procurations).where(eq(procurations.mandant, mandant));
  return all.map(({ status }) => status).sort();
}

describe('A reference (R-71)', () => {
  test('presented to 50 officers at once is established by one of them', async () => {
    const { mandant, mandataire } = await addPair(database);
    setClocks(IN_MARCH);
    const reference = await addRequest(database, mandant, procurationRequest(mandataire));

    const apis = await terminals(RACERS, ['leroy', 'moreau']);
    const outcomes = await racing(apis, (api, _, key) =>
      api.counter.establish.mutate({ key, reference, identity: 'match' }),
    );

    expect(codesOf(outcomes)).toEqual({ done: 1, 'reference-used': RACERS - 1 });
    expect(await statusesOf(mandant.elector)).toEqual(['active']);
    const told = await database.db.$count(outbox, eq(outbox.elector, mandant.elector));
    expect(told).toBe(2);
  });

  test('of a revocation presented twice at once revokes once', async () => {
    const { mandant, mandataire } = await addPair(database);
    await addProcuration(database, { mandant, mandataire, ...officer });
    setClocks(addMinutes(IN_MARCH, 1));
    const reference = await addRequest(database, mandant, { kind: 'revocation' });

    const apis = await terminals(8, ['leroy', 'moreau']);
    const outcomes = await racing(apis, (api, _, key) =>
      api.counter.establish.mutate({ key, reference, identity: 'match' }),
    );

    expect(codesOf(outcomes)).toEqual({ done: 1, 'reference-used': 7 });
    expect(await database.db.$count(revocations, eq(revocations.mandant, mandant.elector))).toBe(1);
  });

  test('withdrawn by its elector while an officer establishes it is one or the other', async () => {
    const mandants = await addCrowd(database, 8);
    setClocks(IN_MARCH);
    const asked = await Promise.all(
      mandants.map(async (mandant) => addRequest(database, mandant, procurationRequest(await addPerson(database)))),
    );
    const officers = await terminals(mandants.length, ['leroy', 'moreau']);
    const own = (await Promise.all(mandants.map((mandant) => terminals(1, [mandant])))).flat();

    const established = racing(officers, (api, index, key) =>
      api.counter.establish.mutate({ key, reference: asked[index] ?? '', identity: 'match' }),
    );
    const withdrawn = await racing(own, (api, index, key) =>
      api.request.withdraw.mutate({ key, reference: asked[index] ?? '' }),
    );

    const rows = await database.db.select().from(requests).where(inArray(requests.reference, asked));
    for (const [index, at] of (await established).entries()) {
      const status = rows.find(({ reference }) => reference === asked[index])?.status;
      expect([at.ok, withdrawn[index]?.ok]).toEqual(status === 'established' ? [true, false] : [false, true]);
    }
  });
});

/** Whatever raced, no two acts waited for each other. */
afterAll(async () => {
  const [row] = await query<{ deadlocks: number }>(
    database.db,
    sql`select deadlocks::int from pg_stat_database where datname = current_database()`,
  );

  expect(row).toEqual({ deadlocks: 0 });
});

/** Whatever raced, each chain of the log is whole and numbered without a gap. */
afterAll(async () => {
  const [admin] = await terminals(1, ['admin']);
  if (admin === undefined) throw new Error('no terminal');

  await logLoaded(database);
  const { faults, entries } = await admin.audit.verify.query({});

  expect(faults).toEqual([]);
  expect(entries).toBeGreaterThan(0);
  const ofDenain = await database.db
    .select()
    .from(auditEntry)
    .where(and(eq(auditEntry.chain, '59172')));
  expect(ofDenain.map(({ seq }) => seq).sort((one, other) => one - other)).toEqual(
    ofDenain.map((_, index) => index + 1),
  );
});
