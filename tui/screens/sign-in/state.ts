import type { Account, Health } from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';
import { choose, isCodeRight, type PasswordChoice, startPasswordChoice } from '#tui/screens/sign-in/password-choice.ts';
import { seemsCapsLock } from '#tui/terminal/caps-lock.ts';
import { type Edit, EMPTY, edit } from '#tui/terminal/edit.ts';
import type { Press } from '#tui/terminal/press.ts';
import type { Trouble } from '#tui/terminal/use-call.ts';

/** `code`: the one-time code of an account, of which the password takes the place. */
export type Credentials = { readonly name: string; readonly password: string; readonly code?: string };
type FieldName = 'name' | 'password';

export type State = {
  readonly focus: FieldName;
  readonly name: Edit;
  readonly password: Edit;
  readonly signingIn: { readonly credentials: Credentials; readonly attempts: number } | undefined;
  /** The password typed was the account's one-time code. */
  readonly choosing: PasswordChoice | undefined;
  readonly failure: Failure | undefined;
  /** The password refused, which is not kept, was in capitals. */
  readonly isCapsLock: boolean;
  /** Too many wrong passwords: nothing is sent before the wait is over, or for another name. */
  readonly isWaiting: boolean;
  readonly health: Health | undefined;
  /** Milliseconds that the server's clock is ahead of this one's. */
  readonly offset: number;
  /** How many times the server did not say how it is. */
  readonly silences: number;
};

export type Event =
  | { readonly kind: 'press'; readonly press: Press }
  | { readonly kind: 'health'; readonly health: Health; readonly offset: number }
  | { readonly kind: 'silence'; readonly attempts: number }
  | { readonly kind: 'waited' }
  | { readonly kind: 'signed-in'; readonly token: string; readonly account: Account }
  | Trouble;

const LONGEST = { name: 100, password: 200 } as const;

export const START: State = {
  focus: 'name',
  name: EMPTY,
  password: EMPTY,
  signingIn: undefined,
  choosing: undefined,
  failure: undefined,
  isCapsLock: false,
  isWaiting: false,
  health: undefined,
  offset: 0,
  silences: 0,
};

export function next(state: State, event: Event): State {
  switch (event.kind) {
    case 'press':
      return pressed(state, event.press);
    case 'health':
      return { ...state, health: event.health, offset: event.offset, silences: 0 };
    case 'silence':
      return { ...state, silences: event.attempts };
    case 'signed-in':
      return state;
    case 'waited':
      return { ...state, isWaiting: false };
    case 'away':
      return state.signingIn ? { ...state, signingIn: { ...state.signingIn, attempts: event.attempts } } : state;
    case 'failed':
      return failed(state, event.failure);
  }
}

/** A password that was not judged stays, to be sent when the wait is over; a code that was right leads to a choice. */
function failed(state: State, failure: Failure): State {
  const { signingIn, choosing } = state;
  const isWaiting = failure.kind === 'too-often';
  const over = { ...state, signingIn: undefined, isWaiting, password: isWaiting ? state.password : EMPTY };
  if (signingIn && isCodeRight(failure)) {
    return { ...over, choosing: startPasswordChoice(signingIn.credentials.password), failure: undefined };
  }
  const isCapsLock = failure.kind === 'signed-out' && seemsCapsLock(signingIn?.credentials.password ?? '');
  const after = { failure, isCapsLock, focus: focusAfter(failure) };
  return { ...over, ...after, choosing: choosing && stillChoosing(choosing, failure) };
}

function stillChoosing(choosing: PasswordChoice, { kind }: Failure): PasswordChoice | undefined {
  if (kind === 'too-often') return choosing;
  return kind === 'signed-out' ? undefined : startPasswordChoice(choosing.code);
}

/** A wrong password leaves the person where it is typed again. */
function focusAfter({ kind }: Failure): FieldName {
  return kind === 'bad-input' ? 'name' : 'password';
}

function pressed(state: State, press: Press): State {
  const name = press.kind === 'key' ? press.name : undefined;
  if (state.signingIn) return name === 'escape' ? { ...state, signingIn: undefined } : state;
  if (name === 'escape') {
    return { ...state, ...UNTRIED, focus: 'name', name: EMPTY, password: EMPTY, choosing: undefined };
  }
  if (state.choosing) return chosen(state, state.choosing, press);
  if (name === 'tab' || name === 'back-tab' || name === 'up' || name === 'down')
    return { ...state, focus: other(state.focus) };
  if (name === 'enter') return entered(state);

  const field = edit(state[state.focus], press, LONGEST[state.focus]);
  if (field === state[state.focus]) return state;
  const stands = state.isWaiting && state.focus === 'password' ? {} : UNTRIED;
  return { ...state, ...stands, [state.focus]: field };
}

const UNTRIED = { failure: undefined, isWaiting: false } as const;

function chosen(state: State, choosing: PasswordChoice, press: Press): State {
  const next = choose(choosing, press);
  if (next.chosen === undefined) {
    return { ...state, choosing: next.choosing, failure: state.isWaiting ? state.failure : undefined };
  }
  if (state.isWaiting) return state;
  const credentials = { name: state.name.text.trim(), password: next.chosen, code: choosing.code };
  return { ...state, signingIn: { credentials, attempts: 0 }, failure: undefined };
}

function entered(state: State): State {
  if (state.isWaiting) return state;
  const name = state.name.text.trim();
  if (name === '') return { ...state, focus: 'name' };
  if (state.password.text === '') return { ...state, focus: 'password' };
  const credentials = { name, password: state.password.text };
  return { ...state, signingIn: { credentials, attempts: 0 }, failure: undefined };
}

function other(focus: FieldName): FieldName {
  return focus === 'name' ? 'password' : 'name';
}
