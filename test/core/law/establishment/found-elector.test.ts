import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import {
  type FieldMatches,
  foundVerdict,
  isCandidate,
  matchFields,
  type NamedOnPaper,
} from '#core/law/establishment/found-elector.ts';
import type { Registration } from '#core/model/elector.ts';
import type { CommuneCode, StationId } from '#core/model/ids.ts';

const DENAIN = '59172' as CommuneCode;
const MARLY = '59383' as CommuneCode;
const line = (commune: CommuneCode, to?: string): Registration => ({
  list: 'communal',
  commune,
  station: `${commune}/0001` as StationId,
  number: 1,
  isSpecial: false,
  from: day('2020-01-01'),
  to: to ? day(to) : undefined,
});
const AMELIE = {
  nne: '12345',
  lastName: 'd’Ormesson',
  usageName: 'Lefèvre',
  firstNames: 'Amélie Jeanne',
  born: day('1991-05-07'),
  registrations: [line(MARLY, '2024-01-01'), line(DENAIN)],
};
const born = day('1991-05-07');
const named = (changes: Partial<NamedOnPaper>) => matchFields({ born, ...changes }, AMELIE);

describe('A field of a paper form (R-63)', () => {
  test.each<[string, Partial<NamedOnPaper>, FieldMatches]>([
    ['the number', { nne: '12345' }, { nne: 'exact', born: 'exact' }],
    ['another number', { nne: '12346' }, { nne: 'none', born: 'exact' }],
    ['day and month swapped', { born: day('1991-07-05') }, { born: 'partial' }],
    ['another day', { born: day('1991-05-08') }, { born: 'none' }],
    ['the name, however it is written', { lastName: 'D ORMESSON' }, { lastName: 'exact', born: 'exact' }],
    ['the name without its particle', { lastName: 'Ormesson' }, { lastName: 'partial', born: 'exact' }],
    ['the name in use', { lastName: 'LEFEVRE' }, { lastName: 'partial', born: 'exact' }],
    ['one letter too many', { lastName: 'd’Ormessson' }, { lastName: 'partial', born: 'exact' }],
    ['another name', { lastName: 'Martin' }, { lastName: 'none', born: 'exact' }],
    ['all first names', { firstNames: 'amelie-jeanne' }, { firstNames: 'exact', born: 'exact' }],
    ['the first one', { firstNames: 'Amélie' }, { firstNames: 'partial', born: 'exact' }],
    ['another one', { firstNames: 'Anne' }, { firstNames: 'none', born: 'exact' }],
    ['the commune', { commune: DENAIN }, { commune: 'exact', born: 'exact' }],
    ['the commune of before', { commune: MARLY }, { commune: 'partial', born: 'exact' }],
  ])('%s', (_, changes, expected) => {
    expect(named(changes)).toEqual(expected);
  });

  test('is not nearly a name of two or three letters: one letter changes it altogether', () => {
    const short = { ...AMELIE, lastName: 'Le', usageName: undefined };
    expect(matchFields({ born, lastName: 'Li' }, short).lastName).toBe('none');
  });
});

describe('An elector', () => {
  test('is shown by the number, or where names and date fit nearly, never by a date alone', () => {
    expect(isCandidate(named({ nne: '12345', born: day('1990-01-01') }))).toBe(true);
    expect(isCandidate(named({ lastName: 'Ormesson', firstNames: 'Amélie' }))).toBe(true);
    expect(isCandidate(named({ lastName: 'Ormesson', firstNames: 'Anne' }))).toBe(false);
    expect(isCandidate(named({}))).toBe(false);
  });
});

describe('The verdict', () => {
  const exact: FieldMatches = { born: 'exact' };
  const partial: FieldMatches = { born: 'partial' };

  test.each([
    ['exact', [exact, partial, partial]],
    ['partial', [partial]],
    ['several', [partial, partial]],
    ['several', [exact, exact]],
    ['none', []],
  ] as const)('is %s', (verdict, candidates) => {
    expect(foundVerdict(candidates)).toBe(verdict);
  });
});
