import type { Day } from '#core/calendar/day.ts';
import type { Card, ListedProcuration } from '#tui/answers.ts';
import type { Notice } from '#tui/steps/notice.ts';
import type { Edit } from '#tui/terminal/edit.ts';

/** Who votes: the person of the card, a mandataire for this person, or an envelope from a prison. */
export type Choice =
  | { readonly kind: 'in-person' | 'envelope' }
  | { readonly kind: 'proxy'; readonly given: ListedProcuration };

/** What a homonym must show: the birth date, or the order number where two share it too. */
export type Proof =
  | { readonly kind: 'born'; readonly of: string; readonly expected: Day }
  | { readonly kind: 'number'; readonly of: string; readonly expected: number };

/** What a card asks before it marks. */
export type ProofPrompt = { readonly proof: Proof; readonly typed: Edit; readonly isWrong: boolean };

export type CardNotice = Notice<
  'corrected' | 'no-procuration' | 'holds-only' | 'not-alone' | 'unknown-outcome' | 'stray'
>;

export type CardStep = {
  readonly kind: 'card';
  readonly card: Card;
  readonly isPainted: boolean;
  readonly choice: Choice | undefined;
  readonly proofPrompt: ProofPrompt | undefined;
  /** The burst that chose the vote: its other presses confirm nothing. */
  readonly chosenInBurst: number | undefined;
  /** A word is being typed, or read by a machine, over the card: none of its signs acts. */
  readonly isStray: boolean;
  /** Which of the procurations held is pointed at. */
  readonly pointed: number;
  readonly pending: undefined;
  readonly notice: CardNotice | undefined;
};

export function cardOf(card: Card, notice?: CardNotice): CardStep {
  return {
    kind: 'card',
    card,
    isPainted: false,
    choice: undefined,
    proofPrompt: undefined,
    chosenInBurst: undefined,
    isStray: false,
    pointed: 0,
    pending: undefined,
    notice,
  };
}

export function unchosen(step: CardStep): CardStep {
  return { ...step, choice: undefined, proofPrompt: undefined, chosenInBurst: undefined };
}
