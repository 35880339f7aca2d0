import type { Failure } from '#tui/client.ts';
import type { Pending } from '#tui/screens/station/pending.ts';
import { type Edit, EMPTY, edited } from '#tui/terminal/edit.ts';
import type { Trouble } from '#tui/terminal/use-call.ts';

/** Who opens a locked screen again. */
export type Unlocking = { readonly name: string; readonly password: string };

/** A locked screen: no name of the list is shown, and all that was there waits behind it. */
export type Lock = {
  readonly focus: 'name' | 'password';
  readonly name: Edit;
  readonly password: Edit;
  readonly pending: Pending<Unlocking> | undefined;
  readonly notice:
    | { readonly kind: 'wrong'; readonly isCapsLock: boolean }
    | { readonly kind: 'failed'; readonly failure: Failure }
    | undefined;
};

/** How long nobody has pressed a key, by instants in milliseconds. */
export type Idle = {
  readonly since: number | undefined;
  /** Seconds before it locks, once that is said. */
  readonly left: number | undefined;
  /** The burst that ended the warning: no more of it acts where a key may record. */
  readonly wakingBurst: number | undefined;
};

export type LockEvent =
  | { readonly kind: 'unlocked' | 'not-unlocked' }
  | { readonly kind: 'unlock-trouble'; readonly trouble: Trouble };
export type IdleEvent = { readonly kind: 'tick' | 'touched'; readonly at: number };

export const AWAKE: Idle = { since: undefined, left: undefined, wakingBurst: undefined };

export function lockFor(accountName: string): Lock {
  return { focus: 'password', name: edited(accountName), password: EMPTY, pending: undefined, notice: undefined };
}
