import { paperAnswered, sendPaper } from '#tui/screens/officer/paper/calls.ts';
import { numberOn } from '#tui/screens/officer/paper/state.ts';
import type { StepModule } from '#tui/screens/officer/step.ts';
import { outcomeBindings } from '#tui/screens/officer/steps/outcome/bindings.ts';
import type { OutcomeStep } from '#tui/screens/officer/steps/outcome/state.ts';
import { OutcomeStepView } from '#tui/screens/officer/steps/outcome/view.tsx';
import { OUTCOME_WORDS } from '#tui/screens/officer/steps/outcome/words.ts';

export const OUTCOME_STEP: StepModule<OutcomeStep> = {
  bindings: outcomeBindings,
  whyNot: (lang) => OUTCOME_WORDS[lang].notAnnullable,
  send: sendPaper,
  answered: paperAnswered,
  copies: ({ about, paper }) => about.reference ?? numberOn(paper),
  typing: () => 'names',
  View: OutcomeStepView,
};
