import { describe, expect, test } from 'vitest';
import { inWords } from '#tui/linear/in-words.ts';

describe('A voice is given words for what it would read by letters:', () => {
  test.each([
    ['a date', 'née le 17/05/1991', 'née le 17 mai 1991'],
    ['a date that is none as it is', '32/05/1991', '32/05/1991'],
    ['hours', 'de 8 h à 12 h 30, à 1 h', 'de 8 heures à 12 heures 30, à 1 heure'],
    ['numbers', 'N° 14, acte n° 2', 'numéro 14, acte numéro 2'],
    ['an article', '(art. L76)', '(article L76)'],
    ['a reference, sign by sign', 'Recherche de XBQ7V3', 'Recherche de X B Q 7 V 3'],
    ['no name of six letters', 'MARTIN Jean', 'MARTIN Jean'],
    ['how a date is typed', 'Date, JJ/MM/AAAA : ', 'Date, jour, mois, année : '],
  ])('%s', (_, text, said) => {
    expect(inWords(text, 'fr')).toBe(said);
  });

  test('in English too', () => {
    expect(inWords('No. 14, born 17/05/1991, at 09:05 (art. L76), DD/MM/YYYY', 'en')).toBe(
      'number 14, born 17 May 1991, at 09:05 (article L76), day, month, year',
    );
  });
});
