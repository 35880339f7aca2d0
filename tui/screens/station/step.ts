import type { TimeZone } from '#core/calendar/instant.ts';
import type { OwnStation } from '#tui/answers.ts';
import type { Services } from '#tui/screens/station/services.ts';
import type { Answer, State, Step } from '#tui/screens/station/state.ts';
import type { StepModule as Module, StepProps as Props } from '#tui/steps/step.ts';

/** What the steps of the station's screen are typed by. */
export type StationTypes = {
  readonly state: State;
  readonly services: Services;
  readonly answer: Answer;
  readonly props: { readonly zone: TimeZone; readonly station: OwnStation | undefined };
};

export type StepModule<S extends Step> = Module<StationTypes, S>;
export type StepProps<S extends Step> = Props<StationTypes, S>;
