import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

export type Printed = 'printed' | 'no-printer' | 'failed';
/** `command` is a program and its words, as no shell reads them; `longest` is in milliseconds. */
type PrintOptions = { readonly command?: string | undefined; readonly longest?: number };

const LONGEST = 10_000;

/**
 * Gives a text to the print command, in a session of its own so that its output does not fall on the screen.
 */
export async function print(text: string, options: PrintOptions = {}): Promise<Printed> {
  const { longest = LONGEST } = options;
  const { program, words } = printCommand(options.command);
  const printing = spawn(program, words, { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  const late = setTimeout(() => endAll(printing.pid), longest);
  // A command that does not read all of its input is judged by its exit code.
  printing.stdin.on('error', () => undefined).end(text);
  const outcome = await outcomeOf(printing);
  clearTimeout(late);
  return outcome;
}

type PrintCommand = { readonly program: string; readonly words: readonly string[] };

/** The command of the settings, unless another is given. */
export function printCommand(command = process.env['PROCURATION_PRINT'] || 'lp'): PrintCommand {
  const [program = '', ...words] = command.trim().split(/\s+/);
  return { program, words };
}

/** The program of the print command is on this machine; whether a printer answers is another thing. */
export async function canPrint(): Promise<boolean> {
  const { program } = printCommand();
  const folders = program.includes('/') ? [''] : (process.env['PATH'] ?? '').split(delimiter);
  const found = await Promise.allSettled(folders.map((folder) => access(join(folder, program), constants.X_OK)));
  return found.some(({ status }) => status === 'fulfilled');
}

function outcomeOf(printing: ChildProcess): Promise<Printed> {
  return new Promise((resolve) => {
    printing.once('exit', (code) => resolve(code === 0 ? 'printed' : 'failed'));
    printing.once('error', (error) => resolve('code' in error && error.code === 'ENOENT' ? 'no-printer' : 'failed'));
  });
}

/** Ends the print command and every process that it started. */
function endAll(leader: number | undefined): void {
  if (leader !== undefined) process.kill(-leader, 'SIGKILL');
}
