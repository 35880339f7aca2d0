import { describe, expect, test } from 'vitest';
import { addDays, day, weekday } from '#core/calendar/day.ts';
import { timeZone } from '#core/calendar/instant.ts';
import {
  METROPOLE,
  POSTS,
  POSTS_OF_THE_AMERICAS,
  type Sundays,
  territoryDates,
  territoryOf,
} from '#core/law/elections/territories.ts';
import type { ElectionType } from '#core/model/election.ts';
import type { CommuneCode } from '#core/model/ids.ts';

const SATURDAY = ['971', '972', '973', '975', '977', '978', '987', POSTS_OF_THE_AMERICAS];
const SUNDAY = [METROPOLE, '974', '976', '986', '988', POSTS];
const first = day('2027-04-11');
const second = day('2027-04-25');

const general = (type: ElectionType) => ({ type, communes: undefined, afterDissolution: false });
const MARLY = '59383' as CommuneCode;

function datesOf(type: ElectionType, number: 1 | 2, changes: Partial<Sundays> = {}) {
  const sunday = number === 1 ? first : second;
  const dates = territoryDates({ ...general(type), first, ...changes }, number, sunday);
  return (territory: string) => dates[territory] ?? sunday;
}

describe.each<ElectionType>(['presidential', 'european', 'referendum'])('The date of a %s election (R-61)', (type) => {
  test.each(SATURDAY)('is the Saturday before in %s', (territory) => {
    expect(datesOf(type, 1)(territory)).toBe('2027-04-10');
    expect(datesOf(type, 2)(territory)).toBe('2027-04-24');
  });

  test.each(SUNDAY)('is the Sunday in %s', (territory) => {
    expect(datesOf(type, 1)(territory)).toBe('2027-04-11');
    expect(datesOf(type, 2)(territory)).toBe('2027-04-25');
  });
});

describe('The dates of a general legislative election (R-61, art. L173, L330-11, L397)', () => {
  const sunday = { 1: day('2024-06-30'), 2: day('2024-07-07') };
  const dateIn = (territory: string, number: 1 | 2) =>
    territoryDates({ ...general('legislative'), first: sunday[1] }, number, sunday[number])[territory] ??
    sunday[number];

  test.each([
    [METROPOLE, '2024-06-30', '2024-07-07'],
    ['974', '2024-06-30', '2024-07-07'],
    ['976', '2024-06-30', '2024-07-07'],
    ['986', '2024-06-30', '2024-07-07'],
    ['988', '2024-06-30', '2024-07-07'],
    ['971', '2024-06-29', '2024-07-06'],
    ['972', '2024-06-29', '2024-07-06'],
    ['973', '2024-06-29', '2024-07-06'],
    ['975', '2024-06-29', '2024-07-06'],
    ['977', '2024-06-29', '2024-07-06'],
    ['978', '2024-06-29', '2024-07-06'],
    ['987', '2024-06-22', '2024-07-06'],
    [POSTS, '2024-06-23', '2024-07-07'],
    [POSTS_OF_THE_AMERICAS, '2024-06-22', '2024-07-06'],
  ])('in %s are %s and %s', (territory, one, two) => {
    expect([dateIn(territory, 1), dateIn(territory, 2)]).toEqual([one, two]);
  });

  test('keep the second round a fortnight after the first where it is early, whatever the metropolitan second', () => {
    const dates = territoryDates({ ...general('legislative'), first }, 2, addDays(first, 21));
    expect([dates[POSTS], dates['987']]).toEqual([addDays(first, 7), addDays(first, 6)]);
  });
});

describe('The date of an election of the consular representatives (R-61)', () => {
  test('is Saturday at the posts of the Americas, Sunday at the others', () => {
    expect(datesOf('consular', 1)(POSTS_OF_THE_AMERICAS)).toBe('2027-04-10');
    expect(datesOf('consular', 1)(POSTS)).toBe('2027-04-11');
  });
});

