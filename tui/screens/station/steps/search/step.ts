import type { StepModule } from '#tui/screens/station/step.ts';
import { searchBindings } from '#tui/screens/station/steps/search/bindings.ts';
import { typedInSearch } from '#tui/screens/station/steps/search/results.ts';
import type { SearchStep } from '#tui/screens/station/steps/search/state.ts';
import { SearchView } from '#tui/screens/station/steps/search/view.tsx';

export const SEARCH_STEP: StepModule<SearchStep> = {
  bindings: searchBindings,
  pressed: typedInSearch,
  typing: () => 'names',
  View: SearchView,
};
