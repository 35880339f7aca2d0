import type { Services } from '#tui/screens/officer/services.ts';
import type { Answer, State, Step } from '#tui/screens/officer/state.ts';
import type { StepModule as Module, StepProps as Props } from '#tui/steps/step.ts';

/** What the steps of the officer's screen are typed by. */
export type OfficerTypes = {
  readonly state: State;
  readonly services: Services;
  readonly answer: Answer;
  readonly props: object;
};

export type StepModule<S extends Step> = Module<OfficerTypes, S>;
export type StepProps<S extends Step> = Props<OfficerTypes, S>;
