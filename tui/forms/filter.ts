import type { Lang } from '#core/model/lang.ts';
import { fold } from '#core/text/fold.ts';
import { type Edit, EMPTY, edit } from '#tui/terminal/edit.ts';
import type { Press } from '#tui/terminal/press.ts';

/** What narrows a list to the lines that have all words typed; `isOpen` while one types them. */
export type Filter = { readonly typed: Edit; readonly isOpen: boolean };
export const NO_FILTER: Filter = { typed: EMPTY, isOpen: false };

/** A list that can be narrowed; the line pointed at is counted among those shown. */
export type Narrowed = { readonly pointed: number; readonly filter: Filter };

const LONGEST_FILTER = 60;

/** Whether the filter is on the screen: it narrows the list, or is about to. */
export function isFiltering({ typed, isOpen }: Filter): boolean {
  return isOpen || typed.text !== '';
}

/** What a press makes of a filter: nothing, unless the filter is open. */
export function filterAfter(filter: Filter, press: Press): Filter {
  const typed = filter.isOpen ? edit(filter.typed, press, LONGEST_FILTER) : filter.typed;
  return typed === filter.typed ? filter : { ...filter, typed };
}

/** The same for a list, of which the first line that fits is pointed at. */
export function typedInFilter<List extends Narrowed>(list: List, press: Press): List {
  const filter = filterAfter(list.filter, press);
  if (filter === list.filter) return list;
  const pointed = filter.typed.text === list.filter.typed.text ? list.pointed : 0;
  return { ...list, pointed, filter };
}

/** Whether a text has all the words, wherever in it, without accents. */
export function hasWords(text: string, { typed }: Filter): boolean {
  const folded = fold(text);
  return fold(typed.text)
    .split(' ')
    .every((word) => folded.includes(word));
}

/** The items that a filter shows, by what they say in either language; kept for the same items and words. */
export function narrowing<Item>(
  say: (item: Item, lang: Lang) => string,
): (items: readonly Item[], filter: Filter) => readonly Item[] {
  const kept = new WeakMap<readonly Item[], { readonly words: string; readonly shown: readonly Item[] }>();
  return (items, filter) => {
    const words = filter.typed.text;
    if (words === '') return items;
    const known = kept.get(items);
    if (known?.words === words) return known.shown;
    const shown = items.filter((item) => hasWords(`${say(item, 'fr')} ${say(item, 'en')}`, filter));
    kept.set(items, { words, shown });
    return shown;
  };
}
