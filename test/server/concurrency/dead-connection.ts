import { vi } from 'vitest';

/** A run on a dead connection: it never ends. */
export const NEVER = new Promise<never>(() => undefined);

/** Runs with timeouts that pass when `vi.advanceTimersByTime` says so. */
export async function withFakeTimeouts(run: () => Promise<unknown>): Promise<void> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    await run();
  } finally {
    vi.useRealTimers();
  }
}
