import type { Day } from '#core/calendar/day.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Card, Elsewhere, ListedProcuration, ListLine, Mark } from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';
import type { Pending } from '#tui/screens/station/pending.ts';
import type { CorrectionStep } from '#tui/screens/station/steps/correction/state.ts';
import type { CourtDecisionStep } from '#tui/screens/station/steps/court-decision/state.ts';
import type { MinutesEntryStep, MinutesStep } from '#tui/screens/station/steps/minutes/state.ts';
import type { PollsStep } from '#tui/screens/station/steps/polls/state.ts';
import type { TotalsStep } from '#tui/screens/station/steps/totals/state.ts';
import type { Row } from '#tui/screens/station/voter-list/row.ts';
import type { Within } from '#tui/screens/station/voter-list/search.ts';
import { type Edit, EMPTY } from '#tui/terminal/edit.ts';
import type { Printed } from '#tui/terminal/print.ts';

/** Who stands before the bureau, and for whom; or nobody: an envelope from a prison. */
export type Choice =
  | { readonly kind: 'in-person' | 'envelope' }
  | { readonly kind: 'proxy'; readonly given: ListedProcuration };
export type MarkAct = { readonly mandant: ElectorId; readonly choice: Choice; readonly inside: boolean };
export type Recorded = {
  readonly mandant: ListLine;
  readonly choice: Choice;
  readonly mark: Mark;
  /** Where else who voted by proxy may go. */
  readonly elsewhere: Card['elsewhere'];
};

/** What a homonym must show: the birth date, or the order number where two share it too. */
export type Proof =
  | { readonly kind: 'born'; readonly of: string; readonly expected: Day }
  | { readonly kind: 'number'; readonly of: string; readonly expected: number };

export type ElsewhereQuery = { readonly lastName: string; readonly born: Day };

/** What a card asks before it marks. */
export type ProofPrompt = { readonly proof: Proof; readonly typed: Edit; readonly isWrong: boolean };

export type CardLoadingStep = {
  readonly kind: 'opening';
  readonly name: string;
  readonly opening: Pending<CardQuery>;
  readonly notice: CardNotice | undefined;
};

export type CardStep = {
  readonly kind: 'card';
  readonly card: Card;
  readonly isPainted: boolean;
  readonly choice: Choice | undefined;
  readonly asked: ProofPrompt | undefined;
  /** The burst that chose: no more of it confirms. */
  readonly chosenInBurst: number | undefined;
  /** A word is being typed, or read by a machine, over the card: none of its signs acts. */
  readonly isStray: boolean;
  /** Which of the procurations held is pointed at. */
  readonly pointed: number;
  readonly notice: CardNotice | undefined;
};
export type CardNotice =
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'corrected' | 'no-procuration' | 'holds-only' | 'not-alone' | 'unknown-outcome' | 'stray' };

export type ElsewhereStep = {
  readonly kind: 'elsewhere';
  readonly focus: 'name' | 'born';
  readonly name: Edit;
  readonly born: Edit;
  readonly pending: Pending<ElsewhereQuery> | undefined;
  readonly answer: Elsewhere['people'] | undefined;
  readonly notice: { readonly kind: 'missing' } | { readonly kind: 'failed'; readonly failure: Failure } | undefined;
};

export type SearchStep = {
  readonly kind: 'searching';
  readonly query: Edit;
  readonly within: Within;
  readonly results: readonly Row[];
  /** The row pointed at; the one after the last result looks further: in the whole list, or in the other stations. */
  readonly pointed: number;
  readonly failure: Failure | undefined;
  /** What a document reader typed has a fault; what was opened is for the presiding officer. */
  readonly notice: 'misread' | 'for-president' | undefined;
};

export type PrintStep = {
  readonly kind: 'printing';
  /** Every elector, or the mandants alone. */
  readonly isWhole: boolean;
  readonly pending: Pending<Printing> | undefined;
  readonly outcome: Printed | undefined;
  /** The search that it was asked from. */
  readonly back: SearchStep;
};
/** `before`: pages that go with the list. */
export type Printing = { readonly isWhole: boolean; readonly before?: readonly string[] };

export type MarkingStep = { readonly kind: 'marking'; readonly card: Card; readonly pending: Pending<MarkAct> };
export type RefusedStep = {
  readonly kind: 'refused';
  readonly card: Card;
  readonly act: MarkAct;
  readonly refusals: readonly Refusal[];
  readonly isPainted: boolean;
  /** The burst that said the voter was inside before the close, until Enter confirms it. */
  readonly insideInBurst: number | undefined;
};

export type Step =
  | SearchStep
  | CardLoadingStep
  | CardStep
  | MarkingStep
  | { readonly kind: 'recorded'; readonly recorded: Recorded }
  | RefusedStep
  | CorrectionStep
  | ElsewhereStep
  | CourtDecisionStep
  | PrintStep
  | MinutesStep
  | MinutesEntryStep
  | PollsStep
  | TotalsStep;
/** By the list, or by the national number that a card's code bears. */
export type CardQuery = { readonly elector: ElectorId } | { readonly nne: string };

export const SEARCHING: SearchStep = {
  kind: 'searching',
  query: EMPTY,
  within: 'list',
  results: [],
  pointed: 0,
  failure: undefined,
  notice: undefined,
};

export function cardOf(card: Card, notice?: CardNotice): CardStep {
  return {
    kind: 'card',
    card,
    isPainted: false,
    choice: undefined,
    asked: undefined,
    chosenInBurst: undefined,
    isStray: false,
    pointed: 0,
    notice,
  };
}
