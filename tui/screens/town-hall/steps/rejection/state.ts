import type { ProcurationId } from '#core/model/ids.ts';
import type { ControlCard } from '#tui/answers.ts';
import { type Form, formOf } from '#tui/forms/form.ts';
import type { Notice } from '#tui/steps/notice.ts';
import type { Pending } from '#tui/steps/pending.ts';

export type Rejection = { readonly procuration: ProcurationId; readonly note: string };

/** the reason of a rejection, as the mandant will read it. */
export type RejectionStep = {
  readonly kind: 'rejection';
  readonly card: ControlCard;
  readonly form: Form<'note'>;
  readonly pending: Pending<Rejection> | undefined;
  readonly notice: Notice<'no-note' | 'kept'> | undefined;
};

export function rejectionOf(card: ControlCard): RejectionStep {
  return { kind: 'rejection', card, form: formOf(['note']), pending: undefined, notice: undefined };
}
