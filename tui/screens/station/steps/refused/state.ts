import type { Refusal } from '#core/model/refusal.ts';
import type { Card } from '#tui/answers.ts';
import type { MarkAct } from '#tui/screens/station/steps/marking/state.ts';

export type RefusedStep = {
  readonly kind: 'refused';
  readonly card: Card;
  readonly act: MarkAct;
  readonly refusals: readonly Refusal[];
  readonly isPainted: boolean;
  /** The burst that said that the voter was inside before the close, until Enter confirms it. */
  readonly insideInBurst: number | undefined;
  readonly pending: undefined;
  readonly notice: undefined;
};

export function refusedOf(card: Card, act: MarkAct, refusals: readonly Refusal[]): RefusedStep {
  const rest = { isPainted: false, insideInBurst: undefined, pending: undefined, notice: undefined };
  return { kind: 'refused', card, act, refusals, ...rest };
}

/** a voter who was inside at the close still votes. */
export function mayBeInside({ refusals, act }: RefusedStep): boolean {
  return !act.inside && refusals.some(({ code }) => code === 'station-closed');
}
