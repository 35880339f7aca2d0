import { describe, expect, test } from 'vitest';
import { AT_FIELD } from '#test/tui/screens/officer/playing.ts';
import { fittingKeys } from '#tui/components/fitting-keys.ts';
import { footerOf, labelOf } from '#tui/keys/binding.ts';
import { MENU } from '#tui/keys/common.ts';
import { bindingsOf } from '#tui/screens/officer/officer.ts';

const KEYS = [
  ['F1', 'aide'],
  ['F2', 'langue'],
  ['F3', 'reste'],
] as const;

describe('The keys of the footer', () => {
  test.each([
    [30, 3],
    [28, 2],
  ])('in %i columns are all there, %i apart', (columns, gap) => {
    expect(fittingKeys(KEYS, columns)).toEqual({ keys: KEYS, gap });
  });

  test.each([
    [27, ['F1', 'F2', '']],
    [21, ['F1', 'F3', '']],
    [20, ['F1', '']],
    [11, ['F1', '']],
    [10, ['']],
  ])('in %i columns are those for which there is room, and a sign says that there are more', (columns, named) => {
    const { keys, gap } = fittingKeys(KEYS, columns);
    expect(keys.map(([key]) => key)).toEqual(named);
    expect([keys.at(-1), gap]).toEqual([['', '…'], 2]);
  });

  test.each([
    [41, ['F1', 'F2', 'F3', 'Ctrl+F'], 'menu'],
    [40, ['F1', 'F2', 'F3', 'Ctrl+F'], '…'],
    [37, ['F1', 'F2', 'Ctrl+F'], '…'],
    [8, ['Ctrl+F'], '…'],
  ])('in %i columns end with the menu, which has those left out', (columns, named, does) => {
    const { keys } = fittingKeys(KEYS, columns, ['Ctrl+F', 'menu']);
    expect(keys.map(([key]) => key)).toEqual(named);
    expect(keys.at(-1)).toEqual(['Ctrl+F', does]);
  });

  test.each([
    ['fr', 'F3 F4 F5 F6 Ctrl+D Ctrl+F'],
    ['en', 'F3 F4 F5 F6 Ctrl+D F1 Ctrl+F'],
  ] as const)('of the empty field, in 80 columns, are all but those of every screen, in %s', (lang, named) => {
    const { keys } = fittingKeys(footerOf(bindingsOf(AT_FIELD), lang), 76, labelOf(MENU, lang));
    expect(keys.map(([key]) => key).join(' ')).toBe(named);
  });
});
