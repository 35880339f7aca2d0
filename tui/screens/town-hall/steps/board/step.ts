import type { StepModule } from '#tui/screens/town-hall/step.ts';
import type { BoardStep } from '#tui/screens/town-hall/steps/board/state.ts';

/** The board is a screen of its own, drawn in the place of this one: it takes every key. */
export const BOARD_STEP: StepModule<BoardStep> = {
  bindings: () => [],
  typing: () => 'keys',
  View: () => null,
};
