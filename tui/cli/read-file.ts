import { readFile } from 'node:fs/promises';
import { EXIT } from '#core/model/exit-code.ts';
import type { Lang } from '#core/model/lang.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { CLI_WORDS } from '#tui/cli/words.ts';

/** The text of a file that the person named. */
export async function readText(file: string, lang: Lang): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new ExitEarly(EXIT.configuration, CLI_WORDS[lang].fileUnreadable(file, why));
  }
}

/** The text of a file, or of the standard input where the file is `-`. */
export function readFileOrPiped(file: string, lang: Lang): Promise<string> {
  return file === '-' ? readPiped() : readText(file, lang);
}

export async function readPiped(): Promise<string> {
  let text = '';
  process.stdin.setEncoding('utf8');
  for await (const part of process.stdin) text += part;
  return text;
}
