import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { destination, type Logger, pino } from 'pino';
import { codeOf } from '#drizzle/connection/errors.ts';
import { type Done, failed, reasonOf } from '#server/run/problem.ts';

const STANDARD_ERROR = 2;

/** JSON lines to a file of its owner alone, or to the standard error. */
export async function openLog(file: string | undefined): Promise<Done<{ readonly log: Logger }>> {
  try {
    if (file !== undefined) await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const to = destination({ dest: file ?? STANDARD_ERROR, sync: true, mode: 0o600 });
    return { ok: true, log: pino({ base: { pid: process.pid } }, to) };
  } catch (error) {
    return failed({ kind: 'file-unreadable', file: file ?? '', why: reasonOf(error) });
  }
}

/** Of an error: what it is and where, and not its message, which may hold a statement's parameters. */
export function traceOf(error: unknown): {
  readonly name: string;
  readonly code: string | undefined;
  readonly at: string;
} {
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^ +at /.test(line)) : [];
  return { name: error instanceof Error ? error.name : typeof error, code: codeOf(error), at: frames.join('\n') };
}
