import { constants } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EXIT } from '#core/model/exit-code.ts';
import type { CommandContext } from '#tui/cli/command.ts';
import type { Check } from '#tui/commands/doctor/check.ts';
import { sayBytes } from '#tui/commands/doctor/say-bytes.ts';
import { DOCTOR_WORDS } from '#tui/commands/doctor/words.ts';
import { isOtherThanUtf8 } from '#tui/terminal/ascii.ts';

/** Bytes under which a day's work may not fit, and under which it does not. */
const LITTLE = 1_000_000_000;
const TOO_LITTLE = 100_000_000;

/** Node, terminal, locale, folders and disk: all that needs neither server nor database. */
export async function checkMachine(context: CommandContext): Promise<readonly Check[]> {
  const { dataFolder } = context.settings;
  return [
    checkNode(context),
    checkTerminal(context),
    checkLocale(context),
    await checkFolder(context, dataFolder),
    await checkDisk(context),
  ];
}

function checkNode({ lang }: CommandContext): Check {
  const words = DOCTOR_WORDS[lang];
  const { node } = process.versions;
  const [major = 0, minor = 0] = node.split('.').map(Number);
  const isOld = major < 22 || (major === 22 && minor < 14);
  return isOld
    ? { check: 'node', state: 'fail', code: EXIT.configuration, sentence: words.oldNode(node) }
    : { check: 'node', state: 'ok', sentence: words.node(node) };
}

function checkTerminal({ lang, settings, serverSide }: CommandContext): Check {
  const words = DOCTOR_WORDS[lang];
  const { stdout, stdin } = process;
  if (!stdin.isTTY || !stdout.isTTY) return { check: 'terminal', state: 'warn', sentence: words.noTerminal };
  if (['', 'dumb'].includes(serverSide.surroundings.term))
    return { check: 'terminal', state: 'warn', sentence: words.dumb };
  const { columns, rows } = stdout;
  if (columns < 80 || rows < 24) return { check: 'terminal', state: 'warn', sentence: words.small(columns, rows) };
  const colours = settings.isPlain ? 0 : 2 ** stdout.getColorDepth();
  return { check: 'terminal', state: 'ok', sentence: words.terminal(columns, rows, colours) };
}

function checkLocale({ lang, serverSide }: CommandContext): Check {
  const words = DOCTOR_WORDS[lang];
  const { locale } = serverSide.surroundings;
  if (locale === '') return { check: 'locale', state: 'warn', sentence: words.noLocale };
  return isOtherThanUtf8(locale)
    ? { check: 'locale', state: 'warn', sentence: words.noUtf8(locale) }
    : { check: 'locale', state: 'ok', sentence: words.locale(locale) };
}

/** The folder, or its nearest parent that exists: the missing folders can be made there. */
async function checkFolder({ lang }: CommandContext, folder: string): Promise<Check> {
  const words = DOCTOR_WORDS[lang];
  try {
    await access(await nearest(folder), constants.W_OK);
    return { check: 'folder', state: 'ok', sentence: words.folder(folder) };
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { check: 'folder', state: 'fail', code: EXIT.configuration, sentence: words.noFolder(folder, why) };
  }
}

async function checkDisk({ lang, settings }: CommandContext): Promise<Check> {
  const words = DOCTOR_WORDS[lang];
  const { bavail, bsize } = await statfs(await nearest(settings.dataFolder));
  const free = sayBytes(bavail * bsize, lang);
  if (bavail * bsize < TOO_LITTLE)
    return { check: 'disk', state: 'fail', code: EXIT.configuration, sentence: words.fullDisk(free) };
  return bavail * bsize < LITTLE
    ? { check: 'disk', state: 'warn', sentence: words.fullDisk(free) }
    : { check: 'disk', state: 'ok', sentence: words.disk(free) };
}

async function nearest(folder: string): Promise<string> {
  const isThere = await access(folder).then(
    () => true,
    () => false,
  );
  return isThere || dirname(folder) === folder ? folder : nearest(dirname(folder));
}
