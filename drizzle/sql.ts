import { fileURLToPath } from 'node:url';

/** Beside this file in the source, and beside the program once it is built (esbuild.config.mjs). */
export const SQL_FOLDER = fileURLToPath(new URL('./sql', import.meta.url));

/**
 * The files of drizzle/sql/, each after those that it needs. They say what the database has today beside its
 * tables, and each can run again; `npm run generate:migration` puts those that changed into a migration
 * (drizzle.generate.ts), and `db init` runs them where rights are missing (drizzle/connection/rights.ts).
 */
export const SQL_FILES = [
  'constraints.sql',
  'scope.sql',
  'visibility.sql',
  'policies.sql',
  'station-lookup.sql',
  'tallies.sql',
  'active-tallies.sql',
  'search.sql',
  'dashboard.sql',
  'retention.sql',
  'acts.sql',
  'grants.sql',
] as const;
