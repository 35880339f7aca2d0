import { typesetIn } from '#core/messages/typeset.ts';
import type { Lang } from '#core/model/lang.ts';
import { PROGRAM } from '#tui/commands/overview.ts';
import { COMMANDS } from '#tui/commands/table.ts';
import type { Misuse } from '#tui/program/parser.ts';
import { PROGRAM_WORDS } from '#tui/program/words.ts';

/**
 * The sentence on a word of a command line that is wrong or missing, in the person's language. The names that
 * come near it follow, or else the commands of the group, or an example; then the help that says more.
 */
export function usageError(misuse: Misuse, lang: Lang): string {
  const { usage } = PROGRAM_WORDS[lang];
  const helped = [PROGRAM, misuse.command].filter(Boolean).join(' ');
  return [sentenceOf(misuse, lang), hintFor(misuse, lang), usage.seeHelp(helped)].filter(Boolean).join(' ');
}

function hintFor({ command, error: { code, message } }: Misuse, lang: Lang): string | undefined {
  const { usage } = PROGRAM_WORDS[lang];
  const near = elsewhere(code, message) ?? /\(Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1];
  if (near !== undefined) return usage.didYouMean(near);
  const within = COMMANDS.filter(({ name }) => name.startsWith(`${command} `)).map(({ name }) => name.split(' ')[1]);
  if (code === 'commander.unknownCommand' && within.length > 0) return usage.commandsOf(command, within.join(', '));
  const [example] = commandNamed(command)?.examples ?? [];
  return code === 'commander.missingArgument' && example ? usage.forExample(`${PROGRAM} ${example}`) : undefined;
}

function commandNamed(wanted: string) {
  return COMMANDS.find(({ name }) => name === wanted);
}

/** A command typed without its group, `submit` for `request submit`. */
function elsewhere(code: string, message: string): string | undefined {
  if (code !== 'commander.unknownCommand') return undefined;
  const [, typed] = /'([^']*)'/.exec(message) ?? [];
  const names = COMMANDS.map(({ name }) => name).filter((name) => name.split(' ')[1] === typed);
  return names.length > 0 ? names.join(', ') : undefined;
}

function sentenceOf({ command, error: { code, message } }: Misuse, lang: Lang): string {
  const { usage } = PROGRAM_WORDS[lang];
  const named = /'([^']*)'/.exec(message)?.[1] ?? '';
  if (code === 'commander.unknownOption') return usage.unknownOption(named);
  if (code === 'commander.unknownCommand') return usage.unknownCommand(named);
  if (code === 'commander.excessArguments') return usage.excess;
  if (code === 'commander.missingArgument') {
    const summary = commandNamed(command)?.argument?.summary[lang] ?? named;
    return usage.argumentMissing(typesetIn(summary, lang));
  }
  if (code === 'commander.optionMissingArgument') return usage.valueMissing(named);
  const [, choices = ''] = /Allowed choices are (.+)\./.exec(message) ?? [];
  if (message.includes('command-argument')) return usage.argumentNotAllowed(named, choices);
  const [, value = ''] = /argument '([^']*)' is invalid/.exec(message) ?? [];
  return usage.notAllowed(named, value, choices);
}
