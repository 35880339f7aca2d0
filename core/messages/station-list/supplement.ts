import { dayAt, timeAt } from '#core/calendar/instant.ts';
import { countOf, shortDigest } from '#core/law/polling-day/late-list.ts';
import { sayDay, sayTime } from '#core/messages/dates.ts';
import { pagesOf, type Rows, RULE, titled, WIDTH } from '#core/messages/paper.ts';
import { type Annex, MARGIN, NUMBER, rowsOf } from '#core/messages/station-list/annex.ts';
import { SUPPLEMENT_WORDS } from '#core/messages/station-list/supplement-words.ts';
import { wrap } from '#core/messages/wrap.ts';
import type { Lang } from '#core/model/lang.ts';
import type { ListPrint, PrintedLine } from '#core/model/list-print.ts';

/** What came since the annex of a station, or its last supplement, was printed. */
export type Supplement = Omit<Annex, 'lines' | 'at' | 'print'> & {
  readonly print: ListPrint;
  readonly lines: readonly PrintedLine[];
};

/** R-44, art. R76: printed like the annex that it goes with; each page has its number, count and digest. */
export function supplementPages(supplement: Supplement, lang: Lang): Rows {
  const words = SUPPLEMENT_WORDS[lang];
  const { lines, print } = supplement;
  const [added, struck] = [lines.filter(({ isStruck }) => !isStruck), lines.filter(({ isStruck }) => isStruck)];
  return pagesOf(
    (page, of) => headOf(supplement, lang, words.page(page, of)),
    [...part(words.added, added, lang), ...part(words.struck, struck, lang), [words.end(countOf(print))]],
  );
}

function headOf(supplement: Supplement, lang: Lang, page: string): Rows {
  const words = SUPPLEMENT_WORDS[lang];
  const { station, commune, zone, election, round, day, print } = supplement;
  const { no, printedAt: at, digest } = print;
  const printed = words.printed(sayDay(dayAt(at, zone), lang), sayTime(timeAt(at, zone), lang));
  return [
    ...titled(words.station(station, commune.toLocaleUpperCase('fr')), page),
    ...wrap(words.title(no), WIDTH),
    ...wrap(words.round(election, round, sayDay(day, lang)), WIDTH),
    ...wrap(`${printed} ${words.contents(countOf(print), shortDigest(digest))}`, WIDTH),
    RULE,
    `${words.number.padStart(NUMBER)}  ${words.mandant}`,
    `${MARGIN}=> ${words.mandataire}`,
    RULE,
  ];
}

/** A title stays on the page of its first line. */
function part(title: string, lines: readonly PrintedLine[], lang: Lang): readonly Rows[] {
  const [first, ...others] = lines.map((line) => lineRows(line, lang));
  return first ? [[title, ...first], ...others] : [];
}

function lineRows({ number, mandant, mandataire, isStruck }: PrintedLine, lang: Lang): Rows {
  const { hidden, toStrike } = SUPPLEMENT_WORDS[lang];
  if (mandant === undefined || mandataire === undefined) return rowsOf({ number, mandant: hidden, mandataires: [] });
  return rowsOf({ number, mandant, mandataires: [mandataire] }, isStruck ? toStrike : undefined);
}
