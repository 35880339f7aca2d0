import type { ReactNode } from 'react';
import type { Lang } from '#core/model/lang.ts';
import type { Failure } from '#tui/client.ts';
import type { Bindings } from '#tui/keys/binding.ts';
import type { AnyStep } from '#tui/steps/any-step.ts';
import type { Drafting, Drafts } from '#tui/steps/drafts.ts';
import type { Typing } from '#tui/terminal/keyboard.tsx';
import type { Press } from '#tui/terminal/press.ts';

/** The types that the steps of one screen share. */
export type StepScreen = {
  readonly state: { readonly step: AnyStep; readonly drafts: Drafts };
  /** What the calls of the steps are made with, and what they are answered with. */
  readonly services: object;
  readonly answer: object;
  /** What the view of a step takes besides the state and the step. */
  readonly props: object;
};

/** Everything that a screen must know of one kind of step. */
export type StepModule<Screen extends StepScreen, S extends AnyStep> = {
  /** The keys of the moment, in the order of the footer. */
  readonly bindings: (state: Screen['state'], step: S) => Bindings<Screen['state'], NoticeCodeOf<S>>;
  /** What the menu says of a key that does nothing now, by the code of its row. */
  readonly whyNot?: (lang: Lang) => { readonly [code in NoticeCodeOf<S>]?: string };
  /** Takes a press before any key does. */
  readonly intercepted?: (state: Screen['state'], step: S, press: Press) => Screen['state'] | undefined;
  /** Takes what no key takes: a field in which one types. */
  readonly pressed?: (state: Screen['state'], step: S, press: Press) => Screen['state'];
  /** Makes the call that the step waits for. */
  readonly send?: (
    pending: NonNullable<S['pending']>,
    services: Screen['services'],
    signal: AbortSignal,
  ) => Promise<Screen['answer']>;
  readonly answered?: (state: Screen['state'], step: S, answer: Screen['answer']) => Screen['state'];
  /** In the place of saying so in the step, which waits no more. */
  readonly failed?: (state: Screen['state'], step: S, failure: Failure) => Screen['state'];
  /** Keeps what is typed when a key leads away, for when the same is opened again. */
  readonly draft?: Drafting<S, Screen['state']['step']>;
  /** What is behind a locked screen: no password typed, and no key acts before it is painted again. */
  readonly conceal?: (step: S) => Screen['state']['step'];
  /** The reference or the number on the screen that may be copied; never what names a person. */
  readonly copies?: (step: S) => string | undefined;
  /** What signs mean. */
  readonly typing: (step: S) => Typing;
  readonly View: (props: StepProps<Screen, S>) => ReactNode;
};

export type StepProps<Screen extends StepScreen, S extends AnyStep> = Screen['props'] & {
  readonly state: Screen['state'];
  readonly step: S;
};

/** The reasons that a key of the step may have to do nothing, among what the step says of itself. */
type NoticeCodeOf<S extends AnyStep> = CodeOf<NonNullable<S['notice']>>;
type CodeOf<Notice> = Notice extends { readonly kind: infer Code extends string }
  ? { readonly kind: Code } extends Notice
    ? Code
    : never
  : never;
