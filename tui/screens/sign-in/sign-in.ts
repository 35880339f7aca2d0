import type { Failure } from '#tui/client.ts';
import { fieldOf, typed, withField } from '#tui/forms/form.ts';
import { bindingFor } from '#tui/keys/binding.ts';
import { signInBindings, UNTRIED, withChoice } from '#tui/screens/sign-in/bindings.ts';
import { isCodeRight, type PasswordChoice, passwordChoiceOf } from '#tui/screens/sign-in/password-choice.ts';
import type { Event, State } from '#tui/screens/sign-in/state.ts';
import { seemsCapsLock } from '#tui/terminal/caps-lock.ts';
import { EMPTY } from '#tui/terminal/edit.ts';
import type { Typing } from '#tui/terminal/keyboard.tsx';
import type { Press } from '#tui/terminal/press.ts';

const LIMITS = { name: 100, password: 200, passwordAgain: 200 } as const;

export function next(state: State, event: Event): State {
  switch (event.kind) {
    case 'press':
      return pressed(state, event.press);
    case 'health':
      return { ...state, health: event.health, offset: event.offset, silence: undefined };
    case 'silence':
      return { ...state, silence: { attempts: event.attempts, why: event.why } };
    case 'signed-in':
      return state;
    case 'waited':
      return { ...state, isWaiting: false };
    case 'away':
      return state.pending ? { ...state, pending: { ...state.pending, attempts: event.attempts } } : state;
    case 'failed':
      return failed(state, event.failure);
  }
}

/** In the name `?` still helps. */
export function typingIn({ form, choosing }: State): Typing {
  return form.focus === 'name' && !choosing ? 'names' : 'any';
}

/** A password that was not judged stays for after the wait; a right one-time code leads to a choice. */
function failed(state: State, failure: Failure): State {
  const { pending, choosing } = state;
  const isWaiting = failure.kind === 'too-often';
  const form = isWaiting ? state.form : withField(state.form, 'password', EMPTY);
  const over = { ...state, pending: undefined, isWaiting, form };
  if (pending && isCodeRight(failure)) {
    return { ...over, choosing: passwordChoiceOf(pending.call.password), failure: undefined };
  }
  return {
    ...over,
    failure,
    isCapsLock: failure.kind === 'signed-out' && seemsCapsLock(pending?.call.password ?? ''),
    form: { ...form, focus: failure.kind === 'bad-input' ? 'name' : 'password' },
    choosing: choosing && stillChoosing(choosing, failure),
  };
}

function stillChoosing(choosing: PasswordChoice, { kind }: Failure): PasswordChoice | undefined {
  if (kind === 'too-often') return choosing;
  return kind === 'signed-out' ? undefined : passwordChoiceOf(choosing.code);
}

function pressed(state: State, press: Press): State {
  const binding = bindingFor(signInBindings(state), press);
  if (binding) return binding.run(press);
  if (state.pending) return state;
  return state.choosing ? typedInChoice(state, state.choosing, press) : typedInForm(state, press);
}

function typedInForm(state: State, press: Press): State {
  const { focus } = state.form;
  const form = typed(state.form, press, LIMITS);
  if (fieldOf(form, focus) === fieldOf(state.form, focus)) return state;
  return { ...state, ...(state.isWaiting && focus === 'password' ? {} : UNTRIED), form };
}

function typedInChoice(state: State, choosing: PasswordChoice, press: Press): State {
  const { focus } = choosing.form;
  const form = typed(choosing.form, press, LIMITS);
  const isSame = fieldOf(form, focus) === fieldOf(choosing.form, focus);
  return withChoice(state, isSame ? choosing : { ...choosing, form, fault: undefined });
}
