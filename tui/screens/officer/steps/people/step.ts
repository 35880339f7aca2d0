import type { StepModule } from '#tui/screens/officer/step.ts';
import { peopleBindings } from '#tui/screens/officer/steps/people/bindings.ts';
import type { PeopleStep } from '#tui/screens/officer/steps/people/state.ts';
import { PeopleView } from '#tui/screens/officer/steps/people/view.tsx';

export const PEOPLE_STEP: StepModule<PeopleStep> = {
  bindings: peopleBindings,
  typing: () => 'keys',
  View: PeopleView,
};
