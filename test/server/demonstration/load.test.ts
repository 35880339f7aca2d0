import { randomUUID } from 'node:crypto';
import { asc, count, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMonths, type Day, day } from '#core/day.ts';
import { type Instant, instant } from '#core/instant.ts';
import { readReference } from '#core/reference.ts';
import { mayBePresented } from '#core/rules/request.ts';
import type { Database } from '#drizzle/db.ts';
import { accounts, electors, registrations } from '#drizzle/schema/people.ts';
import { communes, pollingStations } from '#drizzle/schema/places.ts';
import { procurations, requests } from '#drizzle/schema/procurations.ts';
import { voteMarks } from '#drizzle/schema/station.ts';
import { emptyDatabase, openEmpty } from '#test/db.ts';
import { loadAt } from '#test/server/demonstration/opened.ts';

const NOW = instant('2027-04-11T10:00:00Z');
const TOMORROW = instant('2027-04-12T06:30:00Z');

let database: Database;
beforeAll(async () => {
  database = await openEmpty('postgres');
  expect(await loadAt(database, NOW)).toEqual({ state: 'loaded', loadedOn: '2027-04-11' });
}, 60_000);
afterAll(() => database.close());

describe('The demonstration has', () => {
  test('the communes and posts, and stations open around the clock', async () => {
    const hours = await database.db.selectDistinct({ opens: pollingStations.opens, closes: pollingStations.closes }).from(pollingStations);

    expect(await database.db.$count(communes)).toBe(34_969 + 8);
    expect(hours).toEqual([{ opens: '00:00', closes: '24:00' }]);
  });

  test('some hundreds of electors, each on a roll of a station', async () => {
    const people = await peopleOf(database);

    expect(people.length).toBeGreaterThan(400);
    expect(people.length).toBeLessThan(600);
    expect(new Set(people.map(({ station }) => station)).size).toBeGreaterThanOrEqual(20);
    expect(people.filter(({ lastName }) => lastName !== lastName.normalize('NFC'))).toEqual([]);
  });

  test.each([
    "d'Ormesson",
    'd’Aboville',
    'de La Rochefoucauld',
    'van den Berghe',
    'Le Goff',
    'Œuvrard',
    'Łukasiewicz',
    'Đặng',
    'Ÿgouf',
    'Null',
    'True',
    "O'Select",
    'Y',
    'Teriʻieroʻoiteraʻi',
    'Pourroy de L’Auberivière de Quinsonas-Oudinot de Reggio',
  ])('a name that breaks programs: %s', async (lastName) => {
    expect((await peopleOf(database)).some((person) => person.lastName === lastName)).toBe(true);
  });

  test('homonyms, two of them born the same day on the list of one station', async () => {
    const maries = (await peopleOf(database)).filter(({ lastName, firstNames }) => `${firstNames} ${lastName}` === 'Marie Martin');
    const alike = maries.filter(({ born, station }) => born === '1984-03-12' && station === '59172/0001');

    expect(maries).toHaveLength(4);
    expect(alike).toHaveLength(2);
    expect(alike[0]?.number).not.toBe(alike[1]?.number);
  });

  test('numbers of electors as text, with zeros first, and none in New Caledonia', async () => {
    const people = await peopleOf(database);
    const numbers = new Set(people.map(({ nne }) => nne));

    expect(people.filter(({ list, nne }) => (list === 'new-caledonia') === (nne !== null))).toEqual([]);
    expect(['1', '01', '00000001', '000000001'].every((nne) => numbers.has(nne))).toBe(true);
  });

  test('people born on a 29 February, who come of age around the rounds, and citizens of the Union on their own rolls', async () => {
    const people = await peopleOf(database);
    const adults = new Set(people.map(({ born }) => addMonths(born, 12 * 18)));
    const foreigners = people.filter(({ list }) => list.startsWith('eu-'));

    expect(people.filter(({ born }) => born.endsWith('-02-29')).length).toBeGreaterThanOrEqual(5);
    expect(['2027-04-10', '2027-04-11', '2027-04-18', '2027-04-25'].every((date) => adults.has(day(date)))).toBe(true);
    expect(foreigners.length).toBeGreaterThan(8);
    expect(foreigners.some(({ elector }) => people.some((line) => line.elector === elector && line.list === 'communal'))).toBe(false);
  });

  test('thirty live references, two of them revocations, and others that lapsed, were used, collected or withdrawn', async () => {
    const rows = await database.db.select().from(requests);
    const live = rows.filter(({ status, requestedOn }) => status === 'requested' && addMonths(requestedOn, 2) >= day('2027-04-11'));

    expect(live).toHaveLength(30);
    expect(live.filter(({ kind }) => kind === 'revocation')).toHaveLength(2);
    expect(live.filter(({ reference }) => readReference(reference) !== reference)).toEqual([]);
    expect(countBy(rows.map(({ status }) => status))).toEqual({ requested: 31, collected: 1, withdrawn: 1, established: 102 });
  });

  test('a hundred procurations in varied states', async () => {
    const rows = await database.db.select().from(procurations);
    const reasons = rows.flatMap(({ status, reasons: its }) => (status === 'rejected' ? (its?.map(({ code }) => code) ?? []) : []));

    expect(countBy(rows.map(({ status }) => status))).toEqual({ active: 90, 'in-control': 4, rejected: 3, revoked: 2, annulled: 1 });
    expect(new Set(reasons)).toEqual(new Set(['cap-france', 'town-hall-rejected']));
    expect(rows.filter(({ status, until }) => status === 'active' && until === '2027-04-10')).toHaveLength(1);
    expect(countBy(rows.map(({ validity }) => validity))).toEqual({ election: 85, period: 15 });
  });

  test('marks of today, in person and by proxy, none to come', async () => {
    const rows = await database.db.select().from(voteMarks).where(isNull(voteMarks.correctedAt));

    expect(countBy(rows.map(({ kind }) => kind))).toEqual({ proxy: 7, 'in-person': 18 });
    expect(rows.filter(({ at }) => at > NOW)).toEqual([]);
  });

  test('accounts that work on this machine only', async () => {
    const open = await database.db.select().from(accounts).where(eq(accounts.isDemonstration, false));

    expect(open).toEqual([]);
  });
});

