import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { mayBeDocument, readDocument } from '#core/text/machine-readable.ts';

const TODAY = day('2027-04-11');
const lines = (length: number, ...texts: readonly string[]) => texts.map((line) => line.padEnd(length, '<'));
const FORMER_CARD = lines(36, 'IDFRABERTHIER', '8806923102858CORINNE<<<<<<<6512068F6');
const CARD = lines(30, 'IDFRAX4RTBPFW46', '9007138F3002119FRA<<<<<<<<<<<6', 'MARTIN<<MAELYS<GAELLE<<MARIE');
const PASSPORT = lines(44, 'P<FRADE<LA<ROCHEFOUCAULD<<FRANCOIS<ALEXA', '10AA000008FRA4701110M2101018<<<<<<<<<<<<<<00');
const BELGIAN = lines(36, 'I<BELVAN<DEN<BERGHE<<DIRK', 'B123456785BEL7901243M3006097<<<<<<<0');

const AMERICAN_KEYS = '<MAQWZ1234567890';
const FRENCH_KEYS = '.?QAZW&é"\'(-è_çà';

describe('A document’s machine-readable lines', () => {
  test.each([
    ['the French card until 2021', FORMER_CARD, 'BERTHIER', 'CORINNE', '1965-12-06'],
    ['the French card since 2021', CARD, 'MARTIN', 'MAELYS GAELLE', '1990-07-13'],
    ['a passport', PASSPORT, 'DE LA ROCHEFOUCAULD', 'FRANCOIS ALEXA', '1947-01-11'],
    ['a card of two lines', BELGIAN, 'VAN DEN BERGHE', 'DIRK', '1979-01-24'],
  ])('of %s say who holds it, with or without spaces between them', (_, document, lastName, firstName, born) => {
    const read = { kind: 'read', holder: { lastName, firstName, born } };
    expect(readDocument(document.join(''), TODAY)).toEqual(read);
    expect(readDocument(` ${document.join(' ').toLowerCase()} `, TODAY)).toEqual(read);
  });

  test.each([[FORMER_CARD], [CARD], [PASSPORT], [BELGIAN]])('are unfinished until the last sign came', (document) => {
    const text = document.join(' ');
    for (let length = 30; length < text.length; length += 1) {
      expect(readDocument(text.slice(0, length), TODAY)).toEqual({ kind: 'unfinished' });
    }
  });

  test('are misread when the birth date does not agree with its check digit, or signs follow', () => {
    const [first, second = ''] = FORMER_CARD;
    expect(readDocument(`${first}${second.replace('651206', '651207')}`, TODAY)).toEqual({ kind: 'misread' });
    expect(readDocument(`${first}${second}A`, TODAY)).toEqual({ kind: 'misread' });
  });

  test.each([
    ['070101', '2007-01-01'],
    ['100101', '1910-01-01'],
  ])('of who was born on %s name the century in which they are of age', (six, born) => {
    const digit = [...six].reduce((sum, sign, place) => sum + Number(sign) * ([7, 3, 1][place % 3] ?? 0), 0) % 10;
    const line = `8806923102858CORINNE<<<<<<<${six}${digit}F6`;
    expect(readDocument(`${FORMER_CARD[0]}${line}`, TODAY)).toMatchObject({ holder: { born } });
  });

  const ALL = [FORMER_CARD, CARD, PASSPORT, BELGIAN];
  test.each(ALL.map((document) => [document]))(
    'are read after what a hand had begun, and after a try that broke off',
    (document) => {
      const [first = ''] = document;
      const read = readDocument(document.join(' '), TODAY);
      expect(read.kind).toBe('read');
      for (const before of ['mart', 'martin ma', 'pica', `${first} `, `carl${first} ${first} `]) {
        expect(readDocument(`${before}${document.join(' ')}`, TODAY)).toEqual(read);
        expect(readDocument(`${before}${first}`, TODAY).kind).toBe('unfinished');
      }
      expect(readDocument(`mart${document.join('')}`, TODAY)).toEqual(read);
    },
  );

  test.each(ALL.map((document) => [document]))(
    'are read from a reader set for American keys on a French keyboard',
    (document) => {
      const typed = [...document.join(' ')].map((sign) => FRENCH_KEYS[AMERICAN_KEYS.indexOf(sign)] ?? sign).join('');
      expect(readDocument(`mart${typed}`, TODAY)).toEqual(readDocument(document.join(' '), TODAY));
    },
  );

  test('without their beginning are misread, never a name to look for', () => {
    for (const document of [PASSPORT, FORMER_CARD, BELGIAN]) {
      expect(readDocument(document[1] ?? '', TODAY)).toEqual({ kind: 'misread' });
    }
  });

  test('are nothing that a person types: names, numbers, dates', () => {
    const words = fc.stringMatching(/^[\p{L} '’-]{0,80}$/u);
    fc.assert(fc.property(words, (text) => !mayBeDocument(text)));
    for (const text of ['Idrissi', 'PETIT 12/03/1984', '123456789', 'P<FRA', '']) {
      expect(readDocument(text, TODAY)).toEqual({ kind: 'not-a-document' });
    }
  });
});
