import { dayAt, type Instant, type TimeZone, timeAt } from '#core/calendar/instant.ts';
import { sayDay, sayTime } from '#core/messages/dates.ts';
import { indented, type Rows, RULE, startPages, titled, WIDTH } from '#core/messages/paper.ts';
import { sayAct, sayRegisterName, sayValidity } from '#core/messages/register/say.ts';
import { REGISTER_WORDS } from '#core/messages/register/words.ts';
import { lengthOf, wrap } from '#core/messages/wrap.ts';
import type { Lang } from '#core/model/lang.ts';
import type { RegisterEntry } from '#core/model/register.ts';

/** What a printed register says of itself: whose it is, which part, when it was printed and for whom. */
export type RegisterHead = {
  readonly commune: string;
  readonly zone: TimeZone;
  readonly at: Instant;
  readonly station: number | undefined;
  readonly election: string | undefined;
  readonly reader: string | undefined;
};

export type RegisterPages = {
  /** Adds entries; answers the pages that are full now. */
  readonly add: (entries: readonly RegisterEntry[]) => Rows;
  readonly end: (count: number) => Rows;
};

/** Columns of the mandant, and of the mandataire beside. */
const NAME = 39;

/**
 * Code électoral, art. R76-1: the register on paper, as its entries come; exactly the article's
 * columns.
 */
export function startRegisterPages(head: RegisterHead, lang: Lang): RegisterPages {
  const words = REGISTER_WORDS[lang];
  const pages = startPages((page) => headOf(head, lang, words.page(page)));
  return {
    add: (entries) => entries.flatMap((entry) => pages.add(rowsOf(entry, lang))),
    end: (count) => [...pages.add(count === 0 ? [words.none] : ['', words.end(count)]), pages.end()],
  };
}

/** The register and its part, when it was printed and for whom, in sentences. */
export function sayRegisterHead({ zone, at, ...head }: RegisterHead, lang: Lang): string {
  const words = REGISTER_WORDS[lang];
  return [
    ...(head.station === undefined ? [] : [words.station(head.station)]),
    ...(head.election === undefined ? [] : [words.election(head.election)]),
    words.printed(sayDay(dayAt(at, zone), lang), sayTime(timeAt(at, zone), lang)),
    ...(head.reader === undefined ? [] : [words.reader(head.reader)]),
  ].join(' ');
}

function headOf(head: RegisterHead, lang: Lang, page: string): Rows {
  const words = REGISTER_WORDS[lang];
  return [
    ...titled(words.title(head.commune.toLocaleUpperCase('fr')), page),
    ...wrap(sayRegisterHead(head, lang), WIDTH),
    RULE,
    ...beside(words.mandant, words.mandataire),
    ...indented(words.act),
    ...indented(words.validity),
    RULE,
  ];
}

function rowsOf(entry: RegisterEntry, lang: Lang): Rows {
  return [
    ...beside(sayRegisterName(entry.mandant), sayRegisterName(entry.mandataire)),
    ...indented(sayAct(entry, lang)),
    ...indented(sayValidity(entry, lang)),
  ];
}

/** Two texts in two columns; what does not fit goes on below, and no name is cut. */
function beside(left: string, right: string): Rows {
  const [lefts, rights] = [wrap(left, NAME), wrap(right, NAME)];
  return Array.from({ length: Math.max(lefts.length, rights.length) }, (_, row) => {
    const first = lefts[row] ?? '';
    return `${first}${' '.repeat(NAME + 2 - lengthOf(first))}${rights[row] ?? ''}`.trimEnd();
  });
}
