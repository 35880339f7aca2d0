import { sayDay, sayTime } from '#core/messages/dates.ts';
import { apart, rowsOf, WIDTH } from '#core/messages/station-list/columns.ts';
import type { SheetLine, StationSheet } from '#core/messages/station-list/sheet.ts';
import { SHEET_WORDS } from '#core/messages/station-list/words.ts';
import { NBSP } from '#core/messages/typeset.ts';
import { WORDS } from '#core/messages/words.ts';
import { wrap } from '#core/messages/wrap.ts';
import type { Lang } from '#core/model/lang.ts';

/** The rows of a page, and the column where a hand writes the votes that no terminal marked. */
const HEIGHT = 60;
const TO_WRITE = '_'.repeat(13);
const RULE = '-'.repeat(WIDTH);

/**
 * Code électoral, art. R76: the list on paper, the mandataire's name beside the mandant's. Each page
 * names its list.
 */
export function stationListPages(sheet: StationSheet, lang: Lang): readonly string[] {
  const room = HEIGHT - headOf(sheet, lang, '').length;
  const pages = paged(blocksOf(sheet, lang), room);
  return pages.map((rows, place) => {
    const page = SHEET_WORDS[lang].page(place + 1, pages.length);
    return `${[...headOf(sheet, lang, page), ...rows].join('\n').replaceAll(NBSP, ' ')}\n`;
  });
}

function headOf(sheet: StationSheet, lang: Lang, page: string): readonly string[] {
  const words = SHEET_WORDS[lang];
  const { counts, at } = sheet;
  const kinds = ['in-person', 'proxy', ...(counts.remote > 0 ? ['remote' as const] : []), 'awaited'] as const;
  return [
    ...apart(words.station(sheet.station, sheet.commune.toLocaleUpperCase('fr')), page.padStart(12)),
    ...wrap(words.round(sheet.election, sheet.round, sayDay(sheet.day, lang)), WIDTH),
    ...wrap(
      [
        words.printed(sayDay(at.day, lang), sayTime(at.time, lang)),
        words.list(sheet.version, counts.listed),
        sheet.isWhole ? words.whole : words.procurations,
      ].join(' '),
      WIDTH,
    ),
    kinds.map((kind) => `${words.counted[kind]} ${counts[kind]}`).join(' - '),
    RULE,
    ...rowsOf([words.number, sheet.isWhole ? words.elector : words.mandant, [words.mandataire], words.vote]),
    RULE,
  ];
}

/** A block that the end of a page may not part: a line of the list, or a remark on the whole list. */
function blocksOf(sheet: StationSheet, lang: Lang): readonly (readonly string[])[] {
  const { lines } = sheet;
  const words = SHEET_WORDS[lang];
  if (lines.length === 0) return [[words.none]];
  const listed = lines.map((line) => rowsOf(cellsOf(line, lang)));
  return [...listed, ...courtDecisionBlocks(sheet, lang), ['', words.end(lines.length)]];
}

/** the heading is never the last row of a page. */
function courtDecisionBlocks({ isWhole, courtDecisionVoters }: StationSheet, lang: Lang) {
  if (!isWhole) return [];
  return courtDecisionVoters.map((voter, place) => {
    const rows = rowsOf(cellsOf({ ...voter, number: undefined, gives: [] }, lang));
    return place === 0 ? ['', SHEET_WORDS[lang].courtDecisions, ...rows] : rows;
  });
}

type Cells = Omit<SheetLine, 'number'> & { readonly number: number | undefined };

function cellsOf({ number, mandant, gives, mark }: Cells, lang: Lang): Parameters<typeof rowsOf>[0] {
  const { status, roundState } = WORDS[lang];
  const mandataires = gives.map(({ mandataire, isUsable, ...presence }) => {
    if (isUsable || presence.state === 'used' || presence.state === 'superseded') return mandataire;
    return `${mandataire} (${presence.status === 'active' ? roundState[presence.state] : status[presence.status]})`;
  });
  const vote = mark ? SHEET_WORDS[lang].voted[mark.kind](sayTime(mark.time, lang)) : TO_WRITE;
  return [String(number ?? ''), mandant, mandataires, vote];
}

function paged(blocks: readonly (readonly string[])[], room: number): readonly (readonly string[])[] {
  const pages: string[][] = [[]];
  for (const block of blocks) {
    const page = pages.at(-1);
    if (page && (page.length === 0 || page.length + block.length <= room)) page.push(...block);
    else pages.push([...block]);
  }
  return pages;
}
