import { typed } from '#tui/forms/form.ts';
import { bindingFor } from '#tui/keys/binding.ts';
import { lockBindings } from '#tui/screens/station/lock/bindings.ts';
import { AWAKE, type Lock, type LockEvent, lockFor } from '#tui/screens/station/lock/state.ts';
import type { State } from '#tui/screens/station/state.ts';
import { STEPS } from '#tui/screens/station/steps.ts';
import { seemsCapsLock } from '#tui/terminal/caps-lock.ts';
import type { Press } from '#tui/terminal/press.ts';

const LIMITS = { name: 100, password: 200 } as const;

/** Hides every name. What was sent goes on, what was typed is kept. */
export function lockScreen(state: State): State {
  return { ...state, idle: AWAKE, step: STEPS.concealed(state.step), lock: lockFor(state.accountName) };
}

export function pressedInLock(state: State, lock: Lock, press: Press): State {
  const binding = bindingFor(lockBindings(state, lock), press);
  if (binding) return binding.run(press);
  if (lock.pending) return state;
  return { ...state, lock: { ...lock, form: typed(lock.form, press, LIMITS), notice: undefined } };
}

export function lockAnswered(state: State, event: LockEvent): State {
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
