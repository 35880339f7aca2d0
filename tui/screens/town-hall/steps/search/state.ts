import type { FoundPeople, FoundPerson } from '#tui/answers.ts';
import type { Failed } from '#tui/steps/notice.ts';
import { calling, type Pending } from '#tui/steps/pending.ts';
import { type Edit, EMPTY, edited } from '#tui/terminal/edit.ts';

export type SearchCall = { readonly typed: string };

/** One box, and the people whom the last look-up found. */
export type SearchStep = {
  readonly kind: 'search';
  readonly query: Edit;
  /** Undefined until a look-up is answered. */
  readonly found: FoundPeople | undefined;
  /** What that look-up was for: Enter opens a person while the box still says the same. */
  readonly foundFor: string;
  readonly pointed: number;
  readonly pending: Pending<SearchCall> | undefined;
  readonly notice: Failed | undefined;
};

export function searchOf(): SearchStep {
  return {
    kind: 'search',
    query: EMPTY,
    found: undefined,
    foundFor: '',
    pointed: 0,
    pending: undefined,
    notice: undefined,
  };
}

/** The search for what was typed elsewhere, sent at once. */
export function searchFor(typed: string): SearchStep {
  return calling({ ...searchOf(), query: edited(typed) }, { typed });
}

/** What Enter opens; undefined where Enter looks for what is typed. */
export function pointedPerson({ query, found, foundFor, pointed }: SearchStep): FoundPerson | undefined {
  return query.text.trim() === foundFor ? found?.people[pointed] : undefined;
}
