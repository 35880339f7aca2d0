import { expect, test } from 'vitest';
import { planOf } from '#test/architecture/plan.ts';
import { pairsIn, unexpectedPairs } from '#test/architecture/two-way.ts';

const FILES = ['core/day.ts', 'core/law/cap.ts', 'core/text/fold.ts'];
const IMPORTS = [
  { from: 'core/law/cap.ts', to: 'core/text/fold.ts', isType: false },
  { from: 'core/text/fold.ts', to: 'core/law/cap.ts', isType: false },
  { from: 'core/day.ts', to: 'core/law/cap.ts', isType: true },
  { from: 'core/law/cap.ts', to: 'core/day.ts', isType: false },
];

test('Two rooms that import each other fail unless they are named', () => {
  const pairs = pairsIn([planOf('core', FILES, IMPORTS)]);

  expect(pairs).toEqual(['core: law ↔ text', 'core: day.ts ↔ law (types)']);
  expect(unexpectedPairs(pairs, ['core: day.ts ↔ law (types)'])).toEqual([
    'two rooms import each other: core: law ↔ text',
  ]);
});
