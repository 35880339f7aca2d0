import type { Day } from '#core/calendar/day.ts';
import { dayAt, type Instant, type TimeZone, timeAt } from '#core/calendar/instant.ts';
import { countOf, shortDigest } from '#core/law/polling-day/late-list.ts';
import { sayDay, sayTime } from '#core/messages/dates.ts';
import { pagesOf, type Rows, RULE, titled, WIDTH } from '#core/messages/paper.ts';
import { ANNEX_WORDS } from '#core/messages/station-list/annex-words.ts';
import { wrap } from '#core/messages/wrap.ts';
import type { Lang } from '#core/model/lang.ts';
import type { ListPrint } from '#core/model/list-print.ts';

type Named = { readonly lastName: string; readonly usageName: string | undefined; readonly firstNames: string };

/** The mandants of a station's list who gave a procuration that may serve at the round. */
export type Annex = {
  readonly station: number;
  readonly commune: string;
  readonly zone: TimeZone;
  readonly election: string;
  readonly round: number;
  readonly day: Day;
  /** The moment of printing. */
  readonly at: Instant;
  /** The print that the bureau acknowledges: the annex itself, or the last supplement, which is in it. */
  readonly print: ListPrint;
  readonly lines: readonly {
    readonly number: number;
    /** Words in the place of the name of someone whom the reader may not see. */
    readonly mandant: Named | string;
    readonly mandataires: readonly Named[];
  }[];
};

/** Columns of the number, and of what parts it from the names. */
export const NUMBER = 6;
export const MARGIN = ' '.repeat(NUMBER + 2);
/** The place of a signature, at the right end of the mandataire's row. */
const SIGNATURE = '_'.repeat(20);

/**
 * Code électoral, art. R76: printed beside the liste d'émargement, in its order. The mandataires stand out:
 * under the mandant, behind an arrow, all in capitals, where the mandant is in small letters.
 */
export function annexPages(annex: Annex, lang: Lang): Rows {
  const words = ANNEX_WORDS[lang];
  const blocks = annex.lines.map((line) => rowsOf(line));
  return pagesOf(
    (page, of) => headOf(annex, lang, words.page(page, of)),
    blocks.length > 0 ? [...blocks, [words.end(blocks.length)]] : [[words.none]],
  );
}

function headOf(annex: Annex, lang: Lang, page: string): Rows {
  const words = ANNEX_WORDS[lang];
  const { station, commune, zone, election, round, day, at, print } = annex;
  return [
    ...titled(words.station(station, commune.toLocaleUpperCase('fr')), page),
    ...wrap(words.title, WIDTH),
    ...wrap(words.round(election, round, sayDay(day, lang)), WIDTH),
    ...wrap(words.printed(sayDay(dayAt(at, zone), lang), sayTime(timeAt(at, zone), lang)), WIDTH),
    ...wrap(words.contents(print.no, countOf(print), shortDigest(print.digest)), WIDTH),
    RULE,
    `${words.number.padStart(NUMBER)}  ${words.mandant}`,
    `${MARGIN}=> ${words.mandataire}`,
    RULE,
  ];
}

type Entry = {
  readonly number: number;
  readonly mandant: Named | string;
  readonly mandataires: readonly Named[];
};

/** A mandant and the mandataires, each with a place to sign, or with what is to be done of the line. */
export function rowsOf({ number, mandant, mandataires }: Entry, instead?: string): Rows {
  const name = typeof mandant === 'string' ? mandant : sayName(mandant);
  const [first = '', ...more] = wrap(name, WIDTH - MARGIN.length);
  return [
    `${String(number).padStart(NUMBER)}  ${first}`,
    ...more.map((row) => MARGIN + row),
    ...mandataires.flatMap((mandataire) => toSign(sayName(mandataire).toLocaleUpperCase('fr'), instead)),
    '',
  ];
}

function toSign(name: string, instead = SIGNATURE): Rows {
  const room = WIDTH - MARGIN.length - 3 - SIGNATURE.length - 2;
  return wrap(name, room).map((row, place) =>
    place === 0 ? `${MARGIN}=> ${row.padEnd(room)}  ${instead}` : `${MARGIN}   ${row}`,
  );
}

function sayName({ lastName, usageName, firstNames }: Named): string {
  return `${usageName === undefined ? lastName : `${lastName} (${usageName})`} ${firstNames}`;
}
