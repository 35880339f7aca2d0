import type { MarkId } from '#core/model/ids.ts';
import type { Card, CourtDecisionVoter, Mark } from '#tui/answers.ts';
import { type Form, formOf } from '#tui/forms/form.ts';
import type { Notice } from '#tui/steps/notice.ts';
import type { Pending } from '#tui/steps/pending.ts';

export type CorrectionField = 'reason' | 'name' | 'password';

/** What is sent: the second person of the bureau confirms with a name and a password. */
export type Correction = {
  readonly mark: MarkId;
  readonly reason: string;
  readonly second: { name: string; password: string };
};

/** a mark made by mistake is taken back, for a reason, by two people of the bureau. */
export type CorrectionStep = {
  readonly kind: 'correction';
  readonly person: Card['person'] | CourtDecisionVoter;
  /** The card from which the correction began; a voter by court decision has none. */
  readonly card: Card | undefined;
  readonly mark: Mark;
  readonly form: Form<CorrectionField>;
  readonly pending: Pending<Correction> | undefined;
  readonly notice: Notice<'missing'> | undefined;
};

export function correctionOf(card: Card): CorrectionStep | undefined {
  const { mark } = card.person;
  return mark && correction({ person: card.person, card, mark });
}

/** the vote of a person who is on no line of the list, corrected from the search. */
export function courtDecisionCorrection(person: CourtDecisionVoter): CorrectionStep {
  return correction({ person, card: undefined, mark: person.mark });
}

function correction(of: Pick<CorrectionStep, 'person' | 'card' | 'mark'>): CorrectionStep {
  const form = formOf(['reason', 'name', 'password']);
  return { kind: 'correction', ...of, form, pending: undefined, notice: undefined };
}
