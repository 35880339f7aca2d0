import type { CommanderError } from 'commander';
import type { Lang } from '#core/model/lang.ts';
import { COMMANDS } from '#tui/commands/table.ts';
import { PROGRAM_WORDS } from '#tui/program/words.ts';

/** What was typed wrong, in the person's language, with the names that come near it. */
export function usageError({ code, message }: CommanderError, lang: Lang): string {
  const { usage } = PROGRAM_WORDS[lang];
  const near = elsewhere(code, message) ?? /\(Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1];
  return [sentenceOf(code, message, lang), near && usage.didYouMean(near), usage.seeHelp].filter(Boolean).join(' ');
}

/** A command typed without its group, `submit` for `request submit`. */
function elsewhere(code: string, message: string): string | undefined {
  if (code !== 'commander.unknownCommand') return undefined;
  const [, typed] = /'([^']*)'/.exec(message) ?? [];
  const names = COMMANDS.map(({ name }) => name).filter((name) => name.split(' ')[1] === typed);
  return names.length > 0 ? names.join(', ') : undefined;
}

function sentenceOf(code: string, message: string, lang: Lang): string {
  const { usage } = PROGRAM_WORDS[lang];
  const named = /'([^']*)'/.exec(message)?.[1] ?? '';
  if (code === 'commander.unknownOption') return usage.unknownOption(named);
  if (code === 'commander.unknownCommand') return usage.unknownCommand(named);
  if (code === 'commander.excessArguments') return usage.excess;
  if (code === 'commander.missingArgument') return usage.argumentMissing(named);
  if (code === 'commander.optionMissingArgument') return usage.valueMissing(named);
  const [, choices = ''] = /Allowed choices are (.+)\./.exec(message) ?? [];
  if (message.includes('command-argument')) return usage.argumentNotAllowed(named, choices);
  const [, value = ''] = /argument '([^']*)' is invalid/.exec(message) ?? [];
  return usage.notAllowed(named, value, choices);
}
