import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tracesOf } from '#tui/crash/trace.ts';

/** What ran when an error came that nobody expected. */
export type Running = {
  readonly version: string;
  /** The command with the names of its options, never with their values. */
  readonly command: string | undefined;
  /** The folder of the program's own files. */
  readonly program: string;
  /** The user's folder of the program's state. */
  readonly stateFolder: string;
  readonly now: () => Date;
};
/** `file` is the report; without it, `why` says what the system answered. */
export type Reported = { readonly id: string } & ({ readonly file: string } | { readonly why: string });

/** Reports that stay: an older one gives way. */
const KEPT = 20;
const NAME = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z-([0-9a-f]{8})\.json$/;

export const reportsFolder = (stateFolder: string) => join(stateFolder, 'crashes');

/**
 * Writes for the owner alone what went wrong and where; no message and no value is in it, since these may
 * name somebody. Never throws: the program is ending.
 */
export function writeReport(error: unknown, running: Running): Reported {
  const { version, command, program, stateFolder, now } = running;
  const id = randomBytes(4).toString('hex');
  const at = now().toISOString();
  const folder = reportsFolder(stateFolder);
  const file = join(folder, `${at.slice(0, 19).replaceAll(':', '-')}Z-${id}.json`);
  const machine = { node: process.versions.node, platform: `${process.platform} ${process.arch}` };
  const report = { schema: 'procuration.crash/1', id, at, version, ...machine, command: command ?? null };
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(file, `${JSON.stringify({ ...report, errors: tracesOf(error, program) }, undefined, 2)}\n`, {
      mode: 0o600,
      flag: 'wx',
    });
    for (const old of namesIn(folder).slice(0, -KEPT)) rmSync(join(folder, old), { force: true });
    return { id, file };
  } catch (failure) {
    return { id, why: failure instanceof Error && 'code' in failure ? String(failure.code) : String(failure) };
  }
}

/** The reports written since a moment, the oldest first. */
export function reportsSince(since: Date, stateFolder: string): readonly { readonly id: string; readonly at: Date }[] {
  return namesIn(reportsFolder(stateFolder))
    .map((name) => NAME.exec(name) ?? [])
    .map(([, day, hours, minutes, seconds, id = '']) => ({
      id,
      at: new Date(`${day}T${hours}:${minutes}:${seconds}Z`),
    }))
    .filter(({ at }) => at >= since);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => NAME.test(name))
      .sort();
  } catch {
    return [];
  }
}
