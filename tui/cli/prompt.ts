import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { EXIT } from '#core/model/exit-code.ts';
import type { CommandContext, ParsedArguments } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { inform, warn } from '#tui/cli/output.ts';
import { readPiped, readText } from '#tui/cli/read-file.ts';
import { CLI_WORDS } from '#tui/cli/words.ts';

/** The name given by `--name`, else asked for. */
export async function promptName(context: CommandContext, parsed: ParsedArguments): Promise<string> {
  const words = CLI_WORDS[context.lang].prompt;
  const name = parsed.text('--name');
  if (name !== undefined) return name;
  if (!canPrompt(context)) throw new ExitEarly(EXIT.usage, CLI_WORDS[context.lang].optionMissing('--name'));
  return promptLine(context, { question: words.name, isHidden: false });
}

/**
 * A question, and what has to be known to answer it: `preview` is what the answer of the command says again,
 * so that it is left out where nobody is asked.
 */
type Asked = {
  readonly preview?: readonly string[];
  readonly facts?: readonly string[];
  readonly question: string;
};

/** Whether the person says yes; nothing typed is no. `--yes` answers where nobody can be asked. */
export async function confirm(
  context: CommandContext,
  parsed: ParsedArguments,
  { preview = [], facts = [], question }: Asked,
): Promise<boolean> {
  const words = CLI_WORDS[context.lang].prompt;
  if (parsed.has('--yes')) {
    for (const fact of facts) inform(fact);
    return true;
  }
  for (const fact of [...preview, ...facts]) warn(fact);
  if (!canPrompt(context)) throw new ExitEarly(EXIT.usage, CLI_WORDS[context.lang].optionMissing('--yes'));
  const typed = await promptLine(context, { question: `${question} ${words.yesOrNo} `, isHidden: false });
  return words.yes.includes(typed.trim().toLowerCase());
}

/** Whether the input is a keyboard, and questions are allowed. */
function canPrompt({ common }: CommandContext): boolean {
  return common.mayPrompt && process.stdin.isTTY === true;
}

/** A password: from `--password-file`, from the standard input, or typed unseen. Never from an option. */
export async function promptPassword(context: CommandContext, parsed: ParsedArguments): Promise<string> {
  const words = CLI_WORDS[context.lang].prompt;
  return (await passwordFromFile(context, parsed)) ?? promptHidden(context, words.password);
}

/** A new password: from the same places, and twice where it is typed. */
export async function promptNewPassword(context: CommandContext, parsed: ParsedArguments): Promise<string> {
  const password = await passwordFromFile(context, parsed);
  return password ?? promptTwice(context);
}

/** The password that replaces another: from `--new-password-file`, or typed twice. */
export async function promptChosenPassword(context: CommandContext, parsed: ParsedArguments): Promise<string> {
  const file = parsed.text('--new-password-file');
  if (file !== undefined) return (await readText(file, context.lang)).replace(/\r?\n$/, '');
  if (!canPrompt(context))
    throw new ExitEarly(EXIT.usage, CLI_WORDS[context.lang].optionMissing('--new-password-file'));
  return promptTwice(context);
}

async function promptTwice(context: CommandContext): Promise<string> {
  const words = CLI_WORDS[context.lang].prompt;
  const typed = await promptHidden(context, words.newPassword);
  if (typed !== (await promptHidden(context, words.again))) throw new ExitEarly(EXIT.badInput, words.differ);
  return typed;
}

async function passwordFromFile(context: CommandContext, parsed: ParsedArguments): Promise<string | undefined> {
  const { lang } = context;
  const file = parsed.text('--password-file');
  if (file === undefined && canPrompt(context)) return undefined;
  if (file === undefined && process.stdin.isTTY)
    throw new ExitEarly(EXIT.usage, CLI_WORDS[lang].optionMissing('--password-file'));
  const text = file === undefined ? await readPiped() : await readText(file, lang);
  const password = text.replace(/\r?\n$/, '');
  if (password === '') throw new ExitEarly(EXIT.usage, CLI_WORDS[lang].optionMissing('--password-file'));
  return password;
}

async function promptHidden(context: CommandContext, question: string): Promise<string> {
  try {
    return await promptLine(context, { question, isHidden: true });
  } finally {
    process.stderr.write('\n');
  }
}

type Prompt = { readonly question: string; readonly isHidden: boolean };

/**
 * One line from the keyboard. The question comes only when the terminal no longer shows what is typed: a
 * password typed at once stays unseen.
 */
async function promptLine({ lang }: CommandContext, { question, isHidden }: Prompt): Promise<string> {
  const { promise: line, resolve, reject } = Promise.withResolvers<string>();
  const keyboard = createInterface({
    input: process.stdin,
    output: isHidden ? nowhere() : process.stderr,
    terminal: true,
    prompt: isHidden ? '' : question,
  });
  keyboard.once('line', resolve);
  keyboard.once('SIGINT', () => reject(new ExitEarly(EXIT.interrupted, '')));
  keyboard.once('close', () => reject(new ExitEarly(EXIT.usage, CLI_WORDS[lang].prompt.nothing)));
  if (isHidden) process.stderr.write(question);
  keyboard.prompt();
  try {
    return await line;
  } finally {
    keyboard.close();
  }
}

function nowhere(): Writable {
  return new Writable({ write: (_part, _encoding, done) => done() });
}
