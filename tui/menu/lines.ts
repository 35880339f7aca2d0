import type { Lang } from '#core/model/lang.ts';
import type { Binding, KeyRow } from '#tui/keys/binding.ts';
import { type Key, sayKey } from '#tui/keys/key.ts';
import { rankOfMatch } from '#tui/menu/match.ts';
import type { Found, Offered } from '#tui/menu/offered.ts';

/** What choosing a line comes to: a key as if it were pressed, a place, or what the screen's search found. */
export type Choosing =
  | { readonly kind: 'key'; readonly key: Key }
  | { readonly kind: 'place'; readonly key: Key }
  | { readonly kind: 'found'; readonly found: Found };

/** A line of the menu. */
export type Line = {
  /** What tells it from the others, whatever its text becomes. */
  readonly id: string;
  /** Undefined for what no key of the moment does. */
  readonly key: Key | undefined;
  readonly text: string;
  /** Undefined for what can be done now. */
  readonly whyNot: string | undefined;
  readonly choosing: Choosing;
};

type Asked = { readonly query: string; readonly lang: Lang };

/** The lines that fit what is typed, the best first: the keys of the moment, places, people. */
export function linesOf(offered: Offered, everywhere: readonly KeyRow[], { query, lang }: Asked): readonly Line[] {
  const { rows, places = [], find } = offered;
  const shared = keysOf(everywhere).map((offer) => keyLine(offer, offered, lang));
  const known = new Set(shared.map(({ id }) => id));
  const own = keysOf(rows)
    .map((offer) => keyLine(offer, offered, lang))
    .filter(({ id }) => !known.has(id));
  const lines = [
    ...own.filter(({ whyNot }) => whyNot === undefined),
    ...keysOf(places).map((place) => placeLine(place, lang)),
    ...shared,
    ...own.filter(({ whyNot }) => whyNot !== undefined),
  ].filter(({ text }) => text !== '');
  return inOrder(lines, find?.(query, lang) ?? [], { query, lang });
}

/** People come after the lines of which a word begins as typed, and before those that fit less well. */
function inOrder(lines: readonly Line[], found: readonly Found[], { query, lang }: Asked): readonly Line[] {
  const ranked = lines.map((line) => ({ line, rank: rankOfMatch(wordsOf(line, lang), query) }));
  const best = ranked.filter(({ rank }) => rank === 0);
  const others = ranked.filter(({ rank }) => rank > 0 && rank < Number.POSITIVE_INFINITY);
  return [
    ...best.map(({ line }) => line),
    ...found.map(foundLine),
    ...others.toSorted((a, b) => a.rank - b.rank).map(({ line }) => line),
  ];
}

function wordsOf({ key, text }: Line, lang: Lang): string {
  return key ? `${sayKey(key, lang)} ${text}` : text;
}

/** Keys that only move something, that confirm what is on the screen, or that have no press of their own. */
const LEFT_OUT: readonly Key[] = ['enter', 'up', 'down', 'page-up', 'page-down', 'backspace', 'text', 'reference'];

type Offer = { readonly key: Key; readonly row: KeyRow & Partial<Binding<unknown, string>> };

/** Each key once; of two rows for one key the first one acts, as in the reducer. */
function keysOf(rows: readonly Offer['row'][]): readonly Offer[] {
  const offers = rows.flatMap((row) => row.keys.map((key) => ({ key, row })));
  return offers.filter(({ key }, place) => {
    return !LEFT_OUT.includes(key) && offers.findIndex((offer) => offer.key === key) === place;
  });
}

function keyLine({ key, row }: Offer, { whyNot }: Offered, lang: Lang): Line {
  const { enabled = true } = row;
  return {
    id: `key ${key}`,
    key,
    text: textOf(row, lang),
    whyNot: enabled === true ? undefined : (whyNot?.(enabled, lang) ?? ''),
    choosing: { kind: 'key', key },
  };
}

function placeLine({ key, row }: Offer, lang: Lang): Line {
  const text = textOf(row, lang);
  return { id: `place ${key}`, key: undefined, text, whyNot: undefined, choosing: { kind: 'place', key } };
}

function foundLine(found: Found): Line {
  const { id, text } = found;
  return { id: `found ${id}`, key: undefined, text, whyNot: undefined, choosing: { kind: 'found', found } };
}

/** What the footer says, and what the help page adds to it. */
function textOf({ label, help }: KeyRow, lang: Lang): string {
  const [name = '', more = ''] = [label?.[lang], help?.text[lang]];
  if (name === '' || more === '') return name + more;
  return more.startsWith(name) ? more : `${name} · ${more}`;
}
