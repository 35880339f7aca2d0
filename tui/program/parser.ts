import {
  Command as Commander,
  Argument as CommanderArgument,
  type CommanderError,
  Option as CommanderOption,
} from 'commander';
import { typesetIn } from '#core/messages/typeset.ts';
import type { Lang } from '#core/model/lang.ts';
import { sayRow } from '#tui/cli/choices.ts';
import type { Argument, Command, GlobalOptions, Option, ParsedArguments } from '#tui/cli/command.ts';
import { GLOBAL_OPTIONS } from '#tui/cli/options.ts';
import { answer, wrapped } from '#tui/cli/output.ts';
import { GROUPS, PROGRAM, PROGRAM_SUMMARY, partOf } from '#tui/commands/overview.ts';
import { COMMANDS } from '#tui/commands/table.ts';
import { folded } from '#tui/program/folded.ts';
import { PROGRAM_WORDS, type ProgramWords } from '#tui/program/words.ts';

/** Runs a command with what was typed for it; answers the exit code. */
export type Run = (command: Command, parsed: ParsedArguments, common: GlobalOptions) => Promise<number>;
type Speech = { readonly lang: Lang; readonly words: ProgramWords };

const EXAMPLES = ['start', 'demo', 'doctor', 'login --name electeur', 'request submit --help', 'audit verify --json'];

/** Columns of the help, on any wider terminal too. */
const WIDEST = 80;

/** Reads what was typed by the table of commands; its help has examples first. Throws for a wrong use. */
export function createParser(
  lang: Lang,
  version: string,
  run: (...command: Parameters<Run>) => Promise<void>,
): Commander {
  const speech = { lang, words: PROGRAM_WORDS[lang] };
  const { help } = speech.words;
  const program = new Commander(PROGRAM)
    .exitOverride((error) => misusedBy('', error))
    .configureOutput({
      outputError: () => undefined,
      writeOut: (text) => answer(text.replace(/\n$/, '')),
      getOutHelpWidth: () => Math.min(process.stdout.columns ?? WIDEST, WIDEST),
      getErrHelpWidth: () => Math.min(process.stderr.columns ?? WIDEST, WIDEST),
    })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => help.titles[title] ?? title,
      optionDescription: ({ description }) => description,
      argumentDescription: ({ description }) => description,
      subcommandTerm: (command) => command.name(),
      boxWrap: (text, width) => wrapped(text, width),
    })
    .description(PROGRAM_SUMMARY[lang])
    .usage(help.groupUsage)
    .version(version, '-V, --version', help.version)
    .helpOption('-h, --help', help.help)
    .helpCommand(false)
    .addHelpText('after', `\n${help.one(PROGRAM)}`);
  for (const option of GLOBAL_OPTIONS) program.addOption(optionOf(option, lang));
  addHelpTexts(program, EXAMPLES, speech);
  for (const command of COMMANDS) add(command, { program, speech, run });
  return program;
}

type ProgramParts = {
  readonly program: Commander;
  readonly speech: Speech;
  readonly run: (...command: Parameters<Run>) => Promise<void>;
};

function add(command: Command, { program, speech, run }: ProgramParts): void {
  const { lang, words } = speech;
  const [first = '', second] = command.name.split(' ');
  const parent = second === undefined ? program : groupIn(program, first, speech);
  const commander = parent
    .command(second ?? first)
    .exitOverride((error) => misusedBy(command.name, error))
    .description(typesetIn(command.summary[lang], lang))
    .helpGroup(partOf(first, lang))
    .usage([command.argument?.name, words.help.usage].filter(Boolean).join(' '));
  commander.helpOption('-h, --help', words.help.help);
  for (const option of command.options) commander.addOption(optionOf(option, lang));
  addHelpTexts(commander, command.examples, speech);
  if (command.argument) commander.addArgument(argumentOf(command.argument, lang));
  commander.action(() => run(command, parsedArgumentsOf(commander), globalOptionsOf(program)));
}

/** A wrong use of a command, or of the group that it is in; a help that was asked for comes here too. */
export class Misuse extends Error {
  override readonly name = 'Misuse';
  /** Empty for the program itself. */
  readonly command: string;
  readonly error: CommanderError;

  constructor(command: string, error: CommanderError) {
    super(error.message);
    this.command = command;
    this.error = error;
  }
}

function misusedBy(command: string, error: CommanderError): never {
  throw new Misuse(command, error);
}

function groupIn(program: Commander, name: string, { lang, words: { help } }: Speech): Commander {
  const known = program.commands.find((command) => command.name() === name);
  if (known) return known;
  return program
    .command(name)
    .exitOverride((error) => misusedBy(name, error))
    .description(GROUPS[name]?.[lang] ?? '')
    .helpGroup(partOf(name, lang))
    .usage(help.groupUsage)
    .helpOption('-h, --help', help.help)
    .addHelpText('after', `\n${help.more(PROGRAM)}`)
    .helpCommand(false);
}

function optionOf(option: Option, lang: Lang): CommanderOption {
  const { flags, choices, isHidden = false } = option;
  const made = new CommanderOption(flags, sayRow(option, lang)).hideHelp(isHidden);
  return choices ? made.choices(choices.map(({ value }) => value)) : made;
}

function argumentOf(argument: Argument, lang: Lang): CommanderArgument {
  const { name, choices } = argument;
  const made = new CommanderArgument(name, sayRow({ ...argument, flags: name }, lang));
  return choices ? made.choices(choices.map(({ value }) => value)) : made;
}

/** The examples come first in a help, and where more is written comes last. */
function addHelpTexts(commander: Commander, examples: readonly string[], { words: { help } }: Speech): void {
  const lines = examples.flatMap((example) => folded(`${PROGRAM} ${example}`));
  commander
    .addHelpText('before', `${help.examples}\n${lines.join('\n')}\n`)
    .addHelpText('after', `\n${help.more(PROGRAM)}`);
}

function parsedArgumentsOf(commander: Commander): ParsedArguments {
  function optionValue(name: string): unknown {
    const option = commander.options.find(({ long }) => long === name);
    if (option === undefined) throw new Error(`${commander.name()} has no option ${name}`);
    return commander.getOptionValue(option.attributeName());
  }
  function text(name: string): string | undefined {
    const value = optionValue(name);
    return typeof value === 'string' ? value : undefined;
  }
  return { argument: commander.args[0], words: commander.args, text, has: (name) => optionValue(name) === true };
}

function globalOptionsOf(program: Commander): GlobalOptions {
  const text = (name: string) => {
    const value: unknown = program.getOptionValue(name);
    return typeof value === 'string' ? value : undefined;
  };
  return {
    server: text('server'),
    lang: text('lang'),
    mayPrompt: program.getOptionValue('input') === true,
    mayPage: program.getOptionValue('pager') === true,
    isQuiet: program.getOptionValue('quiet') === true,
    isVerbose: program.getOptionValue('verbose') === true,
  };
}
