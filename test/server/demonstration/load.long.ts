import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { instant } from '#core/calendar/instant.ts';
import type { AccountId, ElectorId } from '#core/model/ids.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { findDemonstration, updateDemonstration } from '#drizzle/queries/demonstration.ts';
import { voteMarks } from '#drizzle/schema/marks.ts';
import { accounts, electors } from '#drizzle/schema/people.ts';
import { procurations, requests } from '#drizzle/schema/procurations.ts';
import type { DemonstrationFacts } from '#server/demonstration/facts.ts';
import { emptyDatabase, openEmptyDatabase } from '#test/database/open.ts';
import { newId } from '#test/database/places.ts';
import { loadAt, storyOf } from '#test/server/demonstration/opened.ts';

const NOW = instant('2027-04-11T10:00:00Z');
const TOMORROW = instant('2027-04-12T06:30:00Z');

let database: Database;
beforeAll(async () => {
  database = await openEmptyDatabase('pglite');
  expect(await loadAt(database, NOW)).toEqual({ state: 'loaded', loadedOn: '2027-04-11' });
});
afterAll(() => database.close());

describe('Loaded again', () => {
  test('on the same day, it is left as it is', async () => {
    const before = await storyOf(database);

    expect(await loadAt(database, instant('2027-04-11T21:59:00Z'))).toEqual({
      state: 'present',
      loadedOn: '2027-04-11',
    });
    expect(await storyOf(database)).toEqual(before);
  });

  test('on another day, it replaces the older one by the same people, references and acts, and says so until the next start', async () => {
    const before = await storyOf(database);
    await database.db.delete(voteMarks);

    expect(await loadAt(database, TOMORROW)).toEqual({ state: 'replaced', loadedOn: '2027-04-12' });
    expect(await storyOf(database)).toEqual(before);

    expect(await replacedIn(database)).toBe(true);
    expect(await loadAt(database, TOMORROW)).toEqual({ state: 'present', loadedOn: '2027-04-12' });
    expect(await replacedIn(database)).toBe(false);
  });

  test('over an older one to which others have added, it is refused, and nothing is lost', async () => {
    await addAccount(database, 'someone');

    expect(await loadAt(database, instant('2027-05-01T10:00:00Z'))).toEqual({ state: 'refused', holds: ['accounts'] });
    expect(await database.db.$count(procurations)).toBe(400);

    await addElector(database);
    expect(await loadAt(database, instant('2027-05-01T10:00:00Z'))).toEqual({
      state: 'refused',
      holds: ['accounts', 'electors'],
    });
  });
});

describe('In a database that holds something else', () => {
  test('it is refused, whatever it is', async () => {
    const used = await openEmptyDatabase('postgres');
    await addAccount(used, 'someone');
    expect(await loadAt(used, NOW)).toEqual({ state: 'refused', holds: ['accounts'] });

    await emptyDatabase(used);
    await addElector(used);
    expect(await loadAt(used, NOW)).toEqual({ state: 'refused', holds: ['electors'] });
    expect(await used.db.$count(electors)).toBe(1);
    await used.close();
  });
});

test('A load that was interrupted has done nothing: the next one begins anew', async () => {
  const interrupted = await openEmptyDatabase('pglite');
  await interrupted.db.execute(sql`alter table audit_head add constraint stops check (chain <> '98818')`);

  await expect(loadAt(interrupted, NOW)).rejects.toMatchObject({ cause: { constraint_name: 'stops' } });
  expect(await interrupted.db.$count(requests)).toBe(0);
  expect(await findDemonstration(interrupted)).toBeUndefined();

  await interrupted.db.execute(sql`alter table audit_head drop constraint stops`);
  expect(await loadAt(interrupted, NOW)).toEqual({ state: 'loaded', loadedOn: '2027-04-11' });
  expect(await storyOf(interrupted)).toEqual(await storyOf(database));
  await interrupted.close();
});

test('One that an earlier version has left half played is replaced', async () => {
  const half = await openEmptyDatabase('pglite');
  await loadAt(half, NOW);
  const found = await findDemonstration<DemonstrationFacts>(half);
  if (found === undefined) throw new Error('it was loaded');
  await updateDemonstration(half, { ...found.facts, references: [], isWhole: false });
  await half.db.delete(voteMarks);

  expect(await loadAt(half, NOW)).toEqual({ state: 'loaded', loadedOn: '2027-04-11' });
  expect(await storyOf(half)).toEqual(await storyOf(database));
  await half.close();
});

async function replacedIn(its: Database): Promise<boolean | undefined> {
  return (await findDemonstration<DemonstrationFacts>(its))?.facts.replaced;
}

async function addAccount({ db }: Database, name: string): Promise<void> {
  const id = newId<AccountId>();
  await db.insert(accounts).values({ id, name, passwordHash: 'none', role: 'admin', who: name, createdAt: NOW });
}

async function addElector({ db }: Database): Promise<void> {
  const person = {
    lastName: 'Autre',
    firstNames: 'Une',
    nameKey: 'autre une',
    sex: 'F' as const,
    born: day('1980-01-01'),
  };
  await db.insert(electors).values({ id: newId<ElectorId>(), ...person });
}
