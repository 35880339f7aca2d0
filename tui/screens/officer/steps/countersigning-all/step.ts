import type { Failure } from '#tui/client.ts';
import { establishRequest } from '#tui/screens/officer/request/calls.ts';
import type { Answer, State, Step } from '#tui/screens/officer/state.ts';
import type { StepModule } from '#tui/screens/officer/step.ts';
import { withFailed, withSigned } from '#tui/screens/officer/steps/collected/state.ts';
import { countersigningAllBindings } from '#tui/screens/officer/steps/countersigning-all/bindings.ts';
import { type CountersigningAllStep, startingWith } from '#tui/screens/officer/steps/countersigning-all/state.ts';
import { CountersigningAllView } from '#tui/screens/officer/steps/countersigning-all/view.tsx';
import { edit } from '#tui/terminal/edit.ts';
import type { Press } from '#tui/terminal/press.ts';

const LONGEST_NUMBER = 4;

export const COUNTERSIGNING_ALL_STEP: StepModule<CountersigningAllStep> = {
  bindings: countersigningAllBindings,
  pressed,
  send: ({ call }, services, signal) => establishRequest(call.act, services, signal),
  answered,
  failed,
  typing: ({ pending }) => (pending ? 'keys' : 'names'),
  View: CountersigningAllView,
};

function pressed(state: State, step: CountersigningAllStep, press: Press): State {
  if (step.pending) return state;
  return { ...state, step: { ...step, typed: edit(step.typed, press, LONGEST_NUMBER), notice: undefined } };
}

function answered(state: State, step: CountersigningAllStep, answer: Answer): State {
  const { list, pending } = step;
  if (answer.kind !== 'established' || pending === undefined) return state;
  return { ...state, step: atNext({ ...step, list: withSigned(list, pending.call.act.reference, answer.act) }) };
}

/** A rule that says no concerns one request; anything else would say the same of the next ones. */
function failed(state: State, step: CountersigningAllStep, failure: Failure): State {
  const { list, pending } = step;
  if (pending === undefined) return state;
  const isStopping = step.isStopping || failure.kind !== 'refused';
  return {
    ...state,
    step: atNext({ ...step, isStopping, list: withFailed(list, pending.call.act.reference, failure) }),
  };
}

/** The next act in hand, or the list again when there is none, or when asked to stop. */
function atNext(step: CountersigningAllStep): Step {
  const { list, pending, isStopping } = step;
  const call = pending && startingWith(pending.call.rest, pending.call.count);
  return call === undefined || isStopping ? list : { ...step, pending: { call, attempts: 0 } };
}
