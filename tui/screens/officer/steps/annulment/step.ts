import type { Failure } from '#tui/client.ts';
import type { State } from '#tui/screens/officer/state.ts';
import type { StepModule } from '#tui/screens/officer/step.ts';
import { annulmentBindings } from '#tui/screens/officer/steps/annulment/bindings.ts';
import type { AnnulmentStep } from '#tui/screens/officer/steps/annulment/state.ts';
import { AnnulmentView } from '#tui/screens/officer/steps/annulment/view.tsx';
import { readingAgain } from '#tui/screens/officer/steps/log/state.ts';
import { outcomeOf } from '#tui/screens/officer/steps/outcome/state.ts';

export const ANNULMENT_STEP: StepModule<AnnulmentStep> = {
  bindings: annulmentBindings,
  send: ({ call }, { client, keyring }, signal) =>
    keyring.send(JSON.stringify(call), async ({ key }) => {
      await client.procuration.annul.mutate({ key, ...call }, { signal });
      return { kind: 'annulled' };
    }),
  answered: (state, step, { kind }) => (kind === 'annulled' ? annulled(state, step) : state),
  failed,
  typing: () => 'keys',
  View: AnnulmentView,
};

/** An annulled act changes the log: it is asked for again, and shows it. */
function annulled(state: State, { seen }: AnnulmentStep): State {
  if (seen.kind === 'log') return { ...state, step: readingAgain(seen) };
  return { ...state, step: outcomeOf(seen.about, { kind: 'annulled' }) };
}

function failed(state: State, { seen }: AnnulmentStep, failure: Failure): State {
  if (seen.kind === 'log') return { ...state, step: { ...seen, notice: { kind: 'failed', failure } } };
  return { ...state, step: outcomeOf(seen.about, { kind: 'established', act: seen.act, failure }) };
}
