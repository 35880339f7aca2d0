import { describe, expect, test } from 'vitest';
import { blockLetters } from '#tui/components/block-letters.ts';

describe('Large letters', () => {
  test('are four lines high, six columns a sign, and look like themselves', () => {
    expect(blockLetters('Tél', 40)).toEqual([
      '▀▀█▀▀ █▀▀▀▀ █    ',
      '  █   █▄▄▄  █    ',
      '  █   █     █    ',
      '  ▀   ▀▀▀▀▀ ▀▀▀▀▀',
    ]);
  });

  test('fold accents and ligatures, and keep apostrophes and hyphens', () => {
    expect(blockLetters('D’Œuvré-Noël', 80)).toEqual(blockLetters("D'OEUVRE-NOEL", 80));
  });

  test.each([
    ['wider than the room', 'ABCDEFGH', 47],
    ['that cannot be drawn', 'Łucja 王', 80],
  ])('of a text %s are none', (_, text, columns) => {
    expect(blockLetters(text, columns)).toBeUndefined();
  });

  test('every sign of a reference can be told from every other', () => {
    const signs = [...'23456789ABCDEFGHJKMNPQRSTUVWXYZ'];
    expect(new Set(signs.map((sign) => blockLetters(sign, 6)?.join('\n'))).size).toBe(signs.length);
  });
});
