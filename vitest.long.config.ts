import { defineConfig } from 'vitest/config';
import everyDay from './vitest.config.ts';

export default defineConfig({
  ...everyDay,
  test: { ...everyDay.test, include: ['test/**/*.long.ts'], testTimeout: 600_000, hookTimeout: 120_000 },
});
