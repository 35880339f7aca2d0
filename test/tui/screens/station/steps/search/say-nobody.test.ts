import { expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { sayNobody } from '#tui/screens/station/steps/search/say-nobody.ts';
import { SEARCH_WORDS } from '#tui/screens/station/steps/search/words.ts';

test.each([
  ['dupont jean', 'Aucun électeur de ce nom sur cette liste. Entrée cherche son bureau.'],
  ['17/05/91', 'Aucun électeur de cette liste n’est né le 17/05/1991. Entrée cherche son bureau.'],
  ['17 mai 91', 'Aucun électeur de cette liste n’est né le 17/05/1991. Entrée cherche son bureau.'],
  ['dupont 170591', 'Aucun électeur de ce nom, né le 17/05/1991, sur cette liste. Entrée cherche son bureau.'],
  ['n° 999', 'Aucun électeur de cette liste n’a le numéro 999. Entrée cherche par nom et date de naissance.'],
  ['770821009', 'Entrée cherche l’électeur qui a le numéro national d’électeur 770821009.'],
  ['770 821 009', 'Entrée cherche l’électeur qui a le numéro national d’électeur 770821009.'],
  ['dupont 12', 'Aucun électeur de cette liste n’a tout cela à la fois. Entrée cherche son bureau.'],
])('A search of %j that finds nobody says what was looked for', (typed, said) => {
  expect(sayNobody(typed, day('2026-11-30'), SEARCH_WORDS.fr.nobody)).toBe(said);
});
