import { shortDigest } from '#core/law/polling-day/late-list.ts';
import { textOf } from '#tui/forms/form.ts';
import type { Bindings, LabelledRow } from '#tui/keys/binding.ts';
import { BACK } from '#tui/keys/common.ts';
import type { State } from '#tui/screens/station/state.ts';
import type { AcknowledgementStep } from '#tui/screens/station/steps/acknowledgement/state.ts';
import { SEARCH } from '#tui/screens/station/steps/search/state.ts';
import { calling } from '#tui/steps/pending.ts';

/** Opens this step, from the search. */
export const ACKNOWLEDGE = {
  keys: ['f9'],
  label: { fr: 'accuser réception', en: 'acknowledge' },
  help: {
    text: {
      fr: 'accuser réception de l’annexe ou du supplément que la mairie a imprimé',
      en: 'acknowledge the annex or the supplement that the town hall printed',
    },
  },
} as const satisfies LabelledRow;
const SEND = { keys: ['enter'], label: { fr: 'accuser réception', en: 'acknowledge' } } as const satisfies LabelledRow;

/** Enter sends the lines that were counted; Escape leaves the paper for later. */
export function acknowledgementBindings(state: State, step: AcknowledgementStep): Bindings<State, 'missing'> {
  if (step.pending) return [];
  const { print, form } = step;
  const typed = textOf(form, 'count');
  const call = { no: print.no, count: Number(typed), digest: shortDigest(print.digest) };
  return [
    {
      ...SEND,
      enabled: typed === '' ? 'missing' : true,
      run: () => ({ ...state, step: calling(step, call) }),
    },
    { ...BACK, enabled: true, run: () => ({ ...state, step: SEARCH }) },
  ];
}
