import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeActivationCode, readActivationCode, showActivationCode, textOfCode } from '#core/text/activation-code.ts';
import { SIGNS } from '#core/text/reference.ts';

const codes = fc
  .array(fc.nat(SIGNS.length - 1), { minLength: 16, maxLength: 16 })
  .map((drawn) => makeActivationCode(() => drawn.shift() ?? 0));

describe('A one-time code', () => {
  test('has 75 bits or more', () => {
    expect(16 * Math.log2(SIGNS.length)).toBeGreaterThan(75);
  });

  test('is read as it was made, however it is typed', () => {
    fc.assert(
      fc.property(codes, fc.constantFrom(' ', '-', '', '\u2011'), (code, between) => {
        const shown = showActivationCode(code);
        expect(shown).toMatch(/^(\w{4}-){3}\w{4}$/);
        expect(readActivationCode(shown)).toBe(code);
        expect(readActivationCode(` ${shown.toLowerCase().replaceAll('-', between)} `)).toBe(code);
      }),
    );
  });

  test.each(['', 'J4HR', 'J4HR-TE9K-2XWM-PB70', 'J4HR-TE9K-2XWM-PB7', 'marianne vote a denain'])(
    '“%s” is none',
    (typed) => {
      expect(readActivationCode(typed)).toBeUndefined();
    },
  );

  test('of two accounts is kept as two texts, and of one account as one, however its name is spelt', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(textOfCode('one', code)).not.toBe(textOfCode('other', code));
        expect(textOfCode(' zoe\u0301 ', code)).toBe(textOfCode('zo\u00e9', code));
      }),
    );
  });
});
