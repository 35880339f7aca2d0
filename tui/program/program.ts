import { CommanderError } from 'commander';
import { EXIT, type ExitCode } from '#core/model/exit-code.ts';
import type { Lang } from '#core/model/lang.ts';
import type { ClientSettings, Command, ParsedArguments, ServerSide } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { JSON_OPTION } from '#tui/cli/options.ts';
import { answerJson, inform } from '#tui/cli/output.ts';
import { COMMANDS } from '#tui/commands/table.ts';
import { langOf } from '#tui/program/lang.ts';
import { createParser, type GlobalOptions } from '#tui/program/parser.ts';
import { usageError } from '#tui/program/usage-error.ts';
import { PROGRAM_WORDS } from '#tui/program/words.ts';

/** The environment as main.ts has it; its settings are read when a command needs them. */
export type Entry = {
  readonly version: string;
  readonly environment: { readonly [name: string]: string | undefined };
  readonly open: (lang: Lang) => Promise<OpenedProgram>;
};
export type OpenedProgram =
  | { readonly ok: true; readonly settings: ClientSettings; readonly serverSide: ServerSide }
  | { readonly ok: false; readonly wrong: readonly { readonly name: string; readonly why: string }[] };

/** Runs what was typed after `procuration`; answers the exit code. */
export async function runProgram(typed: readonly string[], entry: Entry): Promise<number> {
  const lang = langOf(typed, entry.environment);
  let code: number = EXIT.done;
  const parser = createParser(lang, entry.version, async (command, parsed, common) => {
    code = await run(command, parsed, { entry, lang, common });
  });
  try {
    await parser.parseAsync(isBare(typed) ? [...typed, 'start'] : [...typed], { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return misused(error, lang);
  }
}

const COMMON = /^--(lang(=.*)?|no-input)$/;

/** Whether only global options were typed: `start` is then the command. */
function isBare(typed: readonly string[]): boolean {
  return typed.every((word, index) => COMMON.test(word) || typed[index - 1] === '--lang');
}

function misused(error: CommanderError, lang: Lang): ExitCode {
  if (error.exitCode === 0) return EXIT.done;
  if (error.code !== 'commander.help') inform(usageError(error, lang));
  return EXIT.usage;
}

type RunContext = { readonly entry: Entry; readonly lang: Lang; readonly common: GlobalOptions };

async function run(command: Command, parsed: ParsedArguments, { entry, lang, common }: RunContext): Promise<number> {
  const opened = await entry.open(lang);
  if (!opened.ok) {
    for (const { name, why } of opened.wrong) inform(PROGRAM_WORDS[lang].wrongSetting(name, why));
    return EXIT.configuration;
  }
  const settings = { ...opened.settings, serverUrl: common.server ?? opened.settings.serverUrl };
  try {
    return await command.run(
      { lang, commands: COMMANDS, settings, serverSide: opened.serverSide, mayPrompt: common.mayPrompt },
      parsed,
    );
  } catch (error) {
    if (!(error instanceof ExitEarly)) return await reportFailure(error, lang, isJson(command, parsed));
    if (error.message !== '') inform(error.message);
    return error.code;
  }
}

function isJson({ options }: Command, parsed: ParsedArguments): boolean {
  return options.includes(JSON_OPTION) && parsed.has('--json');
}

/** Says why a command failed; with `--json`, refusals are data too. */
async function reportFailure(error: unknown, lang: Lang, asJson: boolean): Promise<number> {
  const { commandFailureOf, isAnswer, refusalData } = await import('#tui/cli/failure.ts');
  if (!isAnswer(error)) throw error;
  const { code, sentence, refusals } = commandFailureOf(error, lang);
  if (refusals.length > 0 && asJson) {
    answerJson('refusal/1', { refusals: refusals.map((refusal) => refusalData(refusal, lang)) });
  }
  inform(sentence);
  return code;
}
