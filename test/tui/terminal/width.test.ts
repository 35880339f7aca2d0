import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitted, widthOf } from '#tui/terminal/width.ts';

const text = fc.stringMatching(/^[A-Za-zÀ-ÿŒœŁł0-9 '’.…–-]{0,30}$/);

describe('The columns of a text', () => {
  test.each([
    ['Petit', 5],
    ['d’Œuvré-Ÿ…', 10],
    ['山田', 4],
    ['e\u0301', 1],
    ['✓ →', 3],
  ])('%j fills %i', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});

describe('A text in a cell', () => {
  test.each([
    ['Petit', 7, 'Petit  '],
    ['Petit', 5, 'Petit'],
    ['Petitjean', 5, 'Peti…'],
    ['山田太郎', 5, '山田…'],
    ['山田太郎', 6, '山田… '],
    ['Petit', 1, '…'],
  ])('%j in %i columns is %j', (text, columns, expected) => {
    expect(fitted(text, columns)).toBe(expected);
  });

  test('fills it, and is never cut where there is room', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (typed, columns) => {
        const cell = fitted(typed, columns);
        expect(widthOf(cell)).toBe(columns);
        if (widthOf(typed) <= columns) expect(cell.trimEnd()).toBe(typed.trimEnd());
      }),
    );
  });
});
