import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  LENGTH,
  makeReference,
  normaliseReference,
  type Reference,
  readReference,
  SIGNS,
} from '#core/text/reference.ts';

const drawn = fc.integer({ min: 0, max: SIGNS.length - 1 });
const references = fc.tuple(drawn, drawn, drawn, drawn, drawn).map(makeReference);
const samples = ['XBQ7V3', ...fc.sample(references, { numRuns: 20, seed: 71 })];

describe('A reference (R-71)', () => {
  test('is valid as the press release prints one', () => {
    expect(readReference('XBQ7V3')).toBe('XBQ7V3');
  });

  test('has 31 signs to choose from, and no look-alikes among them', () => {
    expect(new Set(SIGNS).size).toBe(31);
    for (const lookAlike of '0O1IL') expect(SIGNS).not.toContain(lookAlike);
  });

  test.each(samples)('%s is caught with any one sign wrong', (reference) => {
    for (let place = 0; place < LENGTH; place += 1) {
      const wrong = [...SIGNS].filter((sign) => sign !== reference.charAt(place));
      expect(wrong.map((sign) => readReference(replaced(reference, place, sign)))).toEqual(wrong.map(() => undefined));
    }
  });

  test.each(samples)('%s is caught with any two neighbours swapped', (reference) => {
    for (let place = 0; place + 1 < LENGTH; place += 1) {
      const swapped = swap(reference, place);
      expect(readReference(swapped)).toBe(swapped === reference ? reference : undefined);
    }
  });

  test.each(['xbq7v3', ' XBQ7V3 ', 'xbq-7v3', 'XBQ 7V3', 'X-B-Q-7-V-3', 'XBQ7V3\n'])('is read from %j', (typed) => {
    expect(readReference(typed)).toBe('XBQ7V3');
  });

  test.each([
    ['hyphen', '\u2010'],
    ['non-breaking hyphen', '\u2011'],
    ['figure dash', '\u2012'],
    ['en dash', '\u2013'],
    ['em dash', '\u2014'],
    ['minus', '\u2212'],
    ['soft hyphen', '\u00ad'],
    ['no-break space', '\u00a0'],
    ['narrow no-break space', '\u202f'],
  ])('is read through a %s', (_, separator) => {
    expect(readReference(`XBQ${separator}7V3`)).toBe('XBQ7V3');
  });

  test.each(['', 'XBQ7V', 'XBQ7V33', 'XB07V3', 'XBO7V3', 'XBI7V3', 'XBL7V3', 'XB17V3', 'XBQ7V_', 'ÉBQ7V3', 'XBQ7V😀'])(
    'is not %j',
    (typed) => {
      expect(readReference(typed)).toBeUndefined();
    },
  );
});

describe('Any reference (R-71)', () => {
  test('is read as it was made, however it is typed', () => {
    fc.assert(
      fc.property(references, (reference) => {
        const [start, end] = [reference.slice(0, 3), reference.slice(3)];
        expect([...reference].every((sign) => SIGNS.includes(sign))).toBe(true);
        expect(readReference(reference)).toBe(reference);
        expect(readReference(` ${start.toLowerCase()} - ${end}`)).toBe(reference);
        expect(normaliseReference(normaliseReference(reference))).toBe(reference);
      }),
    );
  });

  test('is never valid with one sign changed, whatever the sign', () => {
    const places = fc.integer({ min: 0, max: LENGTH - 1 });
    fc.assert(
      fc.property(
        references,
        places,
        fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme' }),
        (reference, place, sign) => {
          const changed = replaced(reference, place, sign);
          fc.pre(normaliseReference(changed) !== reference);
          expect(readReference(changed)).toBeUndefined();
        },
      ),
    );
  });

  test('is never valid with two neighbours swapped', () => {
    fc.assert(
      fc.property(references, fc.integer({ min: 0, max: LENGTH - 2 }), (reference, place) => {
        fc.pre(swap(reference, place) !== reference);
        expect(readReference(swap(reference, place))).toBeUndefined();
      }),
    );
  });

  test('may end in any sign', () => {
    const closings = new Set([...SIGNS].map((_, value) => makeReference([value, 0, 0, 0, 0]).at(-1)));
    expect(closings.size).toBe(SIGNS.length);
  });
});

function replaced(reference: Reference | string, place: number, sign: string): string {
  return reference.slice(0, place) + sign + reference.slice(place + 1);
}

function swap(reference: Reference | string, place: number): string {
  const [a, b] = [reference.charAt(place), reference.charAt(place + 1)];
  return reference.slice(0, place) + b + a + reference.slice(place + 2);
}
