import type { Bindings } from '#tui/keys/binding.ts';
import { BACK, HELP, SCROLL } from '#tui/keys/common.ts';
import type { State } from '#tui/screens/town-hall/state.ts';
import type { StepModule } from '#tui/screens/town-hall/step.ts';
import type { FoundPersonStep } from '#tui/screens/town-hall/steps/found-person/state.ts';
import { FoundPersonView } from '#tui/screens/town-hall/steps/found-person/view.tsx';

export const FOUND_PERSON_STEP: StepModule<FoundPersonStep> = {
  bindings: foundPersonBindings,
  send: async ({ call }, { client }, signal) => ({
    kind: 'courses',
    ...(await client.procuration.track.query(call, { signal })),
  }),
  answered: (state, step, answer) =>
    answer.kind === 'courses'
      ? { ...state, step: { ...step, courses: answer.courses, pending: undefined, notice: undefined } }
      : state,
  typing: () => 'keys',
  View: FoundPersonView,
};

function foundPersonBindings(state: State, step: FoundPersonStep): Bindings<State> {
  return [{ ...BACK, enabled: true, run: () => ({ ...state, step: step.search }) }, SCROLL, HELP];
}
