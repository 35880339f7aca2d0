import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addYears } from '#core/calendar/day.ts';
import { fromEpoch, type Instant, toEpoch } from '#core/calendar/instant.ts';
import { attempts } from '#drizzle/schema/attempts.ts';
import { auditBody, idempotency } from '#drizzle/schema/records.ts';
import { clearAttempts } from '#test/database/attempts.ts';
import { addPair, identityOf, type Person } from '#test/database/people.ts';
import { newId } from '#test/database/places.ts';
import { FIRST_ROUND, newReference } from '#test/database/procurations.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { failureOf } from '#test/server/terminal.ts';

const FREE = 30;
const TOO_OFTEN = { status: 429, codes: [] };
const UNKNOWN = { status: 422, codes: ['mandataire-unknown'] };

/** A server whose machine’s clock stands still. */
let running: Running;
let now: Instant = fromEpoch(Date.now());
let mandant: Person;
let mandataire: Person;

beforeAll(async () => {
  running = await startRunning({ machineClock: () => now });
});
afterAll(() => running.close());
beforeEach(async () => {
  await clearAttempts(running.database);
  ({ mandant, mandataire } = await addPair(running.database));
});

type Who = Pick<Person, 'nne' | 'born'>;
const counter = async (name = 'leroy') => (await running.as(name)).counter;
const nobody = (): Who => ({ nne: mandataire.nne, born: addYears(mandataire.born, -1) });

const giving = (who: Who) => ({ mandant: mandant.elector, mandataire: identityOf(who), validity: FIRST_ROUND });

const person = async (who: Who, name?: string) => (await counter(name)).person.query({ who: identityOf(who) });
const preview = async (who: Who) => (await counter()).preview.query(giving(who));
const form = async (who: Who, key: string = newId()) =>
  (await counter()).form.mutate({ key, ...giving(who), identity: 'match' });

async function missThirtyTimes(): Promise<void> {
  for (let count = 0; count < FREE; count += 1) expect(await person(nobody())).toEqual({ people: [], more: 0 });
}

describe('An identity that is nobody’s (R-63, R-77)', () => {
  test('is counted wherever an officer tries it, and one that is somebody’s is not', async () => {
    expect((await person(mandant)).people).toHaveLength(1);
    expect((await preview(mandataire)).mandataire.elector).toBe(mandataire.elector);
    expect(await running.database.db.$count(attempts)).toBe(0);

    expect(await person(nobody())).toEqual({ people: [], more: 0 });
    expect(await failureOf(preview(nobody()))).toEqual(UNKNOWN);
    expect(await failureOf(form(nobody()))).toEqual(UNKNOWN);
    expect(await running.database.db.select().from(attempts)).toMatchObject([{ kind: 'reference', level: 3 }]);
  });

  test('tried thirty times makes that officer wait, whomever he looks for then, and no other', async () => {
    await missThirtyTimes();

    expect(await failureOf(person(mandant))).toEqual(TOO_OFTEN);
    expect(await failureOf(preview(mandataire))).toEqual(TOO_OFTEN);
    expect(await failureOf((await counter()).find.query({ reference: newReference() }))).toEqual(TOO_OFTEN);
    expect((await person(mandant, 'moreau')).people).toHaveLength(1);
  });

  test('keeps an act waiting: nothing of it is kept, and its key finds what it then does', async () => {
    await missThirtyTimes();
    const { db } = running.database;
    const written = async () => [await db.$count(idempotency), await db.$count(auditBody)];
    const [before, key] = [await written(), newId<string>()];

    expect(await failureOf(form(mandataire, key))).toEqual(TOO_OFTEN);
    expect(await written()).toEqual(before);
    now = fromEpoch(toEpoch(now) + 10_000);
    expect(await form(mandataire, key)).toMatchObject({ status: 'active' });
  });

  test('is counted once for the key of its act', async () => {
    const key = newId<string>();
    const who = nobody();
    expect(await failureOf(form(who, key))).toEqual(UNKNOWN);
    expect(await failureOf(form(who, key))).toEqual(UNKNOWN);

    expect(await running.database.db.select().from(attempts)).toMatchObject([{ level: 1 }]);
  });
});
