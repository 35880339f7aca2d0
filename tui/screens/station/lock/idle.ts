import { lockScreen } from '#tui/screens/station/lock/lock.ts';
import type { State, StepKind } from '#tui/screens/station/state.ts';
import type { Press } from '#tui/terminal/press.ts';

/** Milliseconds without a key before the screen locks, and before the lock when a warning is shown. */
export const LOCKS_AFTER = 10 * 60_000;
const WARNS_BEFORE = 30_000;

/** Locks an idle screen; never over an act on its way, nor without the connection that opens it again. */
export function tick(state: State, at: number): State {
  if (state.lock) return state;
  const { since } = state.idle;
  if (since === undefined || at < since || isBusy(state)) return activity(state, at);

  const left = since + LOCKS_AFTER - at;
  if (left <= 0) return lockScreen(state);
  const said = left <= WARNS_BEFORE ? Math.ceil(left / 1_000) : undefined;
  return said === state.idle.left ? state : { ...state, idle: { ...state.idle, left: said } };
}

export function activity(state: State, at: number): State {
  return { ...state, idle: { ...state.idle, since: at, left: undefined } };
}

/** Steps in which a key may record or send. */
const RECORDING: readonly StepKind[] = ['card', 'refused', 'correction'];

/** The key that ends the warning does nothing else where it could record; a name may be typed at once. */
export function isOnlyWaking({ idle, step }: State, { burst }: Press): boolean {
  return RECORDING.includes(step.kind) && (idle.left !== undefined || idle.wakingBurst === burst);
}

function isBusy({ isLoaded, link, step }: State): boolean {
  return !isLoaded || link === 'lost' || step.pending !== undefined;
}
