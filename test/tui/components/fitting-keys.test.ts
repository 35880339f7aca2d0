import { describe, expect, test } from 'vitest';
import { fittingKeys } from '#tui/components/fitting-keys.ts';
import { en } from '#tui/labels/en.ts';
import { fr } from '#tui/labels/fr.ts';
import { keysOf } from '#tui/screens/officer/keys-of.ts';
import { START } from '#tui/screens/officer/state.ts';

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

  test.each([fr, en])('of the empty field are all seen in 80 columns', (labels) => {
    const keys = keysOf(START, labels, { act: 'establish', leavesUnit: true });
    expect(fittingKeys(keys, 76).keys).toEqual(keys);
  });
});
