import { describe, expect, test } from 'vitest';
import { isNamed, nameReadings } from '#core/text/whole-name.ts';

const PERRIN = { lastName: 'Perrin', firstNames: 'Nathalie Odile' };
const LE_GOFF = { lastName: 'Le Goff', firstNames: 'Yann' };
const isFoundBy = (typed: string, person: typeof PERRIN) =>
  nameReadings(typed).some((reading) => isNamed(reading, person));

describe('A whole name typed in the field of the last name', () => {
  test.each([
    ['perrin', PERRIN],
    ['perrin nathalie', PERRIN],
    ['Nathalie PERRIN', PERRIN],
    ['nathalie odile perrin', PERRIN],
    ['perrin odi', PERRIN],
    ['le goff', LE_GOFF],
    ['goff yann', LE_GOFF],
    ['Yann Le Goff', LE_GOFF],
  ])('is read as the last name and first names: %s', (typed, person) => {
    expect(isFoundBy(typed, person)).toBe(true);
  });

  test.each([
    ['perr nathalie', PERRIN],
    ['perrin marie', PERRIN],
    ['nathalie', PERRIN],
    ['le', LE_GOFF],
  ])('is no other person, nor a part of a last name: %s', (typed, person) => {
    expect(isFoundBy(typed, person)).toBe(false);
  });
});
