import { withField } from '#tui/forms/form.ts';
import { AWAKE, type Lock, type LockEvent, lockFor } from '#tui/screens/station/lock/state.ts';
import type { State } from '#tui/screens/station/state.ts';
import type { Step } from '#tui/screens/station/steps.ts';
import { seemsCapsLock } from '#tui/terminal/caps-lock.ts';
import { EMPTY, edit } from '#tui/terminal/edit.ts';
import { isKey, type Press } from '#tui/terminal/press.ts';

const LONGEST = { name: 100, password: 200 } as const;

/** Hides every name. What was sent goes on, what was typed is kept. */
export function lockScreen(state: State): State {
  return { ...state, idle: AWAKE, step: concealed(state.step), lock: lockFor(state.accountName) };
}

/** Who comes back looks at a card again before keys act on it; a password is not kept. */
function concealed(step: Step): Step {
  switch (step.kind) {
    case 'card':
      return { ...step, choice: undefined, asked: undefined, chosenInBurst: undefined, isPainted: false };
    case 'refused':
      return { ...step, insideInBurst: undefined, isPainted: false };
    case 'bearing':
      return { ...step, asked: undefined };
    case 'correcting':
      return step.pending ? step : { ...step, form: withField(step.form, 'password', EMPTY) };
    case 'declaring':
      return step.pending ? step : { ...step, fields: { ...step.fields, password: EMPTY } };
    case 'searching':
    case 'opening':
    case 'marking':
    case 'recorded':
    case 'elsewhere':
    case 'printing':
    case 'minutes':
    case 'writing':
    case 'closing':
      return step;
  }
}

/** The password and Enter; the presiding officer changes the name first. */
export function pressedInLock(state: State, lock: Lock, press: Press): State {
  if (lock.pending) {
    const mayGiveUp = isKey(press, 'escape') && lock.pending.attempts > 0;
    return mayGiveUp ? { ...state, lock: lockFor(state.accountName) } : state;
  }
  if (isKey(press, 'escape')) return { ...state, lock: lockFor(state.accountName) };
  if (isKey(press, 'tab', 'back-tab', 'up', 'down')) return { ...state, lock: { ...lock, focus: otherField(lock) } };
  if (isKey(press, 'enter')) return { ...state, lock: entered(lock) };
  const field = edit(lock[lock.focus], press, LONGEST[lock.focus]);
  return { ...state, lock: { ...lock, [lock.focus]: field, notice: undefined } };
}

function otherField({ focus }: Lock): Lock['focus'] {
  return focus === 'name' ? 'password' : 'name';
}

function entered(lock: Lock): Lock {
  const { focus, name, password } = lock;
  if (focus === 'name') return { ...lock, focus: 'password' };
  if (name.text.trim() === '' || password.text === '') return lock;
  const call = { name: name.text.trim(), password: password.text };
  return { ...lock, password: EMPTY, pending: { call, attempts: 0 }, notice: undefined };
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
