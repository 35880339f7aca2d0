import { fieldBindings } from '#tui/forms/bindings.ts';
import { fieldOf, isOnLast, moved, textOf } from '#tui/forms/form.ts';
import type { Bindings, LabelledRow } from '#tui/keys/binding.ts';
import { BACK } from '#tui/keys/common.ts';
import type { State } from '#tui/screens/station/state.ts';
import { cardOf } from '#tui/screens/station/steps/card/state.ts';
import type { Correction, CorrectionStep } from '#tui/screens/station/steps/correction/state.ts';
import { SEARCH } from '#tui/screens/station/steps/search/state.ts';
import { calling } from '#tui/steps/pending.ts';

const SEND = {
  keys: ['enter'],
  label: { fr: 'continuer, puis rectifier', en: 'continue, then correct' },
} as const satisfies LabelledRow;

/** Enter goes from field to field, then corrects; nothing is pressed while the correction is on its way. */
export function correctionBindings(state: State, step: CorrectionStep): Bindings<State, 'missing'> {
  if (step.pending) return [];
  const at = (next: State['step']) => ({ ...state, step: next });
  const isSent = isOnLast(step.form);
  const call = correctionIn(step);
  return [
    {
      ...SEND,
      enabled: !isSent || call ? true : 'missing',
      run: () => at(isSent && call ? calling(step, call) : { ...step, form: moved(step.form, 1) }),
    },
    ...fieldBindings(step.form, (form) => at({ ...step, form })),
    { ...BACK, enabled: true, run: () => at(step.card ? cardOf(step.card) : SEARCH) },
  ];
}

/** What is sent; undefined while a field is empty. */
function correctionIn({ form, mark }: CorrectionStep): Correction | undefined {
  const [reason, name] = [textOf(form, 'reason'), textOf(form, 'name')];
  const password = fieldOf(form, 'password').text;
  if (reason === '' || name === '' || password === '') return undefined;
  return { mark: mark.id, reason, second: { name, password } };
}
