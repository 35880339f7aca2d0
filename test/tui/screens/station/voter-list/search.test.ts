import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '#core/text/fold.ts';
import { given, listed } from '#test/tui/people.ts';
import type { ListLine } from '#tui/answers.ts';
import type { Result } from '#tui/screens/station/voter-list/row.ts';
import { search } from '#tui/screens/station/voter-list/search.ts';
import { withPeople } from '#tui/screens/station/voter-list/voter-list.ts';

const PEOPLE = [
  listed([1, "d'Ormesson", 'Amélie Jeanne', '1991-05-17', 'Lefèvre']),
  listed(
    [2, 'de La Rochefoucauld', 'François-Alexandre', '1947-01-11'],
    [
      given('p1', [0, 'van den Berghe', 'Dirk', '1979-01-24']),
      given('p2', [0, 'Martin', 'Jean', '1961-07-14'], { state: 'void' }),
    ],
  ),
  listed([14, 'Le Goff', 'Yann', '1988-09-02'], [given('p3', [0, 'Martin', 'Jean', '1961-07-14'])]),
  listed([140, 'Martin', 'Marie-Hélène', '1984-03-12']),
  listed([15, 'Œuvrard', 'Chantal', '1956-11-30']),
  listed([16, 'Teʻura', 'Raʻi', '1970-04-18']),
  listed([17, 'Müller-Strauß', 'Jürgen', '1963-07-19']),
  listed([18, 'Saint-Martin', 'Łucja', '1984-03-13']),
];
const ROLL = withPeople(new Map(), PEOPLE);

const said = (results: readonly Result[]) =>
  results.map((result) =>
    result.kind === 'elector' ? result.person.number : `${result.given.procuration}→${result.person.number}`,
  );

describe('People who are still awaited', () => {
  test('are all shown by name when nothing is typed, none of them without a procuration to use', () => {
    expect(said(search(ROLL, '', 'awaited'))).toEqual([2, 14]);
  });

  test('are found by their names and by those of who votes for them', () => {
    expect(said(search(ROLL, 'goff', 'awaited'))).toEqual([14]);
    expect(said(search(ROLL, 'jean', 'awaited'))).toEqual(['p3→14']);
    expect(said(search(ROLL, 'ormesson', 'awaited'))).toEqual([]);
  });
});

describe('The search', () => {
  test.each([
    ['ormesson', [1]],
    ["D'ORM", [1]],
    ['d’ormesson amelie', [1]],
    ['lefevre', [1]],
    ['rochefoucauld', [2]],
    ['delarochef', [2]],
    ['de la roch', [2]],
    ['francois alex', [2]],
    ['legoff', [14]],
    ['oeuvrard', [15]],
    ["te'ura", [16]],
    ['strauss', [17]],
    ['muller strauss jurgen', [17]],
    ['lucja', [18]],
    ['1956', [15]],
    ['30/11/1956', [15]],
    ['chantal 30.11.1956', [15]],
    ['30111956', [15]],
    ['chantal 30111956', [15]],
    ['30 11 1956', [15]],
    ['1956-11-30', [15]],
    ['30 novembre 1956 oeuvrard', [15]],
    ['12031984', [140]],
    ['14', [14, 140]],
    ['140', [140]],
    ["&'", [14, 140]],
    ['&ç(-', [15]],
    ['berghe', ['p1→2']],
    ['jean martin', ['p2→2', 'p3→14']],
    ['zzz', []],
    ['martin 1999', []],
    ['', []],
    ['  - ', []],
    ['31/02/1984', []],
    ['30/11/56', [15]],
    ['30.11.56 oeuvrard', [15]],
    ['301156', [15]],
    ['30 nov 56', [15]],
    ['19561130', [15]],
    ['n° 140', [140]],
    ['N°140', [140]],
    ['numéro 140', [140]],
  ])('for %j finds %j', (query, expected) => {
    expect(said(search(ROLL, query)).sort()).toEqual([...expected].sort());
  });

  test('shows the whole name first, then its beginning, then what holds it', () => {
    expect(said(search(ROLL, 'martin'))).toEqual([expect.stringContaining('p'), expect.stringContaining('p'), 140, 18]);
    expect(said(search(ROLL, 'mar'))[0]).not.toBe(18);
    expect(said(search(ROLL, '14'))[0]).toBe(14);
  });

  test('shows a last name of several words before one that only ends with them', () => {
    const married = listed([7, 'Fontaine', 'Suzanne', '1950-02-03', 'Fontaine-Le Goff']);
    expect(said(search(withPeople(ROLL, [married]), 'le goff'))).toEqual([14, 7]);
    expect(said(search(withPeople(ROLL, [married]), 'yann le goff'))).toEqual([14]);
  });

  test('sees what changed', () => {
    const married = { ...PEOPLE[3], usageName: 'Zabulon' } as ListLine;
    expect(said(search(ROLL, 'zabulon'))).toEqual([]);
    expect(said(search(withPeople(ROLL, [married]), 'zabulon'))).toEqual([140]);
  });
});

/** Signs that stand alone are no word of a name: a French keyboard types digits with them. */
const isNamed = (text: string) =>
  text.trim() !== '' && text.split(' ').every((word) => word === '' || fold(word) !== '');
const name = fc.stringMatching(/^[A-ZÀ-ÖØ-Ýa-zà-öø-ÿœŒłŁđĐ'’ ʻ-]{1,24}$/).filter(isNamed);
const person = fc.tuple(name, name, fc.option(name, { nil: undefined }));

describe('The folded index', () => {
  test('finds every person by any part of their own name, in any case and with or without its signs', () => {
    const part = fc.record({
      people: fc.array(person, { minLength: 1, maxLength: 20 }),
      who: fc.nat(),
      from: fc.nat(),
      length: fc.integer({ min: 2, max: 12 }),
      field: fc.nat(),
    });
    fc.assert(
      fc.property(part, ({ people, who, from, length, field }) => {
        const lines = people.map(([last, first, usage], place) =>
          listed([place + 1, last, first, '1980-01-01', usage]),
        );
        const own = lines[who % lines.length];
        const names = [own?.lastName, own?.firstNames, own?.usageName].filter((name) => name !== undefined);
        const letters = fold(names[field % names.length] ?? '').replaceAll(' ', '');
        const piece = letters.slice(from % letters.length).slice(0, length);
        const results = search(withPeople(new Map(), lines), piece.length < 2 ? letters : piece);
        expect(results.some(({ person }) => person === own)).toBe(true);
      }),
    );
  });

  test('finds a person by whole names written any way', () => {
    fc.assert(
      fc.property(person, fc.boolean(), ([last, first, usage], isUpper) => {
        const own = listed([1, last, first, '1980-01-01', usage]);
        const query = `${first} ${usage ?? last}`;
        const results = search(withPeople(new Map(), [own]), isUpper ? query.toUpperCase() : query.normalize('NFD'));
        expect(results.map((result) => result.person)).toEqual([own]);
      }),
    );
  });
});
