import type { ReactNode } from 'react';
import type { TimeZone } from '#core/calendar/instant.ts';
import type { Failure } from '#tui/client.ts';
import type { Bindings } from '#tui/keys/binding.ts';
import type { Services } from '#tui/screens/station/services.ts';
import type { Answer, PollsDeclared, State, Step } from '#tui/screens/station/state.ts';
import type { OwnStation } from '#tui/screens/station/steps/print/sheet.ts';
import type { Typing } from '#tui/terminal/keyboard.tsx';
import type { Press } from '#tui/terminal/press.ts';

/** Everything that the screen must know of one kind of step. */
export type StepModule<S extends Step> = {
  /** The keys of the moment, in the order of the footer. */
  readonly bindings: (state: State, step: S) => Bindings<State, NoticeCodeOf<S>>;
  /** Takes a press before any key does. */
  readonly intercepted?: (state: State, step: S, press: Press) => State | undefined;
  /** Takes what no key takes: a field in which one types. */
  readonly pressed?: (state: State, step: S, press: Press) => State;
  /** Makes the call that the step waits for. */
  readonly send?: (
    pending: NonNullable<S['pending']>,
    services: Services,
    signal: AbortSignal,
  ) => Promise<Answer | PollsDeclared>;
  readonly answered?: (state: State, step: S, answer: Answer) => State;
  /** In the place of saying so in the step, which waits no more. */
  readonly failed?: (state: State, step: S, failure: Failure) => State;
  /** What is behind a locked screen: no password typed, and no key acts before it is painted again. */
  readonly conceal?: (step: S) => Step;
  /** What signs mean. */
  readonly typing: (step: S) => Typing;
  readonly View: (props: StepProps<S>) => ReactNode;
};

export type StepProps<S extends Step> = {
  readonly state: State;
  readonly step: S;
  readonly zone: TimeZone;
  readonly station: OwnStation | undefined;
};

/** The reasons that a key of the step may have to do nothing, among what the step says of itself. */
type NoticeCodeOf<S extends Step> = CodeOf<NonNullable<S['notice']>>;
type CodeOf<Notice> = Notice extends { readonly kind: infer Code extends string }
  ? { readonly kind: Code } extends Notice
    ? Code
    : never
  : never;
