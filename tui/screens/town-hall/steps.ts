import type { StepStates } from '#tui/screens/town-hall/state.ts';
import type { TownHallTypes } from '#tui/screens/town-hall/step.ts';
import { ATTENTION_STEP } from '#tui/screens/town-hall/steps/attention/step.ts';
import { BOARD_STEP } from '#tui/screens/town-hall/steps/board/step.ts';
import { CARD_STEP } from '#tui/screens/town-hall/steps/card/step.ts';
import { DECIDED_STEP } from '#tui/screens/town-hall/steps/decided/step.ts';
import { FOUND_PERSON_STEP } from '#tui/screens/town-hall/steps/found-person/step.ts';
import { HOME_STEP } from '#tui/screens/town-hall/steps/home/step.ts';
import { INBOX_STEP } from '#tui/screens/town-hall/steps/inbox/step.ts';
import { LIST_PRINTS_STEP } from '#tui/screens/town-hall/steps/list-prints/step.ts';
import { PAPER_ACT_STEP } from '#tui/screens/town-hall/steps/paper-act/step.ts';
import { PAPER_ANNULMENT_STEP } from '#tui/screens/town-hall/steps/paper-annulment/step.ts';
import { PAPER_CANDIDATES_STEP } from '#tui/screens/town-hall/steps/paper-candidates/step.ts';
import { PAPER_PERSON_STEP } from '#tui/screens/town-hall/steps/paper-person/step.ts';
import { PUT_ASIDE_STEP } from '#tui/screens/town-hall/steps/put-aside/step.ts';
import { REJECTION_STEP } from '#tui/screens/town-hall/steps/rejection/step.ts';
import { ROLL_EVENT_STEP } from '#tui/screens/town-hall/steps/roll-event/step.ts';
import { ROLL_PERSON_STEP } from '#tui/screens/town-hall/steps/roll-person/step.ts';
import { ROLL_RECORDED_STEP } from '#tui/screens/town-hall/steps/roll-recorded/step.ts';
import { SEARCH_STEP } from '#tui/screens/town-hall/steps/search/step.ts';
import { stepsOf } from '#tui/steps/steps.tsx';

export const STEPS = stepsOf<TownHallTypes, StepStates>({
  home: HOME_STEP,
  inbox: INBOX_STEP,
  card: CARD_STEP,
  rejection: REJECTION_STEP,
  decided: DECIDED_STEP,
  attention: ATTENTION_STEP,
  search: SEARCH_STEP,
  'found-person': FOUND_PERSON_STEP,
  board: BOARD_STEP,
  'list-prints': LIST_PRINTS_STEP,
  'paper-person': PAPER_PERSON_STEP,
  'paper-candidates': PAPER_CANDIDATES_STEP,
  'paper-act': PAPER_ACT_STEP,
  'paper-annulment': PAPER_ANNULMENT_STEP,
  'put-aside': PUT_ASIDE_STEP,
  'roll-person': ROLL_PERSON_STEP,
  'roll-event': ROLL_EVENT_STEP,
  'roll-recorded': ROLL_RECORDED_STEP,
});
