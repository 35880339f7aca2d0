import { pointingBinding } from '#tui/forms/bindings.ts';
import type { Bindings } from '#tui/keys/binding.ts';
import { BACK, CHOOSE, HELP } from '#tui/keys/common.ts';
import type { State, Step } from '#tui/screens/town-hall/state.ts';
import type { StepModule } from '#tui/screens/town-hall/step.ts';
import type { PaperCandidatesStep } from '#tui/screens/town-hall/steps/paper-candidates/state.ts';
import { PaperCandidatesView } from '#tui/screens/town-hall/steps/paper-candidates/view.tsx';
import { chosen } from '#tui/screens/town-hall/steps/paper-person/chosen.ts';
import { PAPER_ON_THE_WAY } from '#tui/screens/town-hall/steps/paper-person/on-the-way.ts';
import { personPage } from '#tui/screens/town-hall/steps/paper-person/state.ts';

export const PAPER_CANDIDATES_STEP: StepModule<PaperCandidatesStep> = {
  bindings: candidatesBindings,
  typing: () => 'keys',
  draft: PAPER_ON_THE_WAY,
  View: PaperCandidatesView,
};

/** Enter takes the one pointed at; Escape leads back to what was typed. */
function candidatesBindings(state: State, step: PaperCandidatesStep): Bindings<State> {
  const { paper, page, found, pointed } = step;
  const at = (next: Step) => ({ ...state, step: next });
  const elector = found.people[pointed];
  const count = found.people.length;
  return [
    { ...CHOOSE, enabled: true, run: () => (elector ? at(chosen(paper, page, elector)) : state) },
    pointingBinding(state, { pointed, count }, (next) => at({ ...step, pointed: next })),
    { ...BACK, enabled: true, run: () => at(personPage(paper, page)) },
    HELP,
  ];
}
