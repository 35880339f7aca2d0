import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

export const ROOT = join(import.meta.dirname, '../..');
/** How the program is started, before its words: the bundle that the set-up of the tests made. */
export const PROGRAM = [process.execPath, 'dist/main.js'] as const;

type Environment = { readonly [name: string]: string };

/** A place of one's own for the program: no file and no setting of this machine reaches it. */
export type Desk = {
  readonly folder: string;
  readonly data: string;
  readonly environment: Environment;
  readonly remove: () => Promise<void>;
};
/** What came out of a command. */
type FinishedProgram = { readonly code: number | null; readonly out: string; readonly said: string };
type RunOptions = { readonly environment?: Environment; readonly input?: string };

export async function makeDesk(): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'procuration-desk-'));
  const data = join(folder, 'data');
  const { PATH = '' } = process.env;
  return {
    folder,
    data,
    environment: { PATH, HOME: folder, PROCURATION_DATA: data, LANG: 'fr_FR.UTF-8' },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Runs a command to its end. */
export async function run(desk: Desk, words: readonly string[], around: RunOptions = {}): Promise<FinishedProgram> {
  const program = start(desk, words, around.environment);
  program.stdin.end(around.input ?? '');
  const [out, said, [code]] = await Promise.all([text(program.stdout), text(program.stderr), once(program, 'close')]);
  return { code, out, said };
}

/** A server in a process of its own. */
export type Served = {
  readonly url: string;
  readonly pid: number;
  /** All it wrote beside its address. */
  readonly said: () => string;
  /** Sends a signal and waits for the end: its exit code. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
};

/** Serves until the test ends it; throws what was said when it does not come to serve. */
export async function serve(desk: Desk, around: { readonly environment?: Environment } = {}): Promise<Served> {
  const program = start(desk, ['serve'], around.environment);
  program.stdin.end();
  const ended = once(program, 'exit');
  let out = '';
  let said = '';
  program.stderr.setEncoding('utf8').on('data', (part: string) => {
    said += part;
  });
  const url = await new Promise<string>((resolve, reject) => {
    program.stdout.setEncoding('utf8').on('data', (part: string) => {
      out += part;
      if (out.endsWith('\n')) resolve(out.trim());
    });
    program.once('exit', (code) => reject(new Error(`it ended with ${code}: ${said}`)));
  });
  return {
    url,
    pid: program.pid ?? 0,
    said: () => said,
    end: async (signal) => {
      program.kill(signal);
      const [code] = await ended;
      return code;
    },
  };
}

function start({ environment }: Desk, words: readonly string[], more: Environment = {}) {
  const [node, ...options] = PROGRAM;
  return spawn(node, [...options, ...words], { cwd: ROOT, env: { ...environment, ...more }, stdio: 'pipe' });
}
