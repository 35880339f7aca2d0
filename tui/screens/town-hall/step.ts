import type { Services } from '#tui/screens/town-hall/services.ts';
import type { Answer, State, Step } from '#tui/screens/town-hall/state.ts';
import type { StepModule as Module, StepProps as Props } from '#tui/steps/step.ts';

/** What the steps of the town hall's screen are typed by. */
export type TownHallTypes = {
  readonly state: State;
  readonly services: Services;
  readonly answer: Answer;
  readonly props: object;
};

export type StepModule<S extends Step> = Module<TownHallTypes, S>;
export type StepProps<S extends Step> = Props<TownHallTypes, S>;
