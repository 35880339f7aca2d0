import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { query } from '#drizzle/connection/statement.ts';
import { addPerson, type Person } from '#test/database/people.ts';
import { IN_MARCH, PLACES } from '#test/database/places.ts';
import { townHall } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { failureOf } from '#test/server/terminal.ts';

let running: Running;
let own: Person;
let other: Person;

beforeAll(async () => {
  running = await startRunning();
});
/** Of each test its own: nobody of another test fits nearly. */
const LAST_NAMES = [
  'Delattre',
  'Castelain',
  'Vandamme',
  'Hennebelle',
  'Quenneson',
  'Lecouffe',
  'Tourbier',
  'Wattremez',
];

beforeEach(async () => {
  running.setClock(IN_MARCH);
  const born = day('1970-03-12');
  const lastName = LAST_NAMES.pop() ?? '';
  own = await addPerson(running.database, { lastName, firstNames: 'Rose Anne', born });
  other = await addPerson(running.database, { lastName: `${lastName}ski`, firstNames: 'Paul', born, on: 'marly' });
});
afterAll(() => running.close());

const on = '2027-02-20';
const find = async (named: object) => {
  const { paper } = await running.as(townHall('denain'));
  return paper.find.query({ on, ...named } as { on: string; born: string });
};
const withoutThird = (name: string) => name.slice(0, 2) + name.slice(3);
const whole = ({ lastName, firstNames, born, commune }: Person) => ({ lastName, firstNames, born, commune });

describe('An elector whom a paper form names (R-57, R-63)', () => {
  test('is found by number and birth date, in whatever commune', async () => {
    for (const { nne, born, elector } of [own, other]) {
      expect(await find({ nne, born })).toMatchObject({ verdict: 'exact', people: [{ person: { elector }, nne }] });
    }
  });

  test('is found by names, date and commune, and the answer says whose roll it is', async () => {
    expect(await find(whole(own))).toMatchObject({ verdict: 'exact', people: [{ isOfTownHall: true }] });
    expect(await find(whole(other))).toMatchObject({ verdict: 'exact', people: [{ isOfTownHall: false }] });
  });

  test('is shown by its own town hall where a field differs, which is named', async () => {
    const found = await find({ ...whole(own), lastName: withoutThird(own.lastName), born: '1970-12-03' });
    expect(found).toMatchObject({
      verdict: 'partial',
      people: [
        {
          person: { elector: own.elector },
          matches: { lastName: 'partial', born: 'partial', firstNames: 'exact', commune: 'exact' },
        },
      ],
    });
    const misdated = await find({ nne: own.nne, born: '1971-03-12' });
    expect(misdated).toMatchObject({ verdict: 'partial', people: [{ matches: { nne: 'exact', born: 'none' } }] });
  });

  test('is shown to no other town hall unless every field is right', async () => {
    expect(await find({ ...whole(other), lastName: withoutThird(other.lastName) })).toEqual({
      verdict: 'none',
      people: [],
      used: [],
    });
    expect(await find({ nne: other.nne, born: '1971-03-12' })).toEqual({ verdict: 'none', people: [], used: [] });
    expect(await find({ ...whole(other), commune: PLACES.denain.code })).toEqual({
      verdict: 'none',
      people: [],
      used: [],
    });
  });

  test('is one of several of the same names and date, each with its number', async () => {
    const { lastName, firstNames, born } = own;
    const twin = await addPerson(running.database, { lastName, firstNames, born });
    const { verdict, people } = await find(whole(own));
    expect(verdict).toBe('several');
    expect(people.map(({ nne }) => nne)).toEqual(expect.arrayContaining([own.nne, twin.nne]));
  });

  test('is logged as read, and so is that there was nobody', async () => {
    await find({ nne: own.nne, born: own.born });
    const reads = await query<{ readonly count: number }>(
      running.database.db,
      sql`select count(*)::int as count from access_log where read = 'paper.find' and subject = ${own.elector}`,
    );
    expect(reads[0]?.count).toBeGreaterThan(0);
  });

  test('is looked for by nobody but a town hall', async () => {
    const { paper } = await running.as('leroy');
    expect(await failureOf(paper.find.query({ on, nne: own.nne, born: own.born }))).toEqual({ status: 403, codes: [] });
  });
});
