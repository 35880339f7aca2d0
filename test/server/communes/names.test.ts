import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '#drizzle/connection/database.ts';
import { communes } from '#drizzle/schema/places.ts';
import { communeIndex, forgetCommuneNames } from '#server/communes/names.ts';
import { openEmptyDatabase } from '#test/database/open.ts';
import { PLACES } from '#test/database/places.ts';

let database: Database;
beforeAll(async () => {
  database = await openEmptyDatabase('postgres');
  await database.db.insert(communes).values(Object.values(PLACES));
});
afterAll(() => database.close());

const named = async (name: string) =>
  (await communeIndex(database)).communes.find(({ commune }) => commune.name === name);

describe('The names of communes', () => {
  test('are read and folded once for searches that come together, and for those after them', async () => {
    const [first, second] = await Promise.all([communeIndex(database), communeIndex(database)]);

    expect(second).toBe(first);
    expect(await communeIndex(database)).toBe(first);
    forgetCommuneNames(database);
    expect(await communeIndex(database)).toBe(first);
    expect(first.communes.map(({ name }) => name)).toEqual(['denain', 'marly', 'montreal', 'noumea']);
  });

  test('are folded again only where they changed', async () => {
    const before = await named('Denain');
    await database.db
      .update(communes)
      .set({ name: 'Marly-lès-Valenciennes' })
      .where(eq(communes.code, PLACES.marly.code));
    forgetCommuneNames(database);
    expect(await named('Denain')).toBe(before);
    expect(await named('Marly-lès-Valenciennes')).toMatchObject({ name: 'marly les valenciennes' });
    await database.db.update(communes).set({ name: 'Marly' }).where(eq(communes.code, PLACES.marly.code));
    forgetCommuneNames(database);
  });
});
