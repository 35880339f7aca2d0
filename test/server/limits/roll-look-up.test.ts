import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fromEpoch, type Instant, toEpoch } from '#core/calendar/instant.ts';
import { attempts } from '#drizzle/schema/attempts.ts';
import { addCrowd, addPerson, type Person } from '#test/database/people.ts';
import { first, newId, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { assessor } from '#test/database/world.ts';
import { send } from '#test/server/raw.ts';
import { type Running, startRunning } from '#test/server/running.ts';

const QUEUE = 40;
const FREE_MISSES = 30;

/** A server whose machine’s clock stands still. */
let running: Running;
let now: Instant = fromEpoch(Date.now());
let token: string;
let here: Person;
let there: readonly Person[];

beforeAll(async () => {
  running = await startRunning({ machineClock: () => now });
  running.setClock(POLLING_TEN);
  token = await running.tokenOf(assessor(stationOf('denain')));
  here = await addPerson(running.database, { lastName: 'Delacroix' });
  there = await addCrowd(running.database, 2 * QUEUE, { on: 'marly', lastName: 'Vandenberghe' });
});
afterAll(() => running.close());
beforeEach(() => running.database.db.delete(attempts));

const pass = (seconds: number) => {
  now = fromEpoch(toEpoch(now) + seconds * 1_000);
};

type Tried = { readonly status: number; readonly seconds: number | undefined; readonly excess: string | undefined };

async function call(path: string, body: object, its = token): Promise<Tried> {
  const { status, text } = await send(running.url, path, { token: its, body: JSON.stringify(body) });
  const { error } = JSON.parse(text) as { error?: { json: { data: { seconds?: number; excess?: string } } } };
  return { status, seconds: error?.json.data.seconds, excess: error?.json.data.excess };
}
const holder = (nne: string, its?: string) => call('station.holder', { round: first.id, nne }, its);
const elsewhere = ({ lastName, born }: Pick<Person, 'lastName' | 'born'>) =>
  call('station.elsewhere', { lastName, born });
const unknown = () => `8${String(Math.floor(Math.random() * 100_000_000)).padStart(8, '0')}`;
const ANSWERED: Tried = { status: 200, seconds: undefined, excess: undefined };

describe('People whom a station finds outside its own list (R-77)', () => {
  test('are told at once to a queue of forty, by number or by name; after that, four a minute', async () => {
    for (const [nth, person] of there.slice(0, QUEUE).entries()) {
      expect(await (nth % 2 ? holder(person.nne) : elsewhere(person))).toEqual(ANSWERED);
    }
    const [another] = there.slice(QUEUE);
    if (another === undefined) throw new Error('nobody is left');
    expect(await holder(another.nne)).toEqual(ANSWERED);

    expect(await holder(another.nne)).toEqual({ status: 429, seconds: 10, excess: 'look-ups' });
    expect(await elsewhere(another)).toEqual({ status: 429, seconds: 10, excess: 'look-ups' });
    pass(15);
    expect(await elsewhere(another)).toEqual(ANSWERED);
  });

  test('are told for ever at four a minute', async () => {
    for (let count = 0; count < 3 * QUEUE; count += 1) {
      expect((await holder(there[count % there.length]?.nne ?? '')).status).toBe(200);
      pass(15);
    }
  });

  test('are counted for one account: another of the bureau, and the list itself, are not held up', async () => {
    for (const person of there.slice(0, QUEUE + 1)) await holder(person.nne);
    expect((await holder(there[0]?.nne ?? '')).status).toBe(429);

    expect(await holder(here.nne)).toEqual(ANSWERED);
    expect(await elsewhere(here)).toEqual(ANSWERED);
    const other = await running.tokenOf(assessor(stationOf('denain', 2)));
    expect(await holder(there[0]?.nne ?? '', other)).toEqual(ANSWERED);
  });

  test('are not told faster when they are asked for at once', async () => {
    const answers = await Promise.all(there.map(({ nne }) => holder(nne)));

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(QUEUE + 1);
  });
});

describe('Numbers and names that nobody has', () => {
  test('are counted as those of an officer are: thirty, then longer waits each time', async () => {
    const nobody = { lastName: `Nemo ${newId()}`.replace(/[\d-]/g, ''), born: here.born };
    for (let count = 0; count < FREE_MISSES; count += 1) {
      expect(await (count % 2 ? holder(unknown()) : elsewhere(nobody))).toEqual(ANSWERED);
    }

    expect(await holder(unknown())).toEqual({ status: 429, seconds: 10, excess: 'misses' });
    expect(await holder(there[0]?.nne ?? '')).toEqual({ status: 429, seconds: 10, excess: 'misses' });
    expect(await holder(here.nne)).toEqual(ANSWERED);
    pass(10);
    expect(await holder(unknown())).toEqual(ANSWERED);
    expect(await holder(unknown())).toEqual({ status: 429, seconds: 20, excess: 'misses' });
  });
});
