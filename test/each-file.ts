import { afterAll, beforeAll, expect, vi } from 'vitest';
import { restartNumbers } from '#test/database/numbers.ts';

/** Many test files share a process: each must leave it as it was. */
function processState() {
  return {
    folder: process.cwd(),
    environment: { ...process.env },
    exitCode: process.exitCode,
    hasItsOwnTime: !vi.isFakeTimers(),
  };
}

let found: ReturnType<typeof processState>;
beforeAll(() => {
  restartNumbers();
  found = processState();
});
afterAll(() => {
  vi.restoreAllMocks();
  expect(processState()).toEqual(found);
});
