import type { StepModule } from '#tui/screens/town-hall/step.ts';
import { homeBindings } from '#tui/screens/town-hall/steps/home/bindings.ts';
import type { HomeStep } from '#tui/screens/town-hall/steps/home/state.ts';
import { HomeView } from '#tui/screens/town-hall/steps/home/view.tsx';

export const HOME_STEP: StepModule<HomeStep> = {
  bindings: homeBindings,
  send: async (_, { client }, signal) => ({
    kind: 'overview',
    overview: await client.procuration.overview.query({}, { signal }),
  }),
  answered: (state, step, answer) =>
    answer.kind === 'overview'
      ? { ...state, step: { ...step, overview: answer.overview, pending: undefined, notice: undefined } }
      : state,
  typing: () => 'keys',
  View: HomeView,
};
