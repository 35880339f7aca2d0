import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { pollingDay } from '#core/law/elections/polling-date.ts';
import { ENTITLES } from '#core/law/entitlement/rolls.ts';
import { ELECTION_TYPES, type ElectionType } from '#core/model/election.ts';
import { inForce, LISTS, type List } from '#core/model/elector.ts';
import { commune, election, presidential, roll, roundOf } from '#test/core/fixtures.ts';

describe('A roll (R-02, R-04, R-79)', () => {
  const entitled: { readonly [list in List]: readonly ElectionType[] } = {
    communal: [
      'presidential',
      'legislative',
      'municipal',
      'departmental',
      'regional',
      'european',
      'referendum',
      'metropolitan',
    ],
    consular: ['presidential', 'legislative', 'european', 'referendum', 'consular'],
    'new-caledonia': ['presidential', 'legislative', 'municipal', 'european', 'referendum', 'provincial'],
    'eu-municipal': ['municipal'],
    'eu-european': ['european'],
  };
  const cells = LISTS.flatMap((list) => ELECTION_TYPES.map((type) => [list, type] as const));

  test.each(cells)('%s, at a %s election, gives the vote that the table says', (list, type) => {
    expect(ENTITLES[list].includes(type)).toBe(entitled[list].includes(type));
  });
});

describe('A line of the roll', () => {
  const line = roll('denain', { from: day('2027-01-01'), to: day('2027-06-01') });

  test.each([
    ['2026-12-31', false],
    ['2027-01-01', true],
    ['2027-05-31', true],
    ['2027-06-01', false],
  ])('on %s is in force: %s', (on, expected) => {
    expect(inForce(line, day(on))).toBe(expected);
  });

  test('with no end stays in force', () => {
    expect(inForce(roll('denain'), day('2099-01-01'))).toBe(true);
  });
});

describe('A round (R-61)', () => {
  const first = roundOf(presidential, 1);

  test('has the date of the metropolis unless its territory has another', () => {
    expect(pollingDay(first, commune('denain'))).toBe('2027-04-11');
    expect(pollingDay(first, commune('noumea'))).toBe('2027-04-11');
    expect(pollingDay(first, commune('papeete'))).toBe('2027-04-10');
    expect(pollingDay(first, commune('montreal'))).toBe('2027-04-10');
  });

  test('has, before all, the date set for a commune', () => {
    const dates = { ...first.dates, [commune('papeete').code]: day('2027-04-17') };
    expect(pollingDay({ ...first, dates }, commune('papeete'))).toBe('2027-04-17');
  });

  test('of a municipal by-election is on Sunday, of a legislative one on the territory’s Saturday', () => {
    const municipal = election('x', 'municipal', { rounds: ['2027-06-06'], in: ['papeete'] });
    expect(pollingDay(roundOf(municipal, 1), commune('papeete'))).toBe('2027-06-06');
    const legislative = election('y', 'legislative', { rounds: ['2027-06-06'], in: ['papeete'] });
    expect(pollingDay(roundOf(legislative, 1), commune('papeete'))).toBe('2027-06-05');
  });
});
