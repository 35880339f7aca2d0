import type { Failure } from '#tui/client.ts';
import { isTouched, typed, withField } from '#tui/forms/form.ts';
import type { State } from '#tui/screens/station/state.ts';
import type { StepModule } from '#tui/screens/station/step.ts';
import { loadingCard } from '#tui/screens/station/steps/card-loading/state.ts';
import { correctionBindings } from '#tui/screens/station/steps/correction/bindings.ts';
import type { CorrectionStep } from '#tui/screens/station/steps/correction/state.ts';
import { CorrectionView } from '#tui/screens/station/steps/correction/view.tsx';
import { minutesOf } from '#tui/screens/station/steps/minutes/state.ts';
import { EMPTY } from '#tui/terminal/edit.ts';
import type { Press } from '#tui/terminal/press.ts';

const LIMITS = { reason: 200, name: 100, password: 200 } as const;

export const CORRECTION_STEP: StepModule<CorrectionStep> = {
  bindings: correctionBindings,
  pressed,
  send: ({ call }, { client, keyring }, signal) =>
    keyring.send(JSON.stringify(call), async ({ key }) => {
      await client.station.correct.mutate({ key, ...call }, { signal });
      return { kind: 'corrected' };
    }),
  answered: (state, step, { kind }) => (kind === 'corrected' ? corrected(state, step) : state),
  failed,
  draft: {
    about: ({ mark }) => `correction ${mark.id}`,
    kept: (step) =>
      step.pending || !isTouched(step.form) ? undefined : withoutPassword({ ...step, notice: undefined }),
    restored: (step, kept) => (kept.kind === 'correction' ? { ...step, form: kept.form } : undefined),
  },
  conceal: (step) => (step.pending ? step : withoutPassword(step)),
  typing: () => 'any',
  View: CorrectionView,
};

function pressed(state: State, step: CorrectionStep, press: Press): State {
  if (step.pending) return state;
  return { ...state, step: { ...step, form: typed(step.form, press, LIMITS), notice: undefined } };
}

/** The card opens again; a voter by court decision has none, and is asked for again with the others. */
function corrected(state: State, { person, card }: CorrectionStep): State {
  if (card === undefined) return { ...state, courtDecisionVotersQuery: {}, step: minutesOf({ kind: 'written' }) };
  return { ...state, step: loadingCard(person.lastName, { elector: person.elector }, { kind: 'corrected' }) };
}

/** The second person types the password again. */
function failed(state: State, step: CorrectionStep, failure: Failure): State {
  const { form } = withoutPassword(step);
  const notice = { kind: 'failed', failure } as const;
  return { ...state, step: { ...step, form: { ...form, focus: 'password' }, pending: undefined, notice } };
}

function withoutPassword(step: CorrectionStep): CorrectionStep {
  return { ...step, form: withField(step.form, 'password', EMPTY) };
}
