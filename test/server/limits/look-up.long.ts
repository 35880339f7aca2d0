import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { fromEpoch, type Instant, toEpoch } from '#core/calendar/instant.ts';
import type { Reference } from '#core/text/reference.ts';
import { attempts } from '#drizzle/schema/attempts.ts';
import { requests } from '#drizzle/schema/procurations.ts';
import { accessLog, auditBody, idempotency } from '#drizzle/schema/records.ts';
import { addPerson } from '#test/database/people.ts';
import { newId } from '#test/database/places.ts';
import { addRequest, newReference, procurationRequest } from '#test/database/procurations.ts';
import { send } from '#test/server/raw.ts';
import { type Running, startRunning } from '#test/server/running.ts';

const FREE = 30;

/** A server whose machine’s clock stands still. */
let running: Running;
let officer: string;
let now: Instant = fromEpoch(Date.now());

beforeAll(async () => {
  running = await startRunning({ machineClock: () => now });
  officer = await running.tokenOf('leroy');
});
afterAll(() => running.close());
beforeEach(() => running.database.db.delete(attempts));

const pass = (seconds: number) => {
  now = fromEpoch(toEpoch(now) + seconds * 1_000);
};

async function call(path: string, body: object, token = officer) {
  const { status, text } = await send(running.url, path, { token, body: JSON.stringify(body) });
  const { error } = JSON.parse(text) as {
    error?: { json: { data: { seconds?: number; refusals: readonly { code: string }[] } } };
  };
  return { status, codes: error?.json.data.refusals.map(({ code }) => code) ?? [], seconds: error?.json.data.seconds };
}
const find = (reference: string, token?: string) => call('counter.find', { reference }, token);
const establish = (reference: string, key: string = newId()) =>
  call('counter.establish', { key, reference, identity: 'match' });

async function asked(): Promise<Reference> {
  const { database } = running;
  return addRequest(database, await addPerson(database), procurationRequest(await addPerson(database)));
}
const set = (reference: Reference, change: Partial<typeof requests.$inferInsert>) =>
  running.database.db.update(requests).set(change).where(eq(requests.reference, reference));

async function missThirtyTimes(): Promise<void> {
  for (let count = 0; count < FREE; count += 1) {
    expect(await find(newReference())).toMatchObject({ status: 422, codes: ['reference-unknown'] });
  }
}

describe('A reference that nobody may present (R-70, R-71)', () => {
  test('is said to be malformed, unknown, lapsed or used, each by its own code; all but the first are counted', async () => {
    const [lapsed, used] = [await asked(), await asked()];
    await set(lapsed, { requestedOn: day('2026-12-01') });
    expect((await establish(used)).status).toBe(200);

    const answers = [await find('XBQ7V4'), await find(newReference()), await find(lapsed), await find(used)];
    expect(answers.map(({ codes }) => codes)).toEqual([
      ['reference-malformed'],
      ['reference-unknown'],
      ['reference-lapsed'],
      ['reference-used'],
    ]);
    expect(await running.database.db.select().from(attempts)).toMatchObject([{ kind: 'reference', level: 3 }]);
  });

  test('is written in the log of the terminal that looked it up', async () => {
    const reference = newReference();
    await find(reference);

    const missed = await running.database.db
      .select()
      .from(accessLog)
      .where(eq(accessLog.read, 'counter.find.missed'))
      .orderBy(asc(accessLog.seq));
    expect(missed.at(-1)).toMatchObject({ subject: reference, account: running.world.idOf('leroy') });
  });

  test('looked up thirty times makes who looks wait, longer each time, whatever he looks up then', async () => {
    const live = await asked();
    await missThirtyTimes();

    expect(await find(live)).toEqual({ status: 429, codes: [], seconds: 10 });
    expect(await find(newReference())).toEqual({ status: 429, codes: [], seconds: 10 });
    expect((await find(live, await running.tokenOf('moreau'))).status).toBe(200);

    pass(10);
    expect((await find(live)).status).toBe(200);
    expect((await find(newReference())).codes).toEqual(['reference-unknown']);
    expect(await find(live)).toEqual({ status: 429, codes: [], seconds: 20 });
  });

  test('makes nobody wait who mistypes one now and then', async () => {
    for (let count = 0; count < 3 * FREE; count += 1) {
      expect((await find(newReference())).status).toBe(422);
      pass(20);
    }
  });

  test('is one of thirty, however many are sent at once', async () => {
    const answers = await Promise.all(Array.from({ length: 60 }, () => find(newReference())));

    expect(answers.map(({ status }) => status).toSorted()).toEqual([
      ...Array(FREE).fill(422),
      ...Array(FREE).fill(429),
    ]);
  });
});

describe('An act on a reference', () => {
  test('that nobody may present is counted too, once for its key', async () => {
    const [reference, key] = [newReference(), newId<string>()];
    const answers = [await establish(reference, key), await establish(reference, key)];

    expect(answers.map(({ codes }) => codes)).toEqual([['reference-unknown'], ['reference-unknown']]);
    expect(await running.database.db.select().from(attempts)).toMatchObject([{ level: 1 }]);
  });

  test('waits as well: nothing of it is kept, and its key finds what it then does', async () => {
    const [live, key] = [await asked(), newId<string>()];
    await missThirtyTimes();
    const { db } = running.database;
    const written = async () => [await db.$count(idempotency), await db.$count(auditBody)];
    const before = await written();

    expect(await establish(live, key)).toEqual({ status: 429, codes: [], seconds: 10 });
    expect(await written()).toEqual(before);
    pass(10);
    expect((await establish(live, key)).status).toBe(200);
  });

  test('that was done is answered again while its officer has to wait', async () => {
    const [live, key] = [await asked(), newId<string>()];
    expect((await establish(live, key)).status).toBe(200);
    await missThirtyTimes();

    expect((await establish(live, key)).status).toBe(200);
  });
});
