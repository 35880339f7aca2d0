import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const { CI } = process.env;

// Ink draws nothing in a process that has this variable, even empty.
delete process.env['CI'];

export const EACH_RUN = {
  globalSetup: 'test/global-setup.ts',
  allowOnly: CI === undefined,
  maxWorkers: Math.max(2, Math.min(4, availableParallelism())),
};
/** Tests wait for states, never for a time: these limits end what hangs. */
export const EACH_TEST = {
  setupFiles: 'test/each-file.ts',
  testTimeout: 300_000,
  hookTimeout: 300_000,
  restoreMocks: true,
};

/** Who replaces or prepares a module has a process alone; the others load each module once for many files, in half of the time. */
const files = globSync('test/**/*.test.{ts,tsx}');
const alone = files.filter((file) => /vi\.(mock|hoisted)\(/.test(readFileSync(file, 'utf8')));

export default defineConfig({
  test: {
    ...EACH_RUN,
    projects: [
      {
        test: { ...EACH_TEST, name: 'together', include: ['test/**/*.test.{ts,tsx}'], exclude: alone, isolate: false },
      },
      { test: { ...EACH_TEST, name: 'alone', include: alone } },
    ],
  },
});
