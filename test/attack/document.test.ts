import { expect, test } from 'vitest';
import { withOutcomes } from '#test/attack/document.ts';

const HEAD = '# Reliability\n\n<!-- attacks: npm run attack -- --write -->';

test('What came of an attack takes the place of its earlier run, and leaves the others', () => {
  const first = withOutcomes(
    `${HEAD}\n`,
    new Map([
      ['fuzz', 'Held.'],
      ['races', 'Held.'],
    ]),
  );
  expect(first).toBe(`${HEAD}\n\n### races\n\nHeld.\n\n### fuzz\n\nHeld.\n`);

  const again = withOutcomes(first, new Map([['fuzz', 'Not held:\n\n- a call']]));
  expect(again).toBe(`${HEAD}\n\n### races\n\nHeld.\n\n### fuzz\n\nNot held:\n\n- a call\n`);
});
