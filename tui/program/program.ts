import { EXIT } from '#core/model/exit-code.ts';
import type { Lang } from '#core/model/lang.ts';
import type {
  ClientSettings,
  Command,
  CommandContext,
  GlobalOptions,
  ParsedArguments,
  ServerSide,
  WrongSetting,
} from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { JSON_OPTION } from '#tui/cli/options.ts';
import { answerJson, STANDARD, tellError, withOutput } from '#tui/cli/output.ts';
import { langOf } from '#tui/program/lang.ts';
import { type Opening, openingIn } from '#tui/program/opening.ts';

/** The environment as main.ts has it; its settings are read when a command needs them. */
export type Entry = {
  readonly version: string;
  readonly environment: { readonly [name: string]: string | undefined };
  readonly open: (lang: Lang) => Promise<OpenedProgram>;
  /** Told of each command that runs: its name and those of its options, never what was typed for them. */
  readonly onRun: (command: string) => void;
};
/** A wrong setting is among `settings` as if it were not set: a command that needs settings does not run. */
export type OpenedProgram = {
  readonly settings: ClientSettings;
  readonly serverSide: ServerSide;
  readonly wrong: readonly WrongSetting[];
};

/** Runs what was typed after `procuration`; answers the exit code. */
export async function runProgram(typed: readonly string[], entry: Entry): Promise<number> {
  const lang = langOf(typed, entry.environment);
  const opening = openingIn(typed);
  if (opening) return run(await commandOf(opening), parsedOf(opening), { entry, lang, common: opening });

  const { runTyped } = await import('#tui/program/typed.ts');
  return runTyped(typed, { lang, version: entry.version }, (command, parsed, common) =>
    run(command, parsed, { entry, lang, common }),
  );
}

async function commandOf({ command }: Opening): Promise<Command> {
  if (command === 'tui') return (await import('#tui/commands/tui.ts')).tuiCommand;
  return (await import('#tui/commands/start.ts')).startCommand;
}

function parsedOf({ isLinear, isLarge }: Opening): ParsedArguments {
  const given = new Map([
    ['--linear', isLinear],
    ['--large', isLarge],
  ]);
  return { argument: undefined, words: [], text: () => undefined, has: (option) => given.get(option) === true };
}

type RunContext = { readonly entry: Entry; readonly lang: Lang; readonly common: GlobalOptions };

async function run(command: Command, parsed: ParsedArguments, { entry, lang, common }: RunContext): Promise<number> {
  entry.onRun(lineOf(command, parsed));
  const { settings: read, serverSide, wrong } = await entry.open(lang);
  const asJson = isJson(command, parsed);
  if (wrong.length > 0 && !command.mayRunMisconfigured) return misconfigured(wrong, lang, asJson);
  const settings = { ...read, serverUrl: common.server ?? read.serverUrl };
  const runTyped = (words: readonly string[]) => runProgram([...words, '--lang', lang], entry);
  try {
    const { version } = entry;
    const program = { version, readCommands, runTyped, serverSide };
    return await answering(command, { settings, common, serverSide }, () =>
      command.run({ ...program, lang, settings, common }, parsed),
    );
  } catch (error) {
    if (!(error instanceof ExitEarly)) return await reportFailure(error, lang, asJson);
    tellError({ code: error.code, sentence: error.message }, asJson);
    return error.code;
  }
}

type Place = Pick<CommandContext, 'settings' | 'common' | 'serverSide'>;

/** A long answer goes through a pager, unless somebody listens to it, or nobody is to press a key. */
async function answering(command: Command, place: Place, run: () => Promise<number>): Promise<number> {
  const { settings, common, serverSide } = place;
  const { mayPage = true, mayPrompt, isQuiet = false } = common;
  const isForEyes = !settings.isLinear && serverSide.surroundings.term !== 'dumb';
  if (!command.isLong || !process.stdout.isTTY || !mayPage || !mayPrompt || !isForEyes)
    return withOutput({ streams: STANDARD, isQuiet }, run);
  const { throughPager } = await import('#tui/cli/pager.ts');
  return throughPager({ pager: settings.pager, isQuiet }, run);
}

function lineOf({ name, options }: Command, parsed: ParsedArguments): string {
  const longs = options.flatMap(({ flags }) => /--[\w-]+/.exec(flags) ?? []);
  return [name, ...longs.filter((long) => parsed.has(long) || parsed.text(long) !== undefined)].join(' ');
}

async function readCommands(): Promise<readonly Command[]> {
  return (await import('#tui/commands/table.ts')).COMMANDS;
}

async function misconfigured(wrong: readonly WrongSetting[], lang: Lang, asJson: boolean): Promise<number> {
  const { PROGRAM_WORDS } = await import('#tui/program/words.ts');
  const sentences = wrong.map(({ name, why }) => PROGRAM_WORDS[lang].wrongSetting(name, why));
  tellError({ code: EXIT.configuration, sentence: sentences.join('\n') }, asJson);
  return EXIT.configuration;
}

function isJson({ options }: Command, parsed: ParsedArguments): boolean {
  return options.includes(JSON_OPTION) && parsed.has('--json');
}

/** Says why a command failed; with `--json`, refusals are the answer too. */
async function reportFailure(error: unknown, lang: Lang, asJson: boolean): Promise<number> {
  const { commandFailureOf, isAnswer, refusalData } = await import('#tui/cli/failure.ts');
  if (!isAnswer(error)) throw error;
  const { code, sentence, refusals } = commandFailureOf(error, lang);
  if (refusals.length > 0 && asJson) {
    answerJson('refusal/1', { refusals: refusals.map((refusal) => refusalData(refusal, lang)) });
  }
  tellError({ code, sentence }, asJson);
  return code;
}
