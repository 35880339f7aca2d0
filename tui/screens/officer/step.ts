import type { Services } from '#tui/screens/officer/services.ts';
import type { Answer, State, Step } from '#tui/screens/officer/state.ts';
import type { StepModule as Module, StepProps as Props } from '#tui/steps/step.ts';

export type OfficerScreenTypes = {
  readonly state: State;
  readonly services: Services;
  readonly answer: Answer;
  readonly props: object;
};

export type StepModule<S extends Step> = Module<OfficerScreenTypes, S>;
export type StepProps<S extends Step> = Props<OfficerScreenTypes, S>;
