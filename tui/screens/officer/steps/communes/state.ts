import type { Commune } from '#tui/answers.ts';
import type { Draft, Whose } from '#tui/screens/officer/steps/person/state.ts';

/** Several communes have the name that was typed. */
export type CommunesStep = {
  readonly kind: 'communes';
  readonly draft: Draft;
  readonly whose: Whose;
  readonly communes: readonly Commune[];
  readonly pointed: number;
  readonly pending: undefined;
  readonly notice: undefined;
};

export function communesOf(draft: Draft, whose: Whose, communes: readonly Commune[]): CommunesStep {
  return { kind: 'communes', draft, whose, communes, pointed: 0, pending: undefined, notice: undefined };
}
