import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { EXIT } from '#core/exit-code.ts';
import type { Given, World } from '#tui/cli/command.ts';
import { Stop } from '#tui/cli/exit-early.ts';
import { readText } from '#tui/cli/read-file.ts';
import { wordsOf } from '#tui/cli/words-of.ts';

/** The name given by `--name`, else asked for. */
export async function askName(world: World, given: Given): Promise<string> {
  const { ask } = wordsOf(world.lang);
  const name = given.text('--name');
  if (name !== undefined) return name;
  if (!canAsk(world)) throw new Stop(EXIT.usage, ask.missing('--name'));
  return askLine(world, { question: ask.name, isHidden: false });
}

/** Whether the person says yes; nothing typed is no. `--yes` answers where nobody can be asked. */
export async function askYes(world: World, given: Given, question: string): Promise<boolean> {
  const { ask } = wordsOf(world.lang);
  if (given.has('--yes')) return true;
  if (!canAsk(world)) throw new Stop(EXIT.usage, ask.missing('--yes'));
  const typed = await askLine(world, { question: `${question} ${ask.yesOrNo} `, isHidden: false });
  return ask.yes.includes(typed.trim().toLowerCase());
}

/** Somebody is at the keyboard, and let questions be asked. */
function canAsk({ mayAsk }: World): boolean {
  return mayAsk && process.stdin.isTTY === true;
}

/** A password: from `--password-file`, from what is piped in, or asked for without showing it. Never from an option. */
export async function askPassword(world: World, given: Given): Promise<string> {
  const { ask } = wordsOf(world.lang);
  return (await givenPassword(world, given)) ?? askHidden(world, ask.password);
}

/** A password to be: the same, and twice where it is typed. */
export async function askNewPassword(world: World, given: Given): Promise<string> {
  const password = await givenPassword(world, given);
  return password ?? askTwice(world);
}

/** A password in place of another that was given: from `--new-password-file`, or asked for twice. */
export async function askChosenPassword(world: World, given: Given): Promise<string> {
  const { ask } = wordsOf(world.lang);
  const file = given.text('--new-password-file');
  if (file !== undefined) return (await readText(file, world.lang)).replace(/\r?\n$/, '');
  if (!canAsk(world)) throw new Stop(EXIT.usage, ask.missing('--new-password-file'));
  return askTwice(world);
}

async function askTwice(world: World): Promise<string> {
  const { ask } = wordsOf(world.lang);
  const typed = await askHidden(world, ask.newPassword);
  if (typed !== (await askHidden(world, ask.again))) throw new Stop(EXIT.badInput, ask.differ);
  return typed;
}

async function givenPassword(world: World, given: Given): Promise<string | undefined> {
  const { lang } = world;
  const file = given.text('--password-file');
  if (file === undefined && canAsk(world)) return undefined;
  if (file === undefined && process.stdin.isTTY)
    throw new Stop(EXIT.usage, wordsOf(lang).ask.missing('--password-file'));
  const text = file === undefined ? await readPiped() : await readText(file, lang);
  const password = text.replace(/\r?\n$/, '');
  if (password === '') throw new Stop(EXIT.usage, wordsOf(lang).ask.missing('--password-file'));
  return password;
}

export async function readPiped(): Promise<string> {
  let text = '';
  process.stdin.setEncoding('utf8');
  for await (const part of process.stdin) text += part;
  return text;
}

async function askHidden(world: World, question: string): Promise<string> {
  try {
    return await askLine(world, { question, isHidden: true });
  } finally {
    process.stderr.write('\n');
  }
}

type Asking = { readonly question: string; readonly isHidden: boolean };

/** One line from the keyboard. The question comes once the terminal by itself shows nothing any more: who types as soon as he reads it is not read. */
async function askLine({ lang }: World, { question, isHidden }: Asking): Promise<string> {
  const { promise: line, resolve, reject } = Promise.withResolvers<string>();
  const keyboard = createInterface({
    input: process.stdin,
    output: isHidden ? nowhere() : process.stderr,
    terminal: true,
    prompt: isHidden ? '' : question,
  });
  keyboard.once('line', resolve);
  keyboard.once('SIGINT', () => reject(new Stop(EXIT.interrupted, '')));
  keyboard.once('close', () => reject(new Stop(EXIT.usage, wordsOf(lang).ask.nothing)));
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
