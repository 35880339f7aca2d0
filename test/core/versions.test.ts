import { describe, expect, test } from 'vitest';
import { day } from '#core/day.ts';
import { LISTS } from '#core/elector.ts';
import { CAPS, versionOn } from '#core/versions.ts';

describe('The law for an act (section 13)', () => {
  test.each(LISTS)('leaves control by hand until 2021-12-31 (%s, R-72)', (list) => {
    expect(versionOn(day('2021-12-31')).control[list]).toBe('by-hand');
    expect(versionOn(day('2021-04-06')).control[list]).toBe('by-hand');
  });

  test.each(LISTS)('makes control automatic from 2022-01-01, save in New Caledonia (%s, R-72)', (list) => {
    expect(versionOn(day('2022-01-01')).control[list]).toBe(list === 'new-caledonia' ? 'by-hand' : 'automatic');
    expect(versionOn(day('2027-03-01')).control[list]).toBe(list === 'new-caledonia' ? 'by-hand' : 'automatic');
  });

  test.each(LISTS)('gives a period one year, three on a consular roll (%s, R-14)', (list) => {
    expect(versionOn(day('2027-03-01')).longest[list]).toBe(list === 'consular' ? 3 : 1);
  });

  test('lets a mandataire hold one made in France, two in all, three with a consular mandant (R-22)', () => {
    expect(CAPS).toEqual({ inFrance: 1, inAll: { communal: 2, consular: 3 } });
  });
});
