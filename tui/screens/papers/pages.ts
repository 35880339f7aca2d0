import { stationNumber } from '#core/messages/phrases.ts';
import { annexPages } from '#core/messages/station-list/annex.ts';
import { type Supplement, supplementPages } from '#core/messages/station-list/supplement.ts';
import { SUPPLEMENT_WORDS } from '#core/messages/station-list/supplement-words.ts';
import type { Lang } from '#core/model/lang.ts';
import type { PrintedPaper, RoundView } from '#tui/answers.ts';

/** An annex or a supplement as it was printed; undefined where none of its number was. */
export function paperOf({ print, ...paper }: PrintedPaper, { name, number }: RoundView): Supplement | undefined {
  return print && { ...paper, print, station: stationNumber(paper.station), election: name, round: number };
}

/** R-44, art. R76: the pages of a paper, at its printing or again. */
export function paperPages(paper: Supplement, lang: Lang): readonly string[] {
  const { print, lines, ...head } = paper;
  if (print.no > 0) return supplementPages(paper, lang);
  const { hidden } = SUPPLEMENT_WORDS[lang];
  const entries = lines.map(({ number, mandant = hidden, mandataire }) => ({
    number,
    mandant,
    mandataires: mandataire ? [mandataire] : [],
  }));
  return annexPages({ ...head, print, at: print.printedAt, lines: entries }, lang);
}
