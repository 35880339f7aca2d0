import { describe, expect, test } from 'vitest';
import { fittedName } from '#tui/components/person-name.ts';
import { widthOf } from '#tui/terminal/width.ts';

const yann = { lastName: 'Le Goff', usageName: 'Le Goff-Chapelle', firstNames: 'Yann Marie' };

describe('A name in so many columns', () => {
  test('is whole where there is room', () => {
    expect(fittedName(yann, 40)).toBe('LE GOFF (LE GOFF-CHAPELLE) Yann Marie   ');
  });

  test('keeps the first name, and cuts the last names', () => {
    expect(fittedName(yann, 28)).toBe('LE GOFF (LE GOFF-CHAPE… Yann');
    expect(fittedName({ lastName: 'Łukasiewicz', usageName: 'N’Guessan-Łukasiewicz', firstNames: 'Ewa' }, 24)).toBe(
      'ŁUKASIEWICZ (N’GUES… Ewa',
    );
  });

  test('cuts the other first names before any last name', () => {
    expect(fittedName({ lastName: 'Martin', firstNames: 'Marie Hélène Élisabeth' }, 16)).toBe('MARTIN Marie Hé…');
  });

  test.each([8, 12, 20, 28])('fills %i columns exactly', (columns) => {
    const long = { lastName: 'de La Rochefoucauld-Montbel', firstNames: 'François-Alexandre' };
    expect(widthOf(fittedName(long, columns))).toBe(columns);
  });
});
