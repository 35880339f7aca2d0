import type { OpeningId } from '#core/model/ids.ts';
import type { OpenPlaces, PlaceOpening } from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';

/** Where the officer goes; no opening: back to the unit. */
export type StandCall = { readonly opening?: OpeningId };

export type PlacesStep =
  | {
      readonly kind: 'loading';
      readonly call: object;
      readonly attempts: number;
      readonly failure: Failure | undefined;
    }
  | { readonly kind: 'list'; readonly pointed: number; readonly failure: Failure | undefined }
  | { readonly kind: 'standing'; readonly pointed: number; readonly call: StandCall; readonly attempts: number };

/** the place that the acts of today bear: the unit, or one that the prefect opened. */
export type PlacesFlow = {
  readonly phase: 'places';
  readonly open: OpenPlaces | undefined;
  readonly step: PlacesStep;
};

export function placesOfToday(): PlacesFlow {
  return { phase: 'places', open: undefined, step: { kind: 'loading', call: {}, attempts: 0, failure: undefined } };
}

/** The unit first, then what is open today. */
export function choicesIn({ open }: PlacesFlow): readonly (PlaceOpening | 'unit')[] {
  return open === undefined ? [] : ['unit', ...open.openings];
}
