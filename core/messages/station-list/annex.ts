import type { Day } from '#core/calendar/day.ts';
import { dayAt, type Instant, type TimeZone, timeAt } from '#core/calendar/instant.ts';
import { sayDay, sayTime } from '#core/messages/dates.ts';
import { pagesOf, type Rows, RULE, titled, WIDTH } from '#core/messages/paper.ts';
import { ANNEX_WORDS } from '#core/messages/station-list/annex-words.ts';
import { wrap } from '#core/messages/wrap.ts';
import type { Lang } from '#core/model/lang.ts';

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
  readonly lines: readonly {
    readonly number: number;
    readonly mandant: Named;
    readonly mandataires: readonly Named[];
  }[];
};

/** Columns of the number, and of what parts it from the names. */
const NUMBER = 6;
const MARGIN = ' '.repeat(NUMBER + 2);
/** The place of a signature, at the right end of the mandataire's row. */
const SIGNATURE = '_'.repeat(20);

/**
 * Code électoral, art. R76: printed beside the liste d'émargement, in its order. The mandataires stand out:
 * under the mandant, behind an arrow, all in capitals, where the mandant is in small letters.
 */
export function annexPages(annex: Annex, lang: Lang): Rows {
  const words = ANNEX_WORDS[lang];
  const blocks = annex.lines.map(rowsOf);
  return pagesOf(
    (page, of) => headOf(annex, lang, words.page(page, of)),
    blocks.length > 0 ? [...blocks, [words.end(blocks.length)]] : [[words.none]],
  );
}

function headOf(annex: Annex, lang: Lang, page: string): Rows {
  const words = ANNEX_WORDS[lang];
  const { station, commune, zone, election, round, day, at } = annex;
  return [
    ...titled(words.station(station, commune.toLocaleUpperCase('fr')), page),
    ...wrap(words.title, WIDTH),
    ...wrap(words.round(election, round, sayDay(day, lang)), WIDTH),
    ...wrap(words.printed(sayDay(dayAt(at, zone), lang), sayTime(timeAt(at, zone), lang)), WIDTH),
    RULE,
    `${words.number.padStart(NUMBER)}  ${words.mandant}`,
    `${MARGIN}=> ${words.mandataire}`,
    RULE,
  ];
}

function rowsOf({ number, mandant, mandataires }: Annex['lines'][number]): Rows {
  const [first = '', ...more] = wrap(sayName(mandant), WIDTH - MARGIN.length);
  return [
    `${String(number).padStart(NUMBER)}  ${first}`,
    ...more.map((row) => MARGIN + row),
    ...mandataires.flatMap((mandataire) => toSign(sayName(mandataire).toLocaleUpperCase('fr'))),
    '',
  ];
}

function toSign(name: string): Rows {
  const room = WIDTH - MARGIN.length - 3 - SIGNATURE.length - 2;
  return wrap(name, room).map((row, place) =>
    place === 0 ? `${MARGIN}=> ${row.padEnd(room)}  ${SIGNATURE}` : `${MARGIN}   ${row}`,
  );
}

function sayName({ lastName, usageName, firstNames }: Named): string {
  return `${usageName === undefined ? lastName : `${lastName} (${usageName})`} ${firstNames}`;
}
