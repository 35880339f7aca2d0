import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { accessLog } from '#drizzle/schema/records.ts';
import { addPerson, type Person } from '#test/database/people.ts';
import { IN_MARCH, stationOf } from '#test/database/places.ts';
import { addProcuration, addRequest, procurationRequest } from '#test/database/procurations.ts';
import { townHall } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { failureOf } from '#test/server/terminal.ts';

let running: Running;
let amelie: Person;
let namesake: Person;
let abroad: Person;
let reference: string;

beforeAll(async () => {
  running = await startRunning();
  running.setClock(IN_MARCH);
  const add = (plan: object) => addPerson(running.database, plan);
  amelie = await add({ lastName: 'D’Ormesson', firstNames: 'Amélie Jeanne', born: day('1991-05-17') });
  namesake = await add({ lastName: 'D’Ormesson', firstNames: 'Amélie', born: day('1950-02-03') });
  abroad = await add({ lastName: 'Vercingétorix', firstNames: 'Paul', on: 'marly' });
  await running.database.db.execute(sql`update electors set usage_name = 'Le Goff' where id = ${amelie.elector}`);
  const account = running.world.idOf('leroy');
  await addProcuration(running.database, { mandant: amelie, mandataire: abroad, account });
  reference = await addRequest(running.database, namesake, procurationRequest(amelie));
});
afterAll(() => running.close());

const find = async (typed: string, commune: 'denain' | 'marly' = 'denain') => {
  const { search } = await running.as(townHall(commune));
  return search.find.query({ typed });
};
const foundBy = async (typed: string) => (await find(typed)).people.map(({ person }) => person.elector);

describe('The search of a town hall', () => {
  test.each([
    ['dormesson amelie jeanne'],
    ["D'ORMESSON"],
    ['ormesson'],
    ['Jeanne Ormesson'],
    ['amelie dormesson'],
    ['le goff'],
    ['LEGOFF Amélie'],
    ['orme'],
    ['messon'],
    ['omresson'],
    ['ormession'],
    ['17/05/1991'],
    ['ormesson 17/05/91'],
    ['ormesson bureau 1'],
    ['ormesson valable'],
  ])('finds a person as people mistype: %s', async (typed) => {
    expect(await foundBy(typed)).toContain(amelie.elector);
  });

  test('finds a name that was only heard, of which it shares few letters', async () => {
    const { elector } = await addPerson(running.database, { lastName: 'Zwydlanski', firstNames: 'Basia' });
    expect(await foundBy('zwidlansky')).toEqual([elector]);
    expect(await foundBy('Basia Zwidlansky')).toEqual([elector]);
    expect(await foundBy('zwidlonska')).toEqual([]);
  });

  test('finds by national number and by reference, and says so', async () => {
    expect((await find(amelie.nne)).people).toMatchObject([{ person: { elector: amelie.elector }, reasons: ['nne'] }]);
    const byReference = (await find(reference)).people;
    expect(byReference).toMatchObject([{ person: { elector: namesake.elector }, reasons: ['reference'] }]);
  });

  test('finds both parties by the number of their act, in the communes that see it', async () => {
    const [given] = (await find('le goff')).people;
    const no = given?.gives[0]?.recordedNo ?? 0;
    for (const typed of [`acte n° ${no}`, String(no)]) {
      const found = (await find(typed)).people.map(({ person, reasons }) => [person.elector, reasons]);
      expect(new Map(found as [string, unknown][])).toEqual(
        new Map([
          [amelie.elector, ['act']],
          [abroad.elector, ['act']],
        ]),
      );
    }
    expect(await foundBy(`acte ${no + 1}`)).toEqual([]);
  });

  test('says why, surest first, and warns of a namesake with another birth date', async () => {
    const { people } = await find('Ormesson 17/05/1991');
    expect(people[0]).toMatchObject({ person: { elector: amelie.elector }, reasons: ['last-name', 'born'] });
    const both = (await find('ormesson')).people;
    expect(both.map(({ hasNamesake, person }) => [hasNamesake, person.born])).toEqual(
      expect.arrayContaining([
        [true, '1991-05-17'],
        [true, '1950-02-03'],
      ]),
    );
  });

  test('shows what a person gives and holds, and the course of each by the person found', async () => {
    const [found] = (await find('le goff')).people;
    expect(found).toMatchObject({ gives: [{ status: 'active', other: { lastName: 'Vercingétorix' } }], holds: [] });
    const { procuration } = await running.as(townHall('denain'));
    const { courses } = await procuration.track.query({ elector: amelie.elector });
    expect(courses).toMatchObject([{ mandataire: { lastName: 'Vercingétorix' } }]);
  });

  test('finds a mandataire of another roll by a procuration, and nobody else of another roll', async () => {
    expect(await foundBy('vercingetorix')).toEqual([abroad.elector]);
    expect((await find('ormesson', 'marly')).people).toEqual([]);
    expect((await find(namesake.nne, 'marly')).people).toEqual([]);
  });

  test('finds who has a procuration in a state or of a month, without a name', async () => {
    expect(await foundBy('valable')).toContain(amelie.elector);
    expect(await foundBy('rejetée')).toEqual([]);
    expect(await foundBy('janvier 2020')).toEqual([]);
  });

  test('finds a station of the commune by its number', async () => {
    expect(await find('bureau 1')).toEqual({ people: [], isCut: false, station: { station: stationOf('denain') } });
    expect(await find('bureau 99')).toEqual({ people: [], isCut: false });
  });

  test('finds no station where people of it are asked for', async () => {
    expect((await find('bureau 1 valable')).station).toBeUndefined();
    expect(await find('bureau 1 janvier 2020')).toEqual({ people: [], isCut: false });
  });

  test('is logged for each person shown, and so is that there was nobody', async () => {
    const { db } = running.database;
    const logged = async () =>
      (await db.select().from(accessLog).where(eq(accessLog.read, 'search.find'))).map(({ subject }) => subject);
    const before = (await logged()).length;
    await find('le goff');
    await find('qqqqqqqq');
    const after = await logged();
    expect(after.length - before).toBe(2);
    expect(after).toContain(amelie.elector);
  });

  test('is for town halls alone', async () => {
    const { search } = await running.as('leroy');
    expect(await failureOf(search.find.query({ typed: 'martin' }))).toEqual({ status: 403, codes: [] });
  });
});

describe('Numbers tried by a town hall', () => {
  test('are limited once many are of nobody, while names of its roll are not', async () => {
    const tries = Array.from({ length: 40 }, (_, index) => String(900_000_000 + index));
    const { search } = await running.as(townHall('noumea'));
    const answers = [];
    for (const typed of tries) answers.push(await failureOf(search.find.query({ typed })).catch(() => undefined));
    expect(answers.some((answer) => answer?.status === 429)).toBe(true);
    expect((await search.find.query({ typed: 'ormesson' })).people).toEqual([]);
  });
});
