import type { ReactNode } from 'react';
import type { Lang } from '#core/model/lang.ts';
import { type Bindings, bindingFor } from '#tui/keys/binding.ts';
import { GIVE_UP } from '#tui/keys/common.ts';
import type { AnyStep } from '#tui/steps/any-step.ts';
import { afterMove } from '#tui/steps/drafts.ts';
import { noticed } from '#tui/steps/notice.ts';
import { failing, waiting } from '#tui/steps/pending.ts';
import type { StepModule, StepProps, StepScreen } from '#tui/steps/step.ts';
import type { Typing, Unfinished } from '#tui/terminal/keyboard.tsx';
import type { Press } from '#tui/terminal/press.ts';
import type { Trouble } from '#tui/terminal/use-call.ts';

/** The step of each kind. */
type StepStates = { readonly [kind: string]: AnyStep };
/** A step whose kind says which module is its own. */
type StepOf<States extends StepStates, Kind extends keyof States> = {
  [kind in Kind]: States[kind] & { readonly kind: kind };
}[Kind];
type Modules<Screen extends StepScreen, States extends StepStates, Kind extends keyof States> = {
  readonly [kind in Kind]: StepModule<Screen, StepOf<States, kind>>;
};

/** How what happens to a screen reaches its step: by the module of the step's kind. */
export function stepsOf<Screen extends StepScreen, States extends StepStates>(
  all: Modules<Screen, States, keyof States>,
) {
  type State = Screen['state'];
  type Kinds = keyof States;

  function moduleOf<Kind extends Kinds>(step: StepOf<States, Kind>): StepModule<Screen, StepOf<States, Kind>> {
    const modules: Modules<Screen, States, Kind> = all;
    const { kind }: { readonly kind: Kind } = step;
    return modules[kind];
  }

  return {
    bindings: <Kind extends Kinds>(state: State, step: StepOf<States, Kind>): Bindings<State, string> =>
      bindingsOf(moduleOf(step), { state, step }),
    whyNot: <Kind extends Kinds>(step: StepOf<States, Kind>, code: string, lang: Lang): string | undefined => {
      const reasons: { readonly [code: string]: string | undefined } = moduleOf(step).whyNot?.(lang) ?? {};
      return reasons[code];
    },
    pressed: <Kind extends Kinds>(state: State, step: StepOf<States, Kind>, press: Press) =>
      pressed(moduleOf(step), { state, step }, press),
    /** What was typed in the step that a key has led away from is kept, and found again. */
    moved: <From extends Kinds, To extends Kinds>(
      left: StepOf<States, From>,
      after: State,
      opened: StepOf<States, To>,
    ): State => {
      const sides = [moduleOf(left).draft, moduleOf(opened).draft] as const;
      const { drafts, step } = afterMove(
        after,
        { step: left, drafting: sides[0] },
        { step: opened, drafting: sides[1] },
      );
      return drafts === after.drafts && step === opened ? after : { ...after, drafts, step };
    },
    /** What is lost with the screen: text that was sent nowhere, or the answer to an act. */
    unfinished: <Kind extends Kinds>(
      { drafts }: State,
      step: StepOf<States, Kind>,
      isUnanswered: boolean,
    ): Unfinished | undefined => {
      if (step.pending && isUnanswered) return 'act';
      const isTyped = moduleOf(step).draft?.kept(step) !== undefined || Object.keys(drafts).length > 0;
      return isTyped ? 'text' : undefined;
    },
    /** An answer for which the step does not wait changes nothing. */
    answered: <Kind extends Kinds>(state: State, step: StepOf<States, Kind>, answer: Screen['answer']): State =>
      (step.pending && moduleOf(step).answered?.(state, step, answer)) ?? state,
    troubled: <Kind extends Kinds>(state: State, step: StepOf<States, Kind>, trouble: Trouble) =>
      troubled(moduleOf(step), { state, step }, trouble),
    concealed: <Kind extends Kinds>(step: StepOf<States, Kind>): State['step'] =>
      moduleOf(step).conceal?.(step) ?? step,
    copies: <Kind extends Kinds>(step: StepOf<States, Kind>): string | undefined => moduleOf(step).copies?.(step),
    typing: <Kind extends Kinds>(step: StepOf<States, Kind>): Typing => moduleOf(step).typing(step),
    send: <Kind extends Kinds>(step: StepOf<States, Kind>, services: Screen['services'], signal: AbortSignal) =>
      send(moduleOf(step), step, { services, signal }),
    View: <Kind extends Kinds>(props: StepProps<Screen, StepOf<States, Kind>>): ReactNode => {
      const { View } = moduleOf(props.step);
      return <View {...props} />;
    },
  };
}

type At<Screen extends StepScreen, S extends AnyStep> = { readonly state: Screen['state']; readonly step: S };

const GIVEN_UP = { kind: 'failed', failure: { kind: 'away', why: 'given-up' } } as const;

/**
 * A step that has no key while it waits for a server that left it without an answer can be left by Escape:
 * the act has a key of its own, so that sending the same again does not do it twice.
 */
function bindingsOf<Screen extends StepScreen, S extends AnyStep>(
  module: StepModule<Screen, S>,
  { state, step }: At<Screen, S>,
): Bindings<Screen['state'], string> {
  const bindings: Bindings<Screen['state'], string> = module.bindings(state, step);
  const isLeft = bindings.length === 0 && step.pending !== undefined && step.pending.attempts > 0;
  return isLeft ? [{ ...GIVE_UP, enabled: true, run: () => troubled(module, { state, step }, GIVEN_UP) }] : bindings;
}

/** A key that does nothing now says why in the step. */
function pressed<Screen extends StepScreen, S extends AnyStep>(
  module: StepModule<Screen, S>,
  { state, step }: At<Screen, S>,
  press: Press,
): Screen['state'] {
  const taken = module.intercepted?.(state, step, press);
  if (taken) return taken;
  const binding = bindingFor(bindingsOf(module, { state, step }), press);
  if (binding === undefined) return module.pressed?.(state, step, press) ?? state;
  if (binding.enabled === true) return binding.run(press);
  return { ...state, step: noticed(step, binding.enabled) };
}

/** The call of the step was not answered yet, or failed. */
function troubled<Screen extends StepScreen, S extends AnyStep>(
  { failed }: StepModule<Screen, S>,
  { state, step }: At<Screen, S>,
  trouble: Trouble,
): Screen['state'] {
  if (step.pending === undefined) return state;
  if (trouble.kind === 'away') return { ...state, step: waiting(step, trouble.attempts) };
  return failed ? failed(state, step, trouble.failure) : { ...state, step: failing(step, trouble) };
}

type With<Screen extends StepScreen> = { readonly services: Screen['services']; readonly signal: AbortSignal };

async function send<Screen extends StepScreen, S extends AnyStep>(
  module: StepModule<Screen, S>,
  { kind, pending }: S,
  { services, signal }: With<Screen>,
): Promise<Screen['answer']> {
  if (module.send === undefined || pending === undefined) throw new Error(`no call of ${kind} is pending`);
  return module.send(pending, services, signal);
}
