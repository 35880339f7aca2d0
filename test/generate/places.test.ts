import { expect, test } from 'vitest';
import { readPlaces } from '#server/demonstration/places.ts';
import { placeStations } from '#test/generate/places.ts';

/** Inhabitants, as the package has them: so a small part of the stations is enough to compare. */
const [PARIS, DENAIN, ALL] = [2_103_778, 20_665, 3_000];

test('Generated stations are spread over the communes by their real populations', async () => {
  const communes = await readPlaces();
  const places = await placeStations(communes, ALL, new Map());
  const countIn = (code: string) => places.filter(({ commune }) => commune.code === code).length;

  expect(places).toHaveLength(ALL);
  const inParis = countIn('75056');
  expect(Math.abs(inParis - (ALL * PARIS) / 66_000_000)).toBeLessThan(5);
  expect(Math.abs(countIn('59172') - (inParis * DENAIN) / PARIS)).toBeLessThan(2);
  expect(new Set(places.map(({ station }) => station)).size).toBe(ALL);
});
