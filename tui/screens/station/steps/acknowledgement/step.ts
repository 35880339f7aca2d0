import { fieldOf, typed, withField } from '#tui/forms/form.ts';
import type { State } from '#tui/screens/station/state.ts';
import type { StepModule } from '#tui/screens/station/step.ts';
import { acknowledgementBindings } from '#tui/screens/station/steps/acknowledgement/bindings.ts';
import type { AcknowledgementStep } from '#tui/screens/station/steps/acknowledgement/state.ts';
import { AcknowledgementView } from '#tui/screens/station/steps/acknowledgement/view.tsx';
import { SEARCH } from '#tui/screens/station/steps/search/state.ts';
import { countMeant } from '#tui/terminal/digit-row.ts';
import type { Press } from '#tui/terminal/press.ts';

const LIMITS = { count: 5 } as const;

export const ACKNOWLEDGEMENT_STEP: StepModule<AcknowledgementStep> = {
  bindings: acknowledgementBindings,
  pressed,
  send: ({ call }, { client, round, keyring }, signal) =>
    keyring.send(JSON.stringify(call), async ({ key }) => {
      const { print } = await client.listPrint.acknowledge.mutate({ key, round, ...call }, { signal });
      return { kind: 'acknowledged', print };
    }),
  answered: (state, _, answer) =>
    answer.kind === 'acknowledged' ? { ...state, print: answer.print, step: SEARCH } : state,
  typing: () => 'any',
  View: AcknowledgementView,
};

/** A count takes digits alone; those of a French keyboard are meant without Shift too. */
function pressed(state: State, step: AcknowledgementStep, press: Press): State {
  if (step.pending) return state;
  const form = typed(step.form, press, LIMITS);
  const field = fieldOf(form, 'count');
  const text = countMeant(field.text);
  if (!/^\d*$/.test(text)) return state;
  return { ...state, step: { ...step, form: withField(form, 'count', { ...field, text }), notice: undefined } };
}
