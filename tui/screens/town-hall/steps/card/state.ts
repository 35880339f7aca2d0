import type { ProcurationId } from '#core/model/ids.ts';
import type { ControlCard } from '#tui/answers.ts';
import type { Failed } from '#tui/steps/notice.ts';
import type { Pending } from '#tui/steps/pending.ts';

/** one procuration in control, held by this agent while its card is open. */
export type CardStep = {
  readonly kind: 'card';
  readonly card: ControlCard;
  /** Chosen with one key, sent with Enter. */
  readonly choice: 'accept' | undefined;
  readonly isPainted: boolean;
  readonly pending: Pending<{ readonly procuration: ProcurationId }> | undefined;
  readonly notice: Failed | undefined;
};

export function cardOf(card: ControlCard, notice?: Failed): CardStep {
  return { kind: 'card', card, choice: undefined, isPainted: false, pending: undefined, notice };
}
