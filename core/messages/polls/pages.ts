import { dayAt, timeAt } from '#core/calendar/instant.ts';
import { sayDay, sayTime } from '#core/messages/dates.ts';
import { MINUTES_WORDS } from '#core/messages/minutes/words.ts';
import { indented, pagesOf, type Rows, RULE, section, titled, WIDTH } from '#core/messages/paper.ts';
import { stationNumber } from '#core/messages/phrases.ts';
import { sayChecked, sayClosed, sayOpened } from '#core/messages/polls/declared.ts';
import { recordText } from '#core/messages/polls/record.ts';
import { sayDiscrepancies, sayRefused } from '#core/messages/polls/say.ts';
import { isCounted, totalLines } from '#core/messages/polls/totals.ts';
import { POLLS_WORDS } from '#core/messages/polls/words.ts';
import { typesetIn } from '#core/messages/typeset.ts';
import { wrap } from '#core/messages/wrap.ts';
import type { ClosingReport } from '#core/model/closing-report.ts';
import type { Lang } from '#core/model/lang.ts';

/** the opening sheet to be signed, printed with the whole list. */
export function openingSheetPages(report: ClosingReport, lang: Lang): readonly string[] {
  const { title, sections } = POLLS_WORDS[lang];
  return pagesOf(headOf(report, title.opening, lang), [
    section('', said(sayOpened(report, lang), lang)),
    ...(report.opened ? [section(sections.check, said(sayChecked(report, lang), lang))] : []),
    ...endOf(report, lang),
  ]);
}

/** the closing sheet to be signed: votes, refusals, discrepancies, the text for the procès-verbal. */
export function closingSheetPages(report: ClosingReport, lang: Lang): readonly string[] {
  const { title, sections, none, notCounted } = POLLS_WORDS[lang];
  const without = isCounted(report) ? none : notCounted;
  const discrepancies = sayDiscrepancies(report, lang);
  const orNone = (lines: readonly string[]) => (lines.length > 0 ? lines : [none]);
  return pagesOf(headOf(report, title.closing, lang), [
    section('', said([...sayOpened(report, lang), ...sayClosed(report, lang)], lang)),
    section(sections.votes, totalLines(report, lang)),
    section(sections.refused, orNone(sayRefused(report.refused, lang))),
    [sections.discrepancies],
    ...(discrepancies.length > 0 ? discrepancies : [{ text: without, marks: [] }]).map(({ text, marks }) => [
      ...indented(text),
      ...marks.flatMap((mark) => indented(`- ${mark}`, 4)),
    ]),
    ['', sections.record],
    ...recordText(report, lang).map((text) => [...indented(text), '']),
    ...endOf(report, lang),
  ]);
}

function headOf({ station, commune, round, at, zone }: ClosingReport, title: string, lang: Lang) {
  const words = MINUTES_WORDS[lang];
  return (page: number, of: number): Rows => [
    ...titled(words.station(stationNumber(station), commune.toLocaleUpperCase('fr')), words.page(page, of)),
    ...wrap(words.round(round.election, round.number, sayDay(round.day, lang)), WIDTH),
    title,
    words.printed(sayDay(dayAt(at, zone), lang), sayTime(timeAt(at, zone), lang)),
    RULE,
  ];
}

/** The last entry of the log, which the signed paper fixes, and the places to sign. */
function endOf({ head }: ClosingReport, lang: Lang): readonly Rows[] {
  const { sections, signature, ...words } = POLLS_WORDS[lang];
  const signed = signature.map((who) => `${who} ${'.'.repeat(WIDTH - 1 - who.length)}`);
  return [
    section(sections.log, said([head ? words.head(head.seq, head.hash) : words.noHead], lang)),
    [sections.signatures, ...signed.flatMap((line) => ['', line])],
  ];
}

function said(lines: readonly string[], lang: Lang): readonly string[] {
  return lines.map((line) => typesetIn(line, lang));
}
