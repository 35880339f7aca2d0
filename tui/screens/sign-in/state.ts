import type { Account, Health } from '#tui/answers.ts';
import type { AwayReason, Failure } from '#tui/client.ts';
import { type Form, formOf } from '#tui/forms/form.ts';
import type { PasswordChoice } from '#tui/screens/sign-in/password-choice.ts';
import type { Pending } from '#tui/steps/pending.ts';
import type { Press } from '#tui/terminal/press.ts';
import type { Trouble } from '#tui/terminal/use-call.ts';

/** `code`: the one-time code of an account, of which the password takes the place. */
export type Credentials = { readonly name: string; readonly password: string; readonly code?: string };

type Silence = { readonly attempts: number; readonly why: AwayReason };

export type State = {
  readonly form: Form<'name' | 'password'>;
  readonly pending: Pending<Credentials> | undefined;
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
  /** How many times the server did not say how it is, and why the last time; undefined once it did. */
  readonly silence: Silence | undefined;
};

export type Event =
  | { readonly kind: 'press'; readonly press: Press }
  | { readonly kind: 'health'; readonly health: Health; readonly offset: number }
  | ({ readonly kind: 'silence' } & Silence)
  | { readonly kind: 'waited' }
  | { readonly kind: 'signed-in'; readonly token: string; readonly account: Account }
  | Trouble;

export const START: State = {
  form: formOf(['name', 'password']),
  pending: undefined,
  choosing: undefined,
  failure: undefined,
  isCapsLock: false,
  isWaiting: false,
  health: undefined,
  offset: 0,
  silence: undefined,
};