describe('Loaded again', () => {
  test('it is the same: people, references and what became of them, on both engines', async () => {
    const other = await openEmpty('pglite');
    await loadAt(other, NOW);

    expect(await storyOf(other)).toEqual(await storyOf(database));
    await other.close();
  }, 120_000);

  test('on the same day, it is left as it is', async () => {
    const before = await storyOf(database);

    expect(await loadAt(database, instant('2027-04-11T21:59:00Z'))).toEqual({ state: 'present', loadedOn: '2027-04-11' });
    expect(await storyOf(database)).toEqual(before);
  });

  test('on another day, it replaces the older one, and says so until the next start', async () => {
    const before = await storyOf(database);
    await database.db.delete(voteMarks);

    expect(await loadAt(database, TOMORROW)).toEqual({ state: 'replaced', loadedOn: '2027-04-12' });
    const after = await storyOf(database);
    expect(after.references).toEqual(before.references);
    expect(after.people.map(({ lastName, firstNames }) => [lastName, firstNames])).toEqual(
      before.people.map(({ lastName, firstNames }) => [lastName, firstNames]),
    );
    expect(after.marks).toBe(25);

    expect(await replacedIn(database)).toBe(true);
    expect(await loadAt(database, TOMORROW)).toEqual({ state: 'present', loadedOn: '2027-04-12' });
    expect(await replacedIn(database)).toBe(false);
  }, 60_000);

  test('over an older one to which others have added, it is refused, and nothing is lost', async () => {
    await addAccount(database, 'someone');

    expect(await loadAt(database, instant('2027-05-01T10:00:00Z'))).toEqual({ state: 'refused', holds: ['accounts'] });
    expect(await database.db.$count(procurations)).toBe(100);

    await addElector(database);
    expect(await loadAt(database, instant('2027-05-01T10:00:00Z'))).toEqual({ state: 'refused', holds: ['accounts', 'electors'] });
  });
});

describe('In a database that holds something else', () => {
  test('it is refused, whatever it is', async () => {
    const other = await openEmpty('postgres');
    await addAccount(other, 'someone');
    expect(await loadAt(other, NOW)).toEqual({ state: 'refused', holds: ['accounts'] });

    await emptyDatabase(other);
    await addElector(other);
    expect(await loadAt(other, NOW)).toEqual({ state: 'refused', holds: ['electors'] });
    expect(await other.db.$count(electors)).toBe(1);
    await other.close();
  });
});

test('A load that fails leaves nothing behind', async () => {
  const other = await openEmpty('postgres');
  let calls = 0;
  const failing = (): Instant => {
    calls += 1;
    if (calls > 2_000) throw new Error('the clock stopped');
    return NOW;
  };

  await expect(loadAt(other, NOW, failing)).rejects.toThrow('the clock stopped');
  expect(await other.db.$count(communes)).toBe(0);
  expect(await other.db.$count(requests)).toBe(0);
  await other.close();
});

type Line = {
  readonly elector: string;
  readonly lastName: string;
  readonly firstNames: string;
  readonly born: Day;
  readonly nne: string | null;
  readonly list: string;
  readonly station: string;
  readonly number: number;
};

async function peopleOf({ db }: Database): Promise<readonly Line[]> {
  return db
    .select({
      elector: electors.id,
      lastName: electors.lastName,
      firstNames: electors.firstNames,
      born: electors.born,
      nne: electors.nne,
      list: registrations.list,
      station: registrations.station,
      number: registrations.number,
    })
    .from(registrations)
    .innerJoin(electors, eq(electors.id, registrations.elector))
    .where(isNull(registrations.to))
    .orderBy(asc(registrations.station), asc(registrations.list), asc(registrations.number));
}

/** All but the ids. */
async function storyOf(its: Database) {
  const people = await peopleOf(its);
  const asked = await its.db.select().from(requests).orderBy(asc(requests.reference));
  const made = await its.db.select().from(procurations).orderBy(asc(procurations.recordedNo));
  return {
    people: people.map(({ elector: _, ...person }) => person),
    references: asked.map(({ reference, status, kind }) => [reference, status, kind]),
    procurations: made.map(({ recordedNo, status, validity, authorityUnit }) => [recordedNo, status, validity, authorityUnit]),
    marks: await its.db.$count(voteMarks, isNull(voteMarks.correctedAt)),
  };
}
