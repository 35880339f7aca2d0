import { describe, expect, test } from 'vitest';
import { AT_FIELD } from '#test/tui/screens/officer/playing.ts';
import { fittingKeys } from '#tui/components/fitting-keys.ts';
import { footerOf } from '#tui/keys/binding.ts';
import { bindingsOf } from '#tui/screens/officer/officer.ts';

const KEYS = [
  ['F1', 'aide'],
  ['F2', 'langue'],
  ['F3', 'reste'],
] as const;

describe('The keys of the footer', () => {
  test.each([
    [30, 3, 3],
    [28, 3, 2],
    [27, 2, 2],
    [18, 2, 2],
    [17, 1, 2],
    [6, 0, 2],
  ])('in %i columns are %i, %i apart', (columns, count, gap) => {
    expect(fittingKeys(KEYS, columns)).toEqual({ keys: KEYS.slice(0, count), gap });
  });

  test.each(['fr', 'en'] as const)('of the empty field, but the lock, are all seen in 80 columns, in %s', (lang) => {
    const keys = footerOf(bindingsOf(AT_FIELD), lang).filter(([key]) => key !== 'Ctrl+K');
    expect(fittingKeys(footerOf(bindingsOf(AT_FIELD), lang), 76).keys).toEqual(keys);
  });
});
