import { defineConfig } from 'vitest/config';
import { EACH_RUN, EACH_TEST } from './vitest.config.ts';

export default defineConfig({
  test: {
    ...EACH_RUN,
    ...EACH_TEST,
    include: ['test/**/*.long.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
