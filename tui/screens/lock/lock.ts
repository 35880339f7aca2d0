import { typed } from '#tui/forms/form.ts';
import { type Bindings, bindingFor } from '#tui/keys/binding.ts';
import { isPressed } from '#tui/keys/key.ts';
import { LOCK, lockBindings, type Openers } from '#tui/screens/lock/bindings.ts';
import { awakeSince, idleAt } from '#tui/screens/lock/idle.ts';
import { AWAKE, type IdleEvent, type Lock, type Lockable, type LockEvent, lockFor } from '#tui/screens/lock/state.ts';
import { seemsCapsLock } from '#tui/terminal/caps-lock.ts';
import type { Press } from '#tui/terminal/press.ts';

const LIMITS = { name: 100, password: 200 } as const;

/** What a screen that locks says of itself. */
type LockedScreen<State> = {
  readonly openers: Openers;
  /** An answer is about to come, or no person is shown yet. */
  readonly isBusy: (state: State) => boolean;
  /** A key of this moment may record or send. */
  readonly isRecording: (state: State) => boolean;
  /** What is behind the lock: no password typed, and no key acts before it is painted again. */
  readonly concealed: (state: State) => State;
};

/** How a screen locks, warns before, and opens again: the same for every screen that shows people. */
export function lockingOf<State extends Lockable>(screen: LockedScreen<State>) {
  return {
    next(state: State, event: LockEvent | IdleEvent): State {
      switch (event.kind) {
        case 'tick':
          return ticked(screen, state, event.at);
        case 'activity':
          return { ...state, idle: awakeSince(state.idle, event.at) };
        case 'unlocked':
        case 'not-unlocked':
        case 'unlock-trouble':
          return lockAnswered(state, event);
      }
    },
    /** Undefined for a press that is the screen's own. */
    pressed(state: State, press: Press): State | undefined {
      if (state.lock) return pressedInLock(state, state.lock, { press, openers: screen.openers });
      if (LOCK.keys.some((key) => isPressed(key, press))) return lockScreen(screen.concealed(state));
      if (!isOnlyWaking(state, press) || !screen.isRecording(state)) return undefined;
      return { ...state, idle: { ...state.idle, wakingBurst: press.burst } };
    },
    /** Undefined for a screen that is open. */
    bindings: (state: State): Bindings<State> | undefined =>
      state.lock && lockBindings(state, state.lock, screen.openers),
  };
}

/**
 * Locks an idle screen, though no server answers: names are shown all the same. Never over an answer about to
 * come.
 */
function ticked<State extends Lockable>(screen: LockedScreen<State>, state: State, at: number): State {
  if (state.lock) return withoutOldPassword(state, at);
  if (screen.isBusy(state)) return { ...state, idle: awakeSince(state.idle, at) };
  const idle = idleAt(state, at);
  if (idle === 'late') return lockScreen(screen.concealed(state));
  return idle === state.idle ? state : { ...state, idle };
}

/**
 * A password left in the lock would open the screen for whoever stands there once the server answers: it is
 * forgotten after as long as a screen stays open.
 */
function withoutOldPassword<State extends Lockable>(state: State, at: number): State {
  const idle = idleAt(state, at);
  if (idle === 'late') return { ...state, idle: awakeSince(state.idle, at), lock: lockFor(state.accountName) };
  return idle.since === state.idle.since ? state : { ...state, idle };
}

/** Hides every name. What was sent goes on, what was typed is kept. */
function lockScreen<State extends Lockable>(state: State): State {
  return { ...state, idle: AWAKE, lock: lockFor(state.accountName) };
}

/** The key that ends the warning does nothing else where it could record; a name may be typed at once. */
function isOnlyWaking({ idle }: Lockable, { burst }: Press): boolean {
  return idle.left !== undefined || idle.wakingBurst === burst;
}

type Pressed = { readonly press: Press; readonly openers: Openers };

function pressedInLock<State extends Lockable>(state: State, lock: Lock, { press, openers }: Pressed): State {
  const binding = bindingFor(lockBindings(state, lock, openers), press);
  if (binding) return binding.run(press);
  if (lock.pending) return state;
  return { ...state, lock: { ...lock, form: typed(lock.form, press, LIMITS), notice: undefined } };
}

function lockAnswered<State extends Lockable>(state: State, event: LockEvent): State {
  const { lock } = state;
  if (!lock?.pending) return state;
  switch (event.kind) {
    case 'unlocked':
      return { ...state, lock: undefined };
    case 'not-unlocked': {
      const isCapsLock = seemsCapsLock(lock.pending.call.password);
      return { ...state, lock: { ...lock, pending: undefined, notice: { kind: 'wrong', isCapsLock } } };
    }
    case 'unlock-trouble': {
      const { trouble } = event;
      if (trouble.kind === 'failed') return { ...state, lock: { ...lock, pending: undefined, notice: trouble } };
      return { ...state, lock: { ...lock, pending: { ...lock.pending, attempts: trouble.attempts } } };
    }
  }
}
