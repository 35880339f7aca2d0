import type { Failure } from '#tui/client.ts';
import { findRequest } from '#tui/screens/officer/request/calls.ts';
import type { Services } from '#tui/screens/officer/services.ts';
import type { Answer, State } from '#tui/screens/officer/state.ts';
import type { StepModule } from '#tui/screens/officer/step.ts';
import { collectedBindings } from '#tui/screens/officer/steps/collected/bindings.ts';
import { requestsShown } from '#tui/screens/officer/steps/collected/say.ts';
import { type CollectedStep, withFailed } from '#tui/screens/officer/steps/collected/state.ts';
import { CollectedView } from '#tui/screens/officer/steps/collected/view.tsx';
import { countersigningOf } from '#tui/screens/officer/steps/countersigning/state.ts';
import { NARROWED_STEP } from '#tui/steps/narrowed.ts';
import { failing } from '#tui/steps/pending.ts';

export const COLLECTED_STEP: StepModule<CollectedStep> = {
  bindings: collectedBindings,
  send,
  answered,
  failed,
  copies: (step) => requestsShown(step)[step.pointed]?.reference,
  ...NARROWED_STEP,
  View: CollectedView,
};

async function send(
  { call }: NonNullable<CollectedStep['pending']>,
  services: Services,
  signal: AbortSignal,
): Promise<Answer> {
  if (call.kind === 'find') return findRequest(call.find, services, signal);
  const { slips: requests, more } = await services.client.counter.collected.query({}, { signal });
  return { kind: 'collected', requests, more };
}

function answered(state: State, step: CollectedStep, answer: Answer): State {
  const list = { ...step, pending: undefined };
  if (answer.kind === 'found') return { ...state, step: countersigningOf(list, answer.request) };
  if (answer.kind !== 'collected') return state;
  const { requests, more } = answer;
  return { ...state, step: { ...list, requests, more } };
}

/** A request that did not come stays in the list, with the reason. */
function failed(state: State, step: CollectedStep, failure: Failure): State {
  const call = step.pending?.call;
  if (call?.kind !== 'find') return { ...state, step: failing(step, { kind: 'failed', failure }) };
  return { ...state, step: withFailed({ ...step, pending: undefined }, call.find.reference, failure) };
}
