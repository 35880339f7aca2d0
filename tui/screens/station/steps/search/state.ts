import type { Row } from '#tui/screens/station/voter-list/row.ts';
import type { Within } from '#tui/screens/station/voter-list/search.ts';
import type { Notice } from '#tui/steps/notice.ts';
import { type Edit, EMPTY } from '#tui/terminal/edit.ts';

export type SearchStep = {
  readonly kind: 'search';
  readonly query: Edit;
  /** Escape led back to it: what is typed next begins another search. */
  readonly isReturned: boolean;
  readonly within: Within;
  readonly results: readonly Row[];
  /**
   * The row pointed at; the row after the results looks further, in the whole list or in the other stations.
   */
  readonly pointed: number;
  readonly pending: undefined;
  readonly notice: Notice<'misread' | 'for-president'> | undefined;
};

export const SEARCH: SearchStep = {
  kind: 'search',
  query: EMPTY,
  isReturned: false,
  within: 'list',
  results: [],
  pointed: 0,
  pending: undefined,
  notice: undefined,
};
