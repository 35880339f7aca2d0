import { textOf } from '#tui/forms/form.ts';
import type { Bindings, LabelledRow } from '#tui/keys/binding.ts';
import { BACK, EMPTY_FORM } from '#tui/keys/common.ts';
import type { State, Step } from '#tui/screens/town-hall/state.ts';
import { cardOf } from '#tui/screens/town-hall/steps/card/state.ts';
import { type RejectionStep, rejectionOf } from '#tui/screens/town-hall/steps/rejection/state.ts';
import { noticed } from '#tui/steps/notice.ts';
import { calling } from '#tui/steps/pending.ts';

const REJECT = {
  keys: ['enter'],
  label: { fr: 'rejeter la procuration', en: 'reject the procuration' },
} as const satisfies LabelledRow;

/** Enter sends the reason; Escape leads back to the card, and keeps what is typed. */
export function rejectionBindings(state: State, step: RejectionStep): Bindings<State> {
  const at = (next: Step) => ({ ...state, step: next });
  const { card, form, pending } = step;
  if (pending) return [];
  const note = textOf(form, 'note');
  const rejected = () =>
    note === '' ? noticed(step, 'no-note') : calling(step, { procuration: card.procuration, note });
  return [
    { ...REJECT, enabled: true, run: () => at(rejected()) },
    { ...BACK, enabled: true, run: () => at(cardOf(card)) },
    { ...EMPTY_FORM, enabled: true, run: () => at(rejectionOf(card)) },
  ];
}
