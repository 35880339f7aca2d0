import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PARIS } from '#core/calendar/instant.ts';
import { METROPOLE } from '#core/law/elections/territories.ts';
import type { Commune } from '#core/model/election.ts';
import type { CommuneCode } from '#core/model/ids.ts';
import { communes } from '#drizzle/schema/places.ts';
import { stationOf } from '#test/database/places.ts';
import { assessor } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';

let running: Running;
const MANY = Array.from({ length: 15 }, (_, place) => `Zuydcoote-${place}`);
const NAMES = ['Œuilly', 'Évry', 'L’Haÿ-les-Roses', 'Ærø', 'Saint-Denis', 'Saint-Denis-en-Val', ...MANY];

beforeAll(async () => {
  running = await startRunning();
  const rows = NAMES.map((name, place): Commune => {
    const code = String(90_000 + place) as CommuneCode;
    return { code, name, kind: 'communal', territory: METROPOLE, zone: PARIS };
  });
  await running.database.db.insert(communes).values(rows);
});
afterAll(() => running.close());

describe('A commune', () => {
  test.each([
    ['oeuilly', ['Œuilly']],
    ['EVRY', ['Évry']],
    ["l'hay les roses", ['L’Haÿ-les-Roses']],
    ['aero', ['Ærø']],
    ['saint denis', ['Saint-Denis']],
    ['saint', ['Saint-Denis', 'Saint-Denis-en-Val']],
    ['montreal', ['Montréal']],
    ['%', []],
    ['nowhere', []],
    ['59172', ['Denain']],
    ['zca01', ['Montréal']],
    ['59220', []],
  ])('is found by %j', async (name, expected) => {
    const { commune } = await running.as(assessor(stationOf('denain')));
    const found = await commune.find.query({ name });
    expect(found.communes.map((one) => one.name)).toEqual(expected);
  });

  test('among too many for one answer is not passed over in silence', async () => {
    const { commune } = await running.as('leroy');
    const found = await commune.find.query({ name: 'zuyd' });
    expect([found.communes.length, found.more]).toEqual([12, 3]);
  });

  test('is told with its code, to whoever is signed in', async () => {
    const { commune } = await running.as('leroy');
    expect(await commune.find.query({ name: 'Denain' })).toEqual({
      communes: [{ code: '59172', name: 'Denain' }],
      more: 0,
    });
  });
});
