import { readFile } from 'node:fs/promises';
import { EXIT } from '#core/model/exit-code.ts';
import type { Lang } from '#core/model/lang.ts';
import { Stop } from '#tui/commands/stop.ts';
import { wordsOf } from '#tui/commands/words-of.ts';

/** The text of a file that the person named. */
export async function readText(file: string, lang: Lang): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Stop(EXIT.configuration, wordsOf(lang).ask.unreadable(file, why));
  }
}
