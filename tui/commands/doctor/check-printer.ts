import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { CommandContext } from '#tui/cli/command.ts';
import type { Check } from '#tui/commands/doctor/check.ts';
import { DOCTOR_WORDS } from '#tui/commands/doctor/words.ts';
import { canPrint, printCommand } from '#tui/terminal/print.ts';

/** Milliseconds that the list of printers may take. */
const PATIENCE = 5_000;
const run = promisify(execFile);

/** What prints here, and on which printer; nothing is printed. A server may do without. */
export async function checkPrinter({ lang }: CommandContext): Promise<Check> {
  const words = DOCTOR_WORDS[lang].printer;
  const { program } = printCommand();
  if (!(await canPrint())) return { check: 'printer', state: 'warn', sentence: words.noProgram(program) };
  // The printers of a command of one's own are its own affair.
  if (program !== 'lp') return { check: 'printer', state: 'ok', sentence: words.program(program) };

  const { usual, off, others } = printersIn(await listPrinters());
  if (usual === undefined) return { check: 'printer', state: 'warn', sentence: words.noUsual(others) };
  return off.includes(usual)
    ? { check: 'printer', state: 'warn', sentence: words.off(usual) }
    : { check: 'printer', state: 'ok', sentence: words.ready(usual) };
}

type Printers = {
  /** The one that prints where none is named. */
  readonly usual: string | undefined;
  readonly off: readonly string[];
  readonly others: readonly string[];
};

/** By the lines of `lpstat`: `printer NAME is idle.`, `printer NAME disabled since…`, and the default one. */
function printersIn(listed: string): Printers {
  const printers = [...listed.matchAll(/^printer (\S+) (.*)$/gm)];
  const usual = /^system default destination: (\S+)$/m.exec(listed)?.[1];
  return {
    usual,
    off: printers.filter(([, , state = '']) => state.startsWith('disabled')).map(([, name = '']) => name),
    others: printers.map(([, name = '']) => name),
  };
}

/** What `lpstat` says, in English; nothing where there is no such program, or no print service answers. */
async function listPrinters(): Promise<string> {
  const env = { ...process.env, LC_ALL: 'C' };
  return run('lpstat', ['-p', '-d'], { env, timeout: PATIENCE }).then(
    ({ stdout }) => stdout,
    ({ stdout }: { readonly stdout?: string }) => stdout ?? '',
  );
}
