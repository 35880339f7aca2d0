import { needsReasons } from '#core/law/polling-day/minutes.ts';
import { fieldBindings } from '#tui/forms/bindings.ts';
import { isOnLast, moved, textOf } from '#tui/forms/form.ts';
import type { Bindings, LabelledRow } from '#tui/keys/binding.ts';
import { BACK } from '#tui/keys/common.ts';
import type { State } from '#tui/screens/station/state.ts';
import { minutesOf } from '#tui/screens/station/steps/minutes/state.ts';
import type { MinutesEntry, MinutesEntryStep } from '#tui/screens/station/steps/minutes-entry/state.ts';
import { calling } from '#tui/steps/pending.ts';

const SEND = {
  keys: ['enter'],
  label: { fr: 'continuer, puis inscrire', en: 'continue, then enter' },
} as const satisfies LabelledRow;

/** Enter goes from the text to the reasons, then sends both. */
export function minutesEntryBindings(state: State, step: MinutesEntryStep): Bindings<State, 'missing'> {
  if (step.pending) return [];
  const at = (next: State['step']) => ({ ...state, step: next });
  const isSent = isOnLast(step.form);
  const entry = entryIn(step);
  return [
    {
      ...SEND,
      enabled: !isSent || entry ? true : 'missing',
      run: () => at(isSent && entry ? calling(step, entry) : { ...step, form: moved(step.form, 1) }),
    },
    ...fieldBindings(step.form, (form) => at({ ...step, form })),
    { ...BACK, enabled: true, run: () => at(minutesOf()) },
  ];
}

/** The entry that is sent; undefined without a text, or without reasons where the law asks for them. */
function entryIn({ what, form }: MinutesEntryStep): MinutesEntry | undefined {
  const [text, reasons] = [textOf(form, 'text'), textOf(form, 'reasons')];
  if (text === '' || (reasons === '' && needsReasons(what))) return undefined;
  return { what, text, reasons: reasons === '' ? undefined : reasons };
}
