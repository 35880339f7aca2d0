import type { CommandContext, ParsedArguments } from '#tui/cli/command.ts';
import { inform } from '#tui/cli/output.ts';
import { CLI_WORDS } from '#tui/cli/words.ts';

/** Says by which words what was done is undone; programs know. */
export function tellUndo({ lang }: CommandContext, parsed: ParsedArguments, words: readonly string[]): void {
  const typed = words.map((word) => (/^[\w/.-]+$/.test(word) ? word : `"${word.replace(/["\\$`]/g, '\\$&')}"`));
  if (!parsed.has('--json')) inform(CLI_WORDS[lang].undo(`procuration ${typed.join(' ')}`));
}
