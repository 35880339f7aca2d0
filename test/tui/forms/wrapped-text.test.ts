import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wrappedCursor, wrappedLines } from '#tui/forms/wrapped-text.ts';
import { signsOf } from '#tui/terminal/press.ts';
import { widthOf } from '#tui/terminal/width.ts';

const texts = (text: string, width: number) => wrappedLines(signsOf(text), width).map(({ signs }) => signs.join(''));

describe('A text that is wrapped while it is typed', () => {
  test('breaks after a space, and inside a word that is too long', () => {
    expect(texts('Le bureau a décidé', 10)).toEqual(['Le bureau ', 'a décidé']);
    expect(texts('anticonstitutionnellement', 10)).toEqual(['anticonsti', 'tutionnell', 'ement']);
  });

  test('has a line for the cursor, empty or after a full one', () => {
    expect(texts('', 10)).toEqual(['']);
    expect(texts('0123456789', 10)).toEqual(['0123456789', '']);
    const lines = wrappedLines(signsOf('0123456789'), 10);
    expect(wrappedCursor(lines, 10)).toEqual({ row: 1, column: 0 });
  });

  test('loses no sign, exceeds no width, and keeps the cursor inside', () => {
    const property = fc.property(
      fc.string({ unit: fc.constantFrom('a', 'é', ' ', '漢') }),
      fc.integer({ min: 2, max: 12 }),
      fc.nat(),
      (text, width, at) => {
        const signs = signsOf(text);
        const lines = wrappedLines(signs, width);
        expect(lines.flatMap((line) => line.signs)).toEqual(signs);
        for (const line of lines) expect(widthOf(line.signs.join(''))).toBeLessThanOrEqual(width);
        const { row, column } = wrappedCursor(lines, at % (signs.length + 1));
        expect(row).toBeLessThan(lines.length);
        expect(column).toBeLessThan(width + 1);
      },
    );
    fc.assert(property);
  });
});
