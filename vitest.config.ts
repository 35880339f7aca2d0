import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const { CI } = process.env;

// Ink draws nothing in a process that has this variable, even empty.
delete process.env['CI'];

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: 'test/global-setup.ts',
    allowOnly: CI === undefined,
    maxWorkers: Math.max(2, Math.min(4, availableParallelism())),
    testTimeout: 20_000,
    hookTimeout: 60_000,
    restoreMocks: true,
  },
});
