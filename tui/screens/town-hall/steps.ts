import type { StepStates } from '#tui/screens/town-hall/state.ts';
import type { TownHallTypes } from '#tui/screens/town-hall/step.ts';
import { BOARD_STEP } from '#tui/screens/town-hall/steps/board/step.ts';
import { CARD_STEP } from '#tui/screens/town-hall/steps/card/step.ts';
import { DECIDED_STEP } from '#tui/screens/town-hall/steps/decided/step.ts';
import { HOME_STEP } from '#tui/screens/town-hall/steps/home/step.ts';
import { INBOX_STEP } from '#tui/screens/town-hall/steps/inbox/step.ts';
import { REJECTION_STEP } from '#tui/screens/town-hall/steps/rejection/step.ts';
import { stepsOf } from '#tui/steps/steps.tsx';

export const STEPS = stepsOf<TownHallTypes, StepStates>({
  home: HOME_STEP,
  inbox: INBOX_STEP,
  card: CARD_STEP,
  rejection: REJECTION_STEP,
  decided: DECIDED_STEP,
  board: BOARD_STEP,
});
