import { expect, test } from 'vitest';
import { readAloud, wrapped } from '#tui/linear/read-aloud.ts';

test.each([
  ['a sign', '✓ liste à jour', 'liste à jour.'],
  ['points between facts', 'Denain 1 · ouvert', 'Denain 1, ouvert.'],
  ['columns', '09:05   valable     X', '09:05 valable X.'],
  ['a bar', '8 h  ▇▇▇▇  12', '8 h 12.'],
  ['a warning beside the clock', '10 h 02   ! connexion perdue', '10 h 02 connexion perdue.'],
  ['a question as it is', 'Pour quand\u00a0?', 'Pour quand ?'],
  ['hidden signs as what they are', 'Du\u202epont', 'Du\ufffdpont.'],
  ['nothing as nothing', '  ', ''],
])('A sentence is read without what only eyes see: %s', (_, text, said) => {
  expect(readAloud(text)).toBe(said);
});

test('A long sentence goes on the next line between two words', () => {
  expect(wrapped('une phrase longue et un-mot-qui-dépasse', 12)).toBe('une phrase\nlongue et\nun-mot-qui-dépasse');
});
