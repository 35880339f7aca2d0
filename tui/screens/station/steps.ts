import type { Day } from '#core/calendar/day.ts';
import type { ElectorId, MarkId } from '#core/model/ids.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Bearer, Card, Elsewhere, Given, Listed, Mark } from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';
import type { Under } from '#tui/screens/station/pending.ts';
import type { BearingStep } from '#tui/screens/station/steps/court-decision/state.ts';
import type { MinutesStep, WritingStep } from '#tui/screens/station/steps/minutes/state.ts';
import type { DeclaringStep } from '#tui/screens/station/steps/polls/state.ts';
import type { ClosingStep } from '#tui/screens/station/steps/totals/state.ts';
import type { Row } from '#tui/screens/station/voter-list/row.ts';
import type { Within } from '#tui/screens/station/voter-list/search.ts';
import { type Edit, EMPTY } from '#tui/terminal/edit.ts';
import type { Printed } from '#tui/terminal/print.ts';

/** Who stands before the bureau, and for whom; or nobody: an envelope from a prison. */
export type Choice = { readonly kind: 'in-person' | 'envelope' } | { readonly kind: 'proxy'; readonly given: Given };
export type MarkAct = { readonly mandant: ElectorId; readonly choice: Choice; readonly inside: boolean };
export type Recorded = {
  readonly mandant: Listed;
  readonly choice: Choice;
  readonly mark: Mark;
  /** Where else who voted by proxy may go. */
  readonly elsewhere: Card['elsewhere'];
};

/** What a homonym must show: the birth date, or the order number where two share it too. */
export type Proof =
  | { readonly kind: 'born'; readonly of: string; readonly expected: Day }
  | { readonly kind: 'number'; readonly of: string; readonly expected: number };

export type Correction = {
  readonly mark: MarkId;
  readonly reason: string;
  readonly second: { name: string; password: string };
};
export type Whereabouts = { readonly lastName: string; readonly born: Day };

/** What a card asks before it marks. */
export type Asked = { readonly proof: Proof; readonly typed: Edit; readonly isWrong: boolean };

export type OpeningStep = {
  readonly kind: 'opening';
  readonly name: string;
  readonly opening: Under<Opening>;
  readonly remark: Remark | undefined;
};

export type CardStep = {
  readonly kind: 'card';
  readonly card: Card;
  readonly isPainted: boolean;
  readonly choice: Choice | undefined;
  readonly asked: Asked | undefined;
  /** The burst that chose: no more of it confirms. */
  readonly chosenIn: number | undefined;
  /** A word is being typed, or read by a machine, over the card: none of its signs acts. */
  readonly isStray: boolean;
  /** Which of the procurations held is pointed at. */
  readonly pointed: number;
  readonly remark: Remark | undefined;
};
export type Remark =
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'corrected' | 'no-procuration' | 'holds-only' | 'not-alone' | 'unknown-outcome' | 'stray' };

export type CorrectingStep = {
  readonly kind: 'correcting';
  readonly person: Card['person'] | Bearer;
  /** The card that it was begun from; a bearer of a decision has none. */
  readonly card: Card | undefined;
  readonly mark: Mark;
  readonly focus: 'reason' | 'name' | 'password';
  readonly reason: Edit;
  readonly name: Edit;
  readonly password: Edit;
  readonly sending: Under<Correction> | undefined;
  readonly remark: { readonly kind: 'missing' } | { readonly kind: 'failed'; readonly failure: Failure } | undefined;
};

export type ElsewhereStep = {
  readonly kind: 'elsewhere';
  readonly focus: 'name' | 'born';
  readonly name: Edit;
  readonly born: Edit;
  readonly sending: Under<Whereabouts> | undefined;
  readonly answer: Elsewhere['people'] | undefined;
  readonly remark: { readonly kind: 'missing' } | { readonly kind: 'failed'; readonly failure: Failure } | undefined;
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
  readonly remark: 'misread' | 'for-president' | undefined;
};

export type PrintingStep = {
  readonly kind: 'printing';
  /** Every elector, or the mandants alone. */
  readonly isWhole: boolean;
  readonly sending: Under<Printing> | undefined;
  readonly outcome: Printed | undefined;
  /** The search that it was asked from. */
  readonly back: SearchStep;
};
/** `before`: pages that go with the list. */
export type Printing = { readonly isWhole: boolean; readonly before?: readonly string[] };

export type MarkingStep = { readonly kind: 'marking'; readonly card: Card; readonly sending: Under<MarkAct> };
export type RefusedStep = {
  readonly kind: 'refused';
  readonly card: Card;
  readonly act: MarkAct;
  readonly refusals: readonly Refusal[];
  readonly isPainted: boolean;
  /** The burst that said the voter was inside before the close, until Enter confirms it. */
  readonly insideIn: number | undefined;
};

export type Step =
  | SearchStep
  | OpeningStep
  | CardStep
  | MarkingStep
  | { readonly kind: 'recorded'; readonly recorded: Recorded }
  | RefusedStep
  | CorrectingStep
  | ElsewhereStep
  | BearingStep
  | PrintingStep
  | MinutesStep
  | WritingStep
  | DeclaringStep
  | ClosingStep;
/** By the list, or by the national number that a card's code bears. */
export type Opening = { readonly elector: ElectorId } | { readonly nne: string };

export const SEARCHING: SearchStep = {
  kind: 'searching',
  query: EMPTY,
  within: 'list',
  results: [],
  pointed: 0,
  failure: undefined,
  remark: undefined,
};

export function cardOf(card: Card, remark?: Remark): CardStep {
  return {
    kind: 'card',
    card,
    isPainted: false,
    choice: undefined,
    asked: undefined,
    chosenIn: undefined,
    isStray: false,
    pointed: 0,
    remark,
  };
}
