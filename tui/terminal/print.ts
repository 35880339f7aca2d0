import { type ChildProcess, spawn } from 'node:child_process';

export type Printed = 'printed' | 'no-printer' | 'failed';
/** `command` is a program and its words, as no shell reads them; `longest` is in milliseconds. */
type PrintOptions = { readonly command?: string | undefined; readonly longest?: number };

const LONGEST = 10_000;

/**
 * Gives a text to the print command, in a session of its own so that its output does not fall on the screen.
 */
export async function print(text: string, options: PrintOptions = {}): Promise<Printed> {
  const { command = process.env['PROCURATION_PRINT'] || 'lp', longest = LONGEST } = options;
  const [program = '', ...words] = command.trim().split(/\s+/);
  const printing = spawn(program, words, { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  const late = setTimeout(() => endAll(printing.pid), longest);
  // A command that does not read all of its input is judged by its exit code.
  printing.stdin.on('error', () => undefined).end(text);
  const outcome = await outcomeOf(printing);
  clearTimeout(late);
  return outcome;
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
