import type { ExitCode } from '#core/model/exit-code.ts';

/** What was looked at, and what to do about it; `code` is how the command ends when it fails. */
export type Check = {
  readonly check:
    | 'node'
    | 'terminal'
    | 'locale'
    | 'folder'
    | 'mail'
    | 'disk'
    | 'server'
    | 'clock'
    | 'schema'
    | 'roles'
    | 'database';
  readonly sentence: string;
} & ({ readonly state: 'ok' | 'warn' } | { readonly state: 'fail'; readonly code: ExitCode });
