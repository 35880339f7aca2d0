import type { StepModule } from '#tui/screens/officer/step.ts';
import { peopleBindings } from '#tui/screens/officer/steps/people/bindings.ts';
import type { PeopleStep } from '#tui/screens/officer/steps/people/state.ts';
import { PeopleView } from '#tui/screens/officer/steps/people/view.tsx';
import { DRAFT_ON_THE_WAY } from '#tui/screens/officer/steps/person/draft.ts';
import { NARROWED_STEP } from '#tui/steps/narrowed.ts';

export const PEOPLE_STEP: StepModule<PeopleStep> = {
  bindings: peopleBindings,
  ...NARROWED_STEP,
  draft: DRAFT_ON_THE_WAY,
  View: PeopleView,
};
