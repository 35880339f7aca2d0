import type { Day } from '#core/calendar/day.ts';
import { dayOf } from '#core/text/typed-date.ts';
import { shortDay } from '#tui/components/short-day.ts';
import type { SEARCH_WORDS } from '#tui/screens/station/steps/search/words.ts';
import { nationalNumberIn, parseQuery, type QueryTerm } from '#tui/screens/station/voter-list/query.ts';
import { latestBirth } from '#tui/terminal/read-date.ts';

type Words = (typeof SEARCH_WORDS)['fr']['nobody'];
type Kind = QueryTerm['kind'];

/** Says what was looked for and is not on the list, and what Enter does: a name, a birth date or a number. */
export function sayNobody(typed: string, pollingDay: Day, words: Words): string {
  const terms = parseQuery(typed);
  const kinds = new Set(terms.map(({ kind }) => kind));
  const isAll = (...of: readonly Kind[]) => [...kinds].every((kind) => of.includes(kind));

  const born = birthIn(terms, pollingDay);
  if (isAll('word', 'together')) return words.named;
  if (born && isAll('born')) return words.born(born);
  if (born && isAll('word', 'together', 'born')) return words.namedAndBorn(born);

  const nne = nationalNumberIn(typed);
  if (nne) return words.nationalNumber(nne);
  const [only, ...others] = terms;
  return only?.kind === 'digits' && others.length === 0 ? words.number(only.text) : words.other;
}

function birthIn(terms: readonly QueryTerm[], pollingDay: Day): string | undefined {
  const term = terms.find(({ kind }) => kind === 'born');
  const day = term?.kind === 'born' ? dayOf(term, latestBirth(pollingDay)) : undefined;
  return day && shortDay(day);
}
