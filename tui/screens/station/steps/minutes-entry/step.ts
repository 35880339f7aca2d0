import { isTouched, typed } from '#tui/forms/form.ts';
import type { State } from '#tui/screens/station/state.ts';
import type { StepModule } from '#tui/screens/station/step.ts';
import { minutesOf } from '#tui/screens/station/steps/minutes/state.ts';
import { minutesEntryBindings } from '#tui/screens/station/steps/minutes-entry/bindings.ts';
import type { MinutesEntryStep } from '#tui/screens/station/steps/minutes-entry/state.ts';
import { MinutesEntryView } from '#tui/screens/station/steps/minutes-entry/view.tsx';
import type { Press } from '#tui/terminal/press.ts';

const LIMITS = { text: 1_000, reasons: 2_000 } as const;

export const MINUTES_ENTRY_STEP: StepModule<MinutesEntryStep> = {
  bindings: minutesEntryBindings,
  pressed,
  send: ({ call }, { client, round, keyring }, signal) =>
    keyring.send(JSON.stringify(call), async ({ key }) => {
      await client.station.write.mutate({ key, round, ...call }, { signal });
      return { kind: 'written' };
    }),
  answered: (state, _, { kind }) => (kind === 'written' ? { ...state, step: minutesOf({ kind: 'written' }) } : state),
  draft: {
    about: ({ about }) => `minutes ${about}`,
    kept: (step) => (step.pending || !isTouched(step.form) ? undefined : { ...step, notice: undefined }),
    restored: (step, kept) => (kept.kind === 'minutes-entry' ? { ...step, form: kept.form } : undefined),
  },
  typing: () => 'any',
  View: MinutesEntryView,
};

function pressed(state: State, step: MinutesEntryStep, press: Press): State {
  if (step.pending) return state;
  return { ...state, step: { ...step, form: typed(step.form, press, LIMITS), notice: undefined } };
}
