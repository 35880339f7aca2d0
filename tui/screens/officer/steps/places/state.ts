import type { OpeningId } from '#core/model/ids.ts';
import type { OpenPlaces } from '#tui/answers.ts';
import { type Filter, NO_FILTER } from '#tui/forms/filter.ts';
import type { Failed } from '#tui/steps/notice.ts';
import type { Pending } from '#tui/steps/pending.ts';

/** What is open today; or where the officer goes, and no opening is back to the unit. */
export type PlacesCall =
  | { readonly kind: 'read' }
  | { readonly kind: 'stand'; readonly at: { readonly opening?: OpeningId } };

/** the place that the acts of today bear: the unit, or one that the prefect opened. */
export type PlacesStep = {
  readonly kind: 'places';
  readonly open: OpenPlaces | undefined;
  /** Counted among the places that the filter shows. */
  readonly pointed: number;
  readonly filter: Filter;
  readonly pending: Pending<PlacesCall> | undefined;
  readonly notice: Failed | undefined;
};

export function placesOfToday(): PlacesStep {
  const pending = { call: { kind: 'read' }, attempts: 0 } as const;
  return { kind: 'places', open: undefined, pointed: 0, filter: NO_FILTER, pending, notice: undefined };
}
