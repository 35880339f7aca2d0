import { describe, expect, test } from 'vitest';
import { WORDS } from '#core/messages/words.ts';
import { type Asked, isAsked, readSearch, STATUS_WORDS } from '#core/search/asked.ts';
import { fold } from '#core/text/fold.ts';
import { makeReference } from '#core/text/reference.ts';

const REFERENCE = makeReference([17, 3, 0, 20, 8]);
const NOTHING: Asked = {
  words: [],
  born: [],
  nne: undefined,
  reference: undefined,
  act: undefined,
  station: undefined,
  status: undefined,
  month: undefined,
};

describe('What is typed in the search box', () => {
  test.each<[string, Partial<Asked>]>([
    ['Éloïse LEFÈVRE-DUPONT', { words: ['eloise', 'lefevre', 'dupont'] }],
    ['d’Ormesson', { words: ['d', 'ormesson'] }],
    ['Martin 12/03/1984', { words: ['martin'], born: ['1984-03-12'] as never }],
    ['martin 17/05/08', { words: ['martin'], born: ['2008-05-17', '1908-05-17'] as never }],
    ['198320823', { nne: '198320823', act: 198_320_823 }],
    ['198 320 823', { nne: '198320823', act: 198_320_823 }],
    ['12345678', { nne: '12345678', act: 12_345_678 }],
    ['404', { nne: '404', act: 404 }],
    ['acte n° 404', { act: 404 }],
    ['Martin, act no. 12', { words: ['martin'], act: 12 }],
    ['120384', { nne: '120384', act: 120_384, born: ['2084-03-12', '1984-03-12'] as never }],
    ['bureau 12', { station: 12 }],
    ['Martin, bureau n° 3', { words: ['martin'], station: 3 }],
    ['BV 7 martin', { words: ['martin'], station: 7 }],
    ['Martin rejetée', { words: ['martin'], status: 'rejected' }],
    ['martin en cours de contrôle', { words: ['martin'], status: 'in-control' }],
    ['mars 2027', { month: '2027-03' }],
    ['martin résiliée 03/2027', { words: ['martin'], status: 'revoked', month: '2027-03' }],
    ['', {}],
  ])('is read for all that it may mean: %s', (typed, meant) => {
    expect(readSearch(typed)).toEqual({ ...NOTHING, ...meant });
  });

  test('is a reference in whatever form, and no name then where it has a digit', () => {
    const apart = `${REFERENCE.slice(0, 3)}-${REFERENCE.slice(3).toLowerCase()}`;
    for (const typed of [REFERENCE, apart])
      expect(readSearch(typed)).toMatchObject({ reference: REFERENCE, words: [] });
  });

  test('may be a reference and a name at once, where six letters close their sum', () => {
    const letters = [...Array(31).keys()].map((drawn) => makeReference([20, 10, 25, 12, drawn]));
    const word = letters.find((each) => /^[A-Z]+$/.test(each)) ?? '';
    expect(readSearch(word)).toMatchObject({ reference: word, words: [word.toLowerCase()] });
  });

  test('asks for something unless nothing of it can be found', () => {
    expect(['', '—', '  '].map((typed) => isAsked(readSearch(typed)))).toEqual([false, false, false]);
    expect(['m', '7', 'nulle', 'bureau 2', '05/2027'].every((typed) => isAsked(readSearch(typed)))).toBe(true);
  });

  test('says a status by the words that screens say it with, in both languages', () => {
    for (const [status, words] of Object.entries(STATUS_WORDS)) {
      for (const { status: said } of [WORDS.fr, WORDS.en]) {
        const spoken = fold(said[status as keyof typeof STATUS_WORDS]).split(' ');
        expect(spoken.some((word) => (words as readonly string[]).includes(word))).toBe(true);
      }
    }
  });
});
