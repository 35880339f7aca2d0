import type { ReactNode } from 'react';
import { type Bindings, bindingFor } from '#tui/keys/binding.ts';
import { noticed } from '#tui/screens/station/notice.ts';
import { failing, waiting } from '#tui/screens/station/pending.ts';
import type { Services } from '#tui/screens/station/services.ts';
import type { Answer, PollsDeclared, State, Step, StepKind, StepStates } from '#tui/screens/station/state.ts';
import type { StepModule, StepProps } from '#tui/screens/station/step.ts';
import { CARD_STEP } from '#tui/screens/station/steps/card/step.ts';
import { CARD_LOADING_STEP } from '#tui/screens/station/steps/card-loading/step.ts';
import { CORRECTION_STEP } from '#tui/screens/station/steps/correction/step.ts';
import { COURT_DECISION_STEP } from '#tui/screens/station/steps/court-decision/step.ts';
import { ELSEWHERE_STEP } from '#tui/screens/station/steps/elsewhere/step.ts';
import { MARKING_STEP } from '#tui/screens/station/steps/marking/step.ts';
import { MINUTES_STEP } from '#tui/screens/station/steps/minutes/step.ts';
import { MINUTES_ENTRY_STEP } from '#tui/screens/station/steps/minutes-entry/step.ts';
import { POLLS_STEP } from '#tui/screens/station/steps/polls/step.ts';
import { PRINT_STEP } from '#tui/screens/station/steps/print/step.ts';
import { RECORDED_STEP } from '#tui/screens/station/steps/recorded/step.ts';
import { REFUSED_STEP } from '#tui/screens/station/steps/refused/step.ts';
import { SEARCH_STEP } from '#tui/screens/station/steps/search/step.ts';
import { TOTALS_STEP } from '#tui/screens/station/steps/totals/step.ts';
import type { Typing } from '#tui/terminal/keyboard.tsx';
import type { Press } from '#tui/terminal/press.ts';
import type { Trouble } from '#tui/terminal/use-call.ts';

/** A step whose kind says which module is its own. */
type StepOf<Kind extends StepKind> = { [kind in Kind]: StepStates[kind] & { readonly kind: kind } }[Kind];
type Modules<Kind extends StepKind> = { readonly [kind in Kind]: StepModule<StepOf<kind>> };

const STEPS: Modules<StepKind> = {
  search: SEARCH_STEP,
  'card-loading': CARD_LOADING_STEP,
  card: CARD_STEP,
  marking: MARKING_STEP,
  recorded: RECORDED_STEP,
  refused: REFUSED_STEP,
  correction: CORRECTION_STEP,
  elsewhere: ELSEWHERE_STEP,
  'court-decision': COURT_DECISION_STEP,
  print: PRINT_STEP,
  minutes: MINUTES_STEP,
  'minutes-entry': MINUTES_ENTRY_STEP,
  polls: POLLS_STEP,
  totals: TOTALS_STEP,
};

function moduleOf<Kind extends StepKind>(step: StepOf<Kind>): StepModule<StepOf<Kind>> {
  const modules: Modules<Kind> = STEPS;
  return modules[step.kind];
}

export function stepBindings<Kind extends StepKind>(state: State, step: StepOf<Kind>): Bindings<State, string> {
  return moduleOf(step).bindings(state, step);
}

/** A key that does nothing now says why in the step. */
export function stepPressed<Kind extends StepKind>(state: State, step: StepOf<Kind>, press: Press): State {
  const { intercepted, bindings, pressed } = moduleOf(step);
  const taken = intercepted?.(state, step, press);
  if (taken) return taken;
  const binding = bindingFor(bindings(state, step), press);
  if (binding === undefined) return pressed ? pressed(state, step, press) : state;
  if (binding.enabled === true) return binding.run(press);
  return { ...state, step: noticed(step, binding.enabled) };
}

/** An answer for which the step does not wait changes nothing. */
export function stepAnswered<Kind extends StepKind>(state: State, step: StepOf<Kind>, answer: Answer): State {
  return moduleOf(step).answered?.(state, step, answer) ?? state;
}

/** The call of the step was not answered yet, or failed. */
export function stepTroubled<Kind extends StepKind>(state: State, step: StepOf<Kind>, trouble: Trouble): State {
  if (step.pending === undefined) return state;
  if (trouble.kind === 'away') {
    return { ...state, step: waiting(step, trouble.attempts) };
  }
  const { failed } = moduleOf(step);
  if (failed) return failed(state, step, trouble.failure);
  return { ...state, step: failing(step, trouble) };
}

export function stepConcealed<Kind extends StepKind>(step: StepOf<Kind>): Step {
  return moduleOf(step).conceal?.(step) ?? step;
}

export function stepTyping<Kind extends StepKind>(step: StepOf<Kind>): Typing {
  return moduleOf(step).typing(step);
}

export async function sendPending<Kind extends StepKind>(
  step: StepOf<Kind>,
  services: Services,
  signal: AbortSignal,
): Promise<Answer | PollsDeclared> {
  const { send } = moduleOf(step);
  const { pending } = step;
  if (send === undefined || pending === undefined) throw new Error(`no call of ${step.kind} is pending`);
  return send(pending, services, signal);
}

export function StepView<Kind extends StepKind>(props: StepProps<StepOf<Kind>>): ReactNode {
  const { View } = moduleOf(props.step);
  return <View {...props} />;
}
