import { concealed } from '#tui/screens/officer/decision/state.ts';
import { establishRequest } from '#tui/screens/officer/request/calls.ts';
import type { StepModule } from '#tui/screens/officer/step.ts';
import { requestsShown } from '#tui/screens/officer/steps/collected/say.ts';
import { type CollectedStep, withFailed, withSigned } from '#tui/screens/officer/steps/collected/state.ts';
import { countersigningBindings } from '#tui/screens/officer/steps/countersigning/bindings.ts';
import type { CountersigningStep } from '#tui/screens/officer/steps/countersigning/state.ts';
import { CountersigningView } from '#tui/screens/officer/steps/countersigning/view.tsx';

export const COUNTERSIGNING_STEP: StepModule<CountersigningStep> = {
  bindings: countersigningBindings,
  send: ({ call }, services, signal) => establishRequest(call, services, signal),
  answered: (state, { list, request }, answer) =>
    answer.kind === 'established' ? { ...state, step: atNext(withSigned(list, request.reference, answer.act)) } : state,
  failed: (state, { list, request }, failure) => ({ ...state, step: withFailed(list, request.reference, failure) }),
  conceal: concealed,
  copies: ({ request }) => request.reference,
  typing: () => 'keys',
  View: CountersigningView,
};

/** The next request without a signature is pointed at. */
function atNext(list: CollectedStep): CollectedStep {
  const { signatures, pointed } = list;
  const next = requestsShown(list).findIndex(({ reference }, place) => {
    return place > pointed && signatures[reference]?.kind !== 'done';
  });
  return next < 0 ? list : { ...list, pointed: next };
}
