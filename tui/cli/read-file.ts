import { readFile } from 'node:fs/promises';
import { EXIT } from '#core/model/exit-code.ts';
import type { Lang } from '#core/model/lang.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { wordsOf } from '#tui/cli/words.ts';

/** The text of a file that the person named. */
export async function readText(file: string, lang: Lang): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new ExitEarly(EXIT.configuration, wordsOf(lang).ask.unreadable(file, why));
  }
}
