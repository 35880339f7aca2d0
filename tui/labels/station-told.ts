import type { MarkKind } from '#core/model/vote-mark.ts';

type OfTwo = (mandataire: string, mandant: string) => string;
type OfOne = (name: string) => string;

/** The words for what changed on the list, away from this terminal. */
export type ToldLabels = {
  readonly voted: { readonly [kind in Exclude<MarkKind, 'proxy'>]: OfOne } & { readonly proxy: OfTwo };
  /** What the presiding officer declared; of the close, with how many voters were inside. */
  readonly opened: string;
  readonly 'declared-closed': (inside: number) => string;
  readonly recounted: (inside: number) => string;
  readonly corrected: OfOne;
  readonly joined: OfOne;
  readonly left: OfOne;
  readonly rewritten: OfOne;
  readonly received: OfTwo;
  readonly waiting: OfTwo;
  /** `state`: what the procuration has become. */
  readonly ended: (state: string, mandataire: string, mandant: string) => string;
  readonly uncovered: OfTwo;
  /** How many changes, and since when, for who was away. */
  readonly many: (count: number, since: string | undefined) => string;
  readonly counted: {
    readonly voted: (count: number) => string;
    readonly received: (count: number) => string;
    readonly ended: (count: number) => string;
    readonly others: (count: number) => string;
  };
};
