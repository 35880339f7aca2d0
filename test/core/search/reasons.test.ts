import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { readSearch } from '#core/search/asked.ts';
import {
  areNamesakes,
  compareReasons,
  type KnownReason,
  type Reason,
  reasonsFor,
  type Searched,
} from '#core/search/reasons.ts';

const AMELIE: Searched = {
  lastName: 'D’Ormesson',
  usageName: 'Le Goff',
  firstNames: 'Amélie Jeanne',
  born: day('1991-05-17'),
  nne: '123456789',
};
const why = (typed: string, person = AMELIE, known: readonly KnownReason[] = []) =>
  reasonsFor(readSearch(typed), person, known);

describe('Why a search found a person', () => {
  test.each<[string, readonly Reason[]]>([
    ['dormesson', ['last-name']],
    ['Ormesson amelie', ['last-name']],
    ['JEANNE D’ORMESSON', ['last-name']],
    ['legoff', ['usage-name']],
    ['goff amé', ['usage-name']],
    ['ormes', ['last-name-start']],
    ['dorm jeanne', ['last-name-start']],
    ['leg', ['usage-name-start']],
    ['messon', ['part']],
    ['amelie', ['part']],
    ['ormessin', ['like']],
    ['123456789', ['nne']],
    ['ormesson 17/05/1991', ['last-name', 'born']],
    ['17/05/91', ['born']],
    ['dupont 17/05/1991', ['born']],
  ])('is the surest way in which it fits what was typed: %s', (typed, reasons) => {
    expect(why(typed)).toEqual(reasons);
  });

  test('is a reference or an act, whatever the names', () => {
    expect(why('dupont', AMELIE, ['reference'])).toEqual(['reference']);
    expect(why('404', AMELIE, ['act'])).toEqual(['act']);
  });

  test('orders the people: a whole name first, then the birth date beside it, at last what only resembles', () => {
    const found: readonly (readonly Reason[])[] = [['like'], ['born'], ['last-name'], ['part'], ['last-name', 'born']];
    expect(found.toSorted(compareReasons)).toEqual([
      ['last-name', 'born'],
      ['last-name'],
      ['part'],
      ['born'],
      ['like'],
    ]);
  });
});

describe('Namesakes', () => {
  test('have the same last name and first first name, however they are written', () => {
    expect(areNamesakes(AMELIE, { ...AMELIE, lastName: 'D ORMESSON', firstNames: 'AMELIE' })).toBe(true);
    expect(areNamesakes(AMELIE, { ...AMELIE, firstNames: 'Jeanne' })).toBe(false);
  });
});
