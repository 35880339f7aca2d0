import { expect, test } from 'vitest';
import { readAloud, wrapped } from '#tui/linear/read-aloud.ts';

test.each([
  ['a sign', '✓ liste à jour', 'liste à jour.'],
  ['points between facts', 'Denain 1 · ouvert', 'Denain 1, ouvert.'],
  ['columns', '09:05   valable     X', '09:05 valable X.'],
  [
    'dates, hours and numbers in words',
    'N° 14, née le 01/05/1991, 9\u00a0h\u00a005',
    'numéro 14, née le 1er mai 1991, 9 heures 05.',
  ],
  ['a reference sign by sign, and no name', 'XBQ7V3, MARTIN (art. L76)', 'X B Q 7 V 3, MARTIN (article L76).'],
  ['a date that is none as it is', '32/05/1991', '32/05/1991.'],
  ['a bar', '8  ▇▇▇▇  12', '8 12.'],
  ['a warning beside the clock', '10 h 02   ! connexion perdue', '10 heures 02 connexion perdue.'],
  ['a question as it is', 'Pour quand\u00a0?', 'Pour quand ?'],
  ['hidden signs as what they are', 'Du\u202epont', 'Du\ufffdpont.'],
  ['nothing as nothing', '  ', ''],
])('A sentence is read without what only eyes see: %s', (_, text, said) => {
  expect(readAloud(text, 'fr')).toBe(said);
});

test('A long sentence goes on the next line between two words', () => {
  expect(wrapped('une phrase longue et un-mot-qui-dépasse', 12)).toBe('une phrase\nlongue et\nun-mot-qui-dépasse');
});