describe.each<ElectionType>(['municipal', 'departmental', 'regional', 'provincial', 'metropolitan'])(
  'The date of a %s election (R-61, R-78)',
  (type) => {
    test.each([...SATURDAY, ...SUNDAY])('is the Sunday in %s', (territory) => {
      expect(datesOf(type, 1)(territory)).toBe('2027-04-11');
      expect(datesOf(type, 2)(territory)).toBe('2027-04-25');
    });
  },
);

describe('The date of a by-election (R-61)', () => {
  const communes = [MARLY];

  test.each(SATURDAY)('to the National Assembly is the Saturday before in %s', (territory) => {
    expect(datesOf('legislative', 1, { communes })(territory)).toBe('2027-04-10');
    expect(datesOf('legislative', 2, { communes })(territory)).toBe('2027-04-24');
  });

  test.each(SUNDAY)('to the National Assembly is the Sunday in %s', (territory) => {
    expect(datesOf('legislative', 1, { communes })(territory)).toBe('2027-04-11');
    expect(datesOf('legislative', 2, { communes })(territory)).toBe('2027-04-25');
  });

  test('of the consular representatives is Saturday at the posts of the Americas', () => {
    expect(datesOf('consular', 1, { communes })(POSTS_OF_THE_AMERICAS)).toBe('2027-04-10');
    expect(datesOf('consular', 1, { communes })(POSTS)).toBe('2027-04-11');
  });

  test.each<ElectionType>(['municipal', 'departmental', 'metropolitan'])('(%s) is the Sunday everywhere', (type) => {
    for (const territory of [...SATURDAY, ...SUNDAY]) {
      expect(datesOf(type, 1, { communes })(territory)).toBe('2027-04-11');
    }
  });
});

describe('The date of a legislative election after a dissolution (R-61, Constitution art. 12)', () => {
  const afterDissolution = true;

  test.each(SATURDAY)('is the Saturday before in %s, the same weekend as elsewhere', (territory) => {
    expect(datesOf('legislative', 1, { afterDissolution })(territory)).toBe('2027-04-10');
    expect(datesOf('legislative', 2, { afterDissolution })(territory)).toBe('2027-04-24');
  });

  test.each(SUNDAY)('is the Sunday in %s', (territory) => {
    expect(datesOf('legislative', 1, { afterDissolution })(territory)).toBe('2027-04-11');
    expect(datesOf('legislative', 2, { afterDissolution })(territory)).toBe('2027-04-25');
  });
});

describe('The territory of a commune (R-61, R-62)', () => {
  test.each([
    ['59172', METROPOLE, 'Europe/Paris'],
    ['2A004', METROPOLE, 'Europe/Paris'],
    ['97120', '971', 'America/Guadeloupe'],
    ['97209', '972', 'America/Martinique'],
    ['97302', '973', 'America/Cayenne'],
    ['97411', '974', 'Indian/Reunion'],
    ['97502', '975', 'America/Miquelon'],
    ['97608', '976', 'Indian/Mayotte'],
    ['97701', '977', 'America/St_Barthelemy'],
    ['97801', '978', 'America/Marigot'],
    ['98611', '986', 'Pacific/Wallis'],
    ['98735', '987', 'Pacific/Tahiti'],
    ['98731', '987', 'Pacific/Marquesas'],
    ['98719', '987', 'Pacific/Gambier'],
    ['98818', '988', 'Pacific/Noumea'],
  ])('of %s is %s, its clock %s', (insee, territory, zone) => {
    expect(territoryOf(insee)).toEqual({ territory, zone });
    expect(timeZone(zone)).toBe(zone);
  });

  test('never moves a Sunday to another day than a Saturday or a Sunday', () => {
    for (const type of ['presidential', 'legislative', 'consular'] as const) {
      const dates = Object.values(territoryDates({ ...general(type), first }, 1, first));
      expect(dates.every((date) => weekday(date) >= 6)).toBe(true);
    }
  });
});
