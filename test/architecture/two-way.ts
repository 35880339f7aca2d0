import type { Plan } from '#test/architecture/plan.ts';

/** The rooms that import each other, and why; any other pair fails `npm run arrows`. */
const NAMED: { readonly [pair: string]: string } = {
  'tui: app.tsx ↔ training': 'a training is the whole program on invented people',
  'tui: components ↔ training': 'the banner of a training',
  'tui/screens/officer: state.ts ↔ steps (types)': 'the state of a screen is a union of its steps',
  'tui/screens/station: lock ↔ state.ts (types)': 'the state of a screen is a union of its parts',
  'tui/screens/station: state.ts ↔ steps (types)': 'the state of a screen is a union of its steps',
  'tui/screens/town-hall: state.ts ↔ steps (types)': 'the state of a screen is a union of its steps',
};
/** Folders whose rooms lead to one another: a step of a screen goes on to the next one and back. */
const LEADING_TO_ONE_ANOTHER = ['officer', 'station', 'town-hall'].map((screen) => `tui/screens/${screen}/steps`);
export const TYPES_ALONE = ' (types)';

/** `server: counter ↔ procurations`, or `… (types)` when one direction takes nothing but types. */
export function pairsIn(plans: readonly Plan[]): readonly string[] {
  return plans.flatMap(({ folder, twoWay }) =>
    twoWay.map(({ rooms, isType }) => `${folder || '.'}: ${rooms.join(' ↔ ')}${isType ? TYPES_ALONE : ''}`),
  );
}

/** A line for each pair that is not named. */
export function unexpectedPairs(pairs: readonly string[], named = Object.keys(NAMED)): readonly string[] {
  const isNamed = (pair: string) =>
    named.includes(pair) || LEADING_TO_ONE_ANOTHER.some((folder) => pair.startsWith(`${folder}: `));
  return pairs.filter((pair) => !isNamed(pair)).map((pair) => `two rooms import each other: ${pair}`);
}
