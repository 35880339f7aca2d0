import type { ControlCard, DecidedProcuration } from '#tui/answers.ts';

/** What a decision came to. */
export type DecidedStep = {
  readonly kind: 'decided';
  readonly card: ControlCard;
  readonly decided: DecidedProcuration;
  readonly isPainted: boolean;
  readonly pending: undefined;
  readonly notice: undefined;
};

export function decidedOf(card: ControlCard, decided: DecidedProcuration): DecidedStep {
  return { kind: 'decided', card, decided, isPainted: false, pending: undefined, notice: undefined };
}
