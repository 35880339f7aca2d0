import type { Day } from '#core/day.ts';
import { dayAt, type Instant, timeAt } from '#core/instant.ts';
import { NBSP, sayDay, sayTime } from '#core/messages/dates.ts';
import { type Saying, sayEntry } from '#core/messages/minutes/say.ts';
import { MINUTES_WORDS } from '#core/messages/minutes/words.ts';
import { lengthOf, wrap } from '#core/messages/wrap.ts';
import type { MinutesEntry } from '#core/minutes.ts';

export type MinutesSheet = {
  readonly station: number;
  readonly commune: string;
  readonly election: string;
  readonly round: number;
  readonly day: Day;
  /** When it is printed. */
  readonly at: Instant;
  readonly entries: readonly MinutesEntry[];
};

const WIDTH = 80;
const HEIGHT = 60;
/** Columns of the hour, before the sentences. */
const HOUR = 11;
const RULE = '-'.repeat(WIDTH);

/** Code électoral, art. R52: the minutes on paper, for the procès-verbal. An entry stays on its page where it can. */
export function minutesPages(sheet: MinutesSheet, saying: Saying): readonly string[] {
  const words = MINUTES_WORDS[saying.lang];
  const room = HEIGHT - headOf(sheet, saying, '').length;
  const blocks = sheet.entries.map((entry) => rowsOf(entry, saying));
  const pages = paged(blocks.length > 0 ? blocks : [[words.nothing]], room);
  return pages.map((rows, place) => {
    const head = headOf(sheet, saying, words.page(place + 1, pages.length));
    return `${[...head, ...rows].join('\n').replaceAll(NBSP, ' ')}\n`;
  });
}

function headOf(sheet: MinutesSheet, { lang, zone }: Saying, page: string): readonly string[] {
  const words = MINUTES_WORDS[lang];
  const { station, commune, election, round, day, at } = sheet;
  const [title = '', ...more] = wrap(words.station(station, commune.toLocaleUpperCase('fr')), WIDTH - 14);
  return [
    `${title}${' '.repeat(WIDTH - lengthOf(title) - 12)}${page.padStart(12)}`,
    ...more,
    ...wrap(words.round(election, round, sayDay(day, lang)), WIDTH),
    ...wrap(words.title, WIDTH),
    words.printed(sayDay(dayAt(at, zone), lang), sayTime(timeAt(at, zone), lang)),
    RULE,
  ];
}

function rowsOf(entry: MinutesEntry, saying: Saying): readonly string[] {
  const { time, text } = sayEntry(entry, saying);
  const rows = wrap(text, WIDTH - HOUR);
  return [...rows.map((row, place) => `${(place === 0 ? time : '').padEnd(HOUR)}${row}`), ''];
}

function paged(blocks: readonly (readonly string[])[], room: number): readonly (readonly string[])[] {
  const pages: string[][] = [[]];
  for (const block of blocks.flatMap((rows) => slices(rows, room))) {
    const page = pages.at(-1);
    if (page && page.length + block.length <= room) page.push(...block);
    else pages.push([...block]);
  }
  return pages;
}

/** An entry longer than a page goes on to the next. */
function slices(rows: readonly string[], room: number): readonly (readonly string[])[] {
  const count = Math.ceil(rows.length / room);
  return Array.from({ length: count }, (_, place) => rows.slice(place * room, (place + 1) * room));
}
