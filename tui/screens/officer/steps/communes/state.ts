import type { Commune } from '#tui/answers.ts';
import { type Filter, NO_FILTER } from '#tui/forms/filter.ts';
import type { Draft, Whose } from '#tui/screens/officer/steps/person/state.ts';

/** Several communes have the name that was typed. */
export type CommunesStep = {
  readonly kind: 'communes';
  readonly draft: Draft;
  readonly whose: Whose;
  readonly communes: readonly Commune[];
  /** Those that the server found and did not send. */
  readonly more: number;
  /** Counted among the communes that the filter shows. */
  readonly pointed: number;
  readonly filter: Filter;
  readonly pending: undefined;
  readonly notice: undefined;
};

type Found = Pick<CommunesStep, 'communes' | 'more'>;

export function communesOf(draft: Draft, whose: Whose, { communes, more }: Found): CommunesStep {
  const rest = { pointed: 0, filter: NO_FILTER, pending: undefined, notice: undefined };
  return { kind: 'communes', draft, whose, communes, more, ...rest };
}
