import { type Form, formOf } from '#tui/forms/form.ts';
import type { Failed } from '#tui/steps/notice.ts';
import type { Pending } from '#tui/steps/pending.ts';
import { edited } from '#tui/terminal/edit.ts';
import type { Trouble } from '#tui/terminal/use-call.ts';

/** The account that opens a locked screen again. */
export type Unlocking = { readonly name: string; readonly password: string };

/** A locked screen: no name of a person is shown, and the step waits behind it. */
export type Lock = {
  readonly form: Form<'name' | 'password'>;
  readonly pending: Pending<Unlocking> | undefined;
  readonly notice: Failed | { readonly kind: 'wrong'; readonly isCapsLock: boolean } | undefined;
};

/** How long no key was pressed, by instants in milliseconds. */
export type Idle = {
  readonly since: number | undefined;
  /** Seconds before the screen locks, once the warning is shown. */
  readonly left: number | undefined;
  /** The burst that ended the warning: no more of it acts where a key may record. */
  readonly wakingBurst: number | undefined;
};

export type LockEvent =
  | { readonly kind: 'unlocked' | 'not-unlocked' }
  | { readonly kind: 'unlock-trouble'; readonly trouble: Trouble };
export type IdleEvent = { readonly kind: 'tick' | 'activity'; readonly at: number };

/** What the lock needs in the state of a screen. */
export type Lockable = {
  /** The account that signed in. */
  readonly accountName: string;
  readonly idle: Idle;
  readonly lock: Lock | undefined;
};

export const AWAKE: Idle = { since: undefined, left: undefined, wakingBurst: undefined };

/** A screen that is open, and at which no key was pressed yet. */
export function unlockedFor(accountName: string): Lockable {
  return { accountName, idle: AWAKE, lock: undefined };
}

/** The account that signed in is named already: its password is typed first. */
export function lockFor(accountName: string): Lock {
  const form = formOf(['name', 'password'], { name: edited(accountName) });
  return { form: { ...form, focus: 'password' }, pending: undefined, notice: undefined };
}
