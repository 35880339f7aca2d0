import type { ElectorId } from '#core/model/ids.ts';
import type { Card } from '#tui/answers.ts';
import type { Choice } from '#tui/screens/station/steps/card/state.ts';
import type { Pending } from '#tui/steps/pending.ts';

/** `inside`: the voter was inside before the close. */
export type MarkAct = { readonly mandant: ElectorId; readonly choice: Choice; readonly inside: boolean };

/** A vote on its way to the server: nothing says that it is recorded before the answer. */
export type MarkingStep = {
  readonly kind: 'marking';
  readonly card: Card;
  readonly pending: Pending<MarkAct>;
  readonly notice: undefined;
};

export function markingOf(card: Card, call: MarkAct): MarkingStep {
  return { kind: 'marking', card, pending: { call, attempts: 0 }, notice: undefined };
}
