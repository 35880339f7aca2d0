import { EXIT } from '#core/model/exit-code.ts';
import type { Lang } from '#core/model/lang.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { answerPart } from '#tui/cli/output.ts';
import { openPrivateFile, type PrivateFile } from '#tui/cli/private-file.ts';
import { CLI_WORDS } from '#tui/cli/words.ts';

/** In place of a path. */
export const STANDARD_OUTPUT = '-';

const ANSWER: PrivateFile = { write: async (part) => answerPart(part), end: async () => {}, discard: async () => {} };

/** Where names of people are written: the answer, or a file that its owner alone may read. */
export async function openDestination(path: string, lang: Lang): Promise<PrivateFile> {
  if (path === STANDARD_OUTPUT) return ANSWER;
  try {
    return await openPrivateFile(path);
  } catch (error) {
    throw unwritable(path, error, lang);
  }
}

/** Why a command cannot write a file that the person named. */
export function unwritable(path: string, error: unknown, lang: Lang): ExitEarly {
  const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return new ExitEarly(EXIT.configuration, CLI_WORDS[lang].fileUnwritable(path, why));
}
