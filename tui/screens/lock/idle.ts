import type { Idle, Lockable } from '#tui/screens/lock/state.ts';

/** Milliseconds without a key before the screen locks, and before the lock when a warning is shown. */
export const LOCKS_AFTER = 10 * 60_000;
const WARNS_BEFORE = 30_000;

/** What one more second without a key comes to; `late` once the screen must lock. */
export function idleAt({ idle }: Lockable, at: number): Idle | 'late' {
  const { since } = idle;
  if (since === undefined || at < since) return awakeSince(idle, at);
  const left = since + LOCKS_AFTER - at;
  if (left <= 0) return 'late';
  const said = left <= WARNS_BEFORE ? Math.ceil(left / 1_000) : undefined;
  return said === idle.left ? idle : { ...idle, left: said };
}

export function awakeSince(idle: Idle, at: number): Idle {
  return { ...idle, since: at, left: undefined };
}
