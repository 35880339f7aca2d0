import type { StepStates } from '#tui/screens/station/state.ts';
import type { StationTypes } from '#tui/screens/station/step.ts';
import { ACKNOWLEDGEMENT_STEP } from '#tui/screens/station/steps/acknowledgement/step.ts';
import { CARD_STEP } from '#tui/screens/station/steps/card/step.ts';
import { CARD_LOADING_STEP } from '#tui/screens/station/steps/card-loading/step.ts';
import { CORRECTION_STEP } from '#tui/screens/station/steps/correction/step.ts';
import { COURT_DECISION_STEP } from '#tui/screens/station/steps/court-decision/step.ts';
import { ELSEWHERE_STEP } from '#tui/screens/station/steps/elsewhere/step.ts';
import { MARKING_STEP } from '#tui/screens/station/steps/marking/step.ts';
import { MINUTES_STEP } from '#tui/screens/station/steps/minutes/step.ts';
import { MINUTES_ENTRY_STEP } from '#tui/screens/station/steps/minutes-entry/step.ts';
import { POLLS_STEP } from '#tui/screens/station/steps/polls/step.ts';
import { PRINT_STEP } from '#tui/screens/station/steps/print/step.ts';
import { RECORDED_STEP } from '#tui/screens/station/steps/recorded/step.ts';
import { REFUSED_STEP } from '#tui/screens/station/steps/refused/step.ts';
import { REFUSED_VOTES_STEP } from '#tui/screens/station/steps/refused-votes/step.ts';
import { SEARCH_STEP } from '#tui/screens/station/steps/search/step.ts';
import { TOTALS_STEP } from '#tui/screens/station/steps/totals/step.ts';
import { stepsOf } from '#tui/steps/steps.tsx';

export const STEPS = stepsOf<StationTypes, StepStates>({
  search: SEARCH_STEP,
  'card-loading': CARD_LOADING_STEP,
  card: CARD_STEP,
  marking: MARKING_STEP,
  recorded: RECORDED_STEP,
  refused: REFUSED_STEP,
  'refused-votes': REFUSED_VOTES_STEP,
  correction: CORRECTION_STEP,
  elsewhere: ELSEWHERE_STEP,
  'court-decision': COURT_DECISION_STEP,
  print: PRINT_STEP,
  minutes: MINUTES_STEP,
  'minutes-entry': MINUTES_ENTRY_STEP,
  polls: POLLS_STEP,
  totals: TOTALS_STEP,
  acknowledgement: ACKNOWLEDGEMENT_STEP,
});
