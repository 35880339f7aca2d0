import { fileURLToPath } from 'node:url';

/** Beside this file in the source, and beside the program once it is built (esbuild.config.mjs). */
export const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url));
