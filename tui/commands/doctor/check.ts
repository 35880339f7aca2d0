import type { ExitCode } from '#core/model/exit-code.ts';

/** A check and its sentence, which says what to do; `code` is the exit code of a check that failed. */
export type Check = {
  readonly check:
    | 'node'
    | 'terminal'
    | 'locale'
    | 'folder'
    | 'disk'
    | 'printer'
    | 'crashes'
    | 'server'
    | 'version'
    | 'clock'
    | 'schema'
    | 'roles'
    | 'rights'
    | 'counts'
    | 'database';
  readonly sentence: string;
} & ({ readonly state: 'ok' | 'warn' } | { readonly state: 'fail'; readonly code: ExitCode });
