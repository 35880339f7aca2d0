import { EXIT } from '#core/model/exit-code.ts';
import type { Lang } from '#core/model/lang.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { IMPORT_WORDS } from '#tui/commands/import/words.ts';

/** A fault of a line of the file, in the person's language. */
export type LineFault = { readonly line: number; readonly why: string };

/** Faults said at most; of more, only how many. */
const MOST = 100;

/** The first faults, each with its line, then how many more there are. */
export function faultLines(faults: readonly LineFault[], lang: Lang): readonly string[] {
  const words = IMPORT_WORDS[lang];
  const lines = faults.slice(0, MOST).map(({ line, why }) => words.atLine(line, why));
  return faults.length > MOST ? [...lines, words.more(faults.length - MOST)] : lines;
}

/** Ends a command with the faults of its file: nothing of the file is then sent. */
export function refuseFaults(faults: readonly LineFault[], lang: Lang): never {
  const refused = IMPORT_WORDS[lang].refused(faults.length);
  throw new ExitEarly(EXIT.badInput, [...faultLines(faults, lang), refused].join('\n'));
}
