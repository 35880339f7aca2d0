import { vi } from 'vitest';

/** Milliseconds. They only end what hangs; a busy machine is no fault of what is tested. */
const PATIENCE = 30_000;
const LOOK = 20;

/** Waits until `holds` throws no more. */
export async function until(holds: () => unknown): Promise<void> {
  await vi.waitFor(holds, { timeout: PATIENCE, interval: LOOK });
}
