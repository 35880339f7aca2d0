import type { Day } from '#core/calendar/day.ts';
import { dayAt, type Instant, timeAt } from '#core/calendar/instant.ts';
import { sayDay, sayTime } from '#core/messages/dates.ts';
import { type Saying, sayEntry } from '#core/messages/minutes/say.ts';
import { MINUTES_WORDS } from '#core/messages/minutes/words.ts';
import { pagesOf, RULE, titled, WIDTH } from '#core/messages/paper.ts';
import { wrap } from '#core/messages/wrap.ts';
import type { MinutesEntry } from '#core/model/minutes.ts';

export type MinutesSheet = {
  readonly station: number;
  readonly commune: string;
  readonly election: string;
  readonly round: number;
  readonly day: Day;
  /** The moment of printing. */
  readonly at: Instant;
  readonly entries: readonly MinutesEntry[];
};

/** Columns of the hour, before the sentences. */
const HOUR = 11;

/**
 * Code électoral, art. R52: the minutes on paper, for the procès-verbal. An entry stays on its page
 * where it can.
 */
export function minutesPages(sheet: MinutesSheet, saying: Saying): readonly string[] {
  const words = MINUTES_WORDS[saying.lang];
  const blocks = sheet.entries.map((entry) => rowsOf(entry, saying));
  return pagesOf(
    (page, of) => headOf(sheet, saying, words.page(page, of)),
    blocks.length > 0 ? blocks : [[words.nothing]],
  );
}

function headOf(sheet: MinutesSheet, { lang, zone }: Saying, page: string): readonly string[] {
  const words = MINUTES_WORDS[lang];
  const { station, commune, election, round, day, at } = sheet;
  return [
    ...titled(words.station(station, commune.toLocaleUpperCase('fr')), page),
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
