import { EXIT } from '#core/model/exit-code.ts';
import type { Lang } from '#core/model/lang.ts';
import type { ParsedArguments } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { CLI_WORDS } from '#tui/cli/words.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The text of an option that the command cannot do without. */
export function neededText(parsed: ParsedArguments, option: string, lang: Lang): string {
  const typed = parsed.text(option);
  if (typed === undefined) throw new ExitEarly(EXIT.usage, CLI_WORDS[lang].optionMissing(option));
  return typed;
}

/** The key of an earlier try, to be sent again; undefined when there was none. */
export function readKey(parsed: ParsedArguments, lang: Lang): string | undefined {
  const key = parsed.text('--key');
  if (key !== undefined && !isUuid(key)) throw new ExitEarly(EXIT.badInput, CLI_WORDS[lang].wrongKey);
  return key;
}

export function isUuid(text: string): boolean {
  return UUID.test(text);
}
