import { expect, test } from 'vitest';
import { PARIS } from '#core/calendar/instant.ts';
import type { StationId } from '#core/model/ids.ts';
import type { PrintedLine } from '#core/model/list-print.ts';
import { AT, ROUND } from '#test/tui/people.ts';
import type { PrintedPaper } from '#tui/answers.ts';
import { paperOf, paperPages } from '#tui/screens/papers/pages.ts';

const zoe = { lastName: 'Łukasz', usageName: undefined, firstNames: 'Zoé' };
const line: PrintedLine = { number: 2, mandant: zoe, mandataire: { ...zoe, firstNames: 'Ana' }, isStruck: false };
const gone: PrintedLine = { number: 3, mandant: undefined, mandataire: undefined, isStruck: false };
const paper = (no: number): PrintedPaper => ({
  station: '59172/0001' as StationId,
  commune: 'Denain',
  zone: PARIS,
  day: ROUND.day,
  print: { no, added: 2, struck: 0, digest: 'f'.repeat(64), printedAt: AT, acknowledgedAt: undefined },
  lines: [line, gone],
});
const pages = (no: number) => {
  const printed = paperOf(paper(no), ROUND);
  return printed ? paperPages(printed, 'fr').join('') : '';
};

test('A paper is printed again as it was: the annex by its number 0, then its supplements', () => {
  expect(pages(0)).toContain('Annexe à la liste d’émargement');
  expect(pages(0)).toContain('\n     2  Łukasz Zoé\n        => ŁUKASZ ANA');
  expect(pages(0)).toContain('\n     3  (n’est plus sur la liste électorale de la commune)\n');
  expect(pages(3)).toContain('Supplément n° 3 à l’annexe');
  expect(paperOf({ ...paper(0), print: undefined }, ROUND)).toBeUndefined();
});
