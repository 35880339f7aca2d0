import { vi } from 'vitest';

/** Milliseconds. They end what hangs, and nothing else: a busy machine is no fault of what is tested. */
const PATIENCE = 30_000;
const LOOK = 20;

/** Waits for a state: until `holds` throws no more. */
export async function until(holds: () => unknown): Promise<void> {
  await vi.waitFor(holds, { timeout: PATIENCE, interval: LOOK });
}
