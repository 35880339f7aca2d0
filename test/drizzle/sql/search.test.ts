import { sql } from 'drizzle-orm';
import { assert, property, stringMatching } from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fold, waysToType } from '#core/text/fold.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { query } from '#drizzle/connection/statement.ts';
import { ENGINES, openEmptyDatabase } from '#test/database/open.ts';
import { addPair, addPerson } from '#test/database/people.ts';
import { PLACES } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { addWorld, type World } from '#test/database/world.ts';

const NAMES = [
  'Éloïse',
  'LEFÈVRE-DUPÔNT',
  'd’Artagnan',
  'de  La Tour',
  'Sørensen',
  'Łukasz',
  'Đặng',
  'Œdipe Æsir',
  'GROẞ',
];
const LATIN = /^[a-zà-öø-ÿœłđA-ZÀ-ÖØ-ÞŒŁĐ'’ -]{1,12}$/;

describe.each(ENGINES)('Names that a town hall searches, on %s', (engine) => {
  let database: Database;
  let world: World;
  beforeAll(async () => {
    database = await openEmptyDatabase(engine);
    world = await addWorld(database);
  });
  beforeEach(() => database.db.execute(sql`delete from searched_names`));
  afterAll(() => database.close());

  const one = async <Value>(statement: ReturnType<typeof sql>) =>
    (await query<{ readonly value: Value }>(database.db, statement))[0]?.value;
  const keysAt = async (elector: string) => {
    const rows = await query<{ readonly commune: string; readonly key: string }>(
      database.db,
      sql`select commune, key from searched_names where elector = ${elector} order by commune, key`,
    );
    return rows.map(({ commune, key }) => `${commune} ${key}`);
  };

  test('are folded as the program folds them', async () => {
    const drawn: string[] = [...NAMES, 'Teʻura', 'St. Éxupéry', 'İnci Yıldız', 'Sigurðsson Þór'];
    assert(property(stringMatching(LATIN), (name) => void drawn.push(name)));
    const given = JSON.stringify(drawn);
    const folded = await one<string[]>(
      sql`select json_agg(folded(name) order by place) as value
        from jsonb_array_elements_text(${given}::text::jsonb) with ordinality its (name, place)`,
    );
    expect(folded).toEqual(drawn.map(fold));
  });

  test('are kept by birth name and usage name, with their particles and without', async () => {
    const keys = await one<string[]>(
      sql`select json_agg(key order by key) as value from name_keys('de La Tour', 'Le Goff', 'Ana María') key`,
    );
    const expected = [...waysToType('de La Tour'), ...waysToType('Le Goff')].map((way) => `${way} ana maria`);
    expect(keys).toEqual(expected.toSorted());
  });

  test('are known to the commune of a line, and change with the roll', async () => {
    const { elector, commune } = await addPerson(database, { lastName: 'Obélix', firstNames: 'Yann' });
    expect(await keysAt(elector)).toEqual([`${commune} obelix yann`]);
    await database.db.execute(
      sql`update electors set usage_name = 'Roux', version = version + 1 where id = ${elector}`,
    );
    expect(await keysAt(elector)).toEqual([`${commune} obelix yann`, `${commune} roux yann`]);
  });

  test('are known to the commune of a mandant, while it keeps a procuration of the mandataire', async () => {
    const { mandant, mandataire } = await addPair(database, {
      mandataire: { on: 'marly', lastName: 'Obélix', firstNames: 'Ève' },
    });
    const { id } = await addProcuration(database, { mandant, mandataire, account: world.idOf('leroy') });
    const own = `${PLACES.marly.code} obelix eve`;
    expect(await keysAt(mandataire.elector)).toEqual([`${PLACES.denain.code} obelix eve`, own].toSorted());
    await database.db.execute(sql`delete from procuration_rounds where procuration = ${id}`);
    await database.db.execute(sql`delete from procurations where id = ${id}`);
    expect(await keysAt(mandataire.elector)).toEqual([own]);
  });

  test('are filled in at once for rolls that were inserted without triggers', async () => {
    const { elector, commune } = await addPerson(database, { lastName: 'Obélix', firstNames: 'Yann' });
    await database.db.execute(sql`delete from searched_names`);
    await database.db.execute(sql`select name_everyone()`);
    expect(await keysAt(elector)).toEqual([`${commune} obelix yann`]);
  });
});
