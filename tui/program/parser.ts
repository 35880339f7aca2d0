import { Command as Commander, Argument as CommanderArgument, Option as CommanderOption } from 'commander';
import { typesetIn } from '#core/messages/typeset.ts';
import type { Lang } from '#core/model/lang.ts';
import type { Argument, Command, GlobalOptions, Option, ParsedArguments } from '#tui/cli/command.ts';
import { GLOBAL_OPTIONS } from '#tui/cli/options.ts';
import { answer } from '#tui/cli/output.ts';
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
    .exitOverride()
    .configureOutput({
      outputError: () => undefined,
      writeOut: (text) => answer(text.replace(/\n$/, '')),
      getOutHelpWidth: () => Math.min(process.stdout.columns ?? WIDEST, WIDEST),
      getErrHelpWidth: () => Math.min(process.stderr.columns ?? WIDEST, WIDEST),
    })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => help.titles[title] ?? title,
      optionDescription: ({ flags, description, argChoices }) => {
        const choices = flags.includes('|') ? undefined : argChoices;
        return withChoices(description, choices, speech.words);
      },
      argumentDescription: ({ description, argChoices }) => withChoices(description, argChoices, speech.words),
      subcommandTerm: (command) => command.name(),
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

/** A summary, and the values that are possible, where they are few. */
function withChoices(summary: string, choices: readonly string[] | undefined, { help }: ProgramWords): string {
  return choices === undefined ? summary : `${summary} ${help.choices(choices.join(', '))}`;
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
    .description(typesetIn(command.summary[lang], lang))
    .helpGroup(partOf(first, lang))
    .usage([command.argument?.name, words.help.usage].filter(Boolean).join(' '));
  commander.helpOption('-h, --help', words.help.help);
  for (const option of command.options) commander.addOption(optionOf(option, lang));
  addHelpTexts(commander, command.examples, speech);
  if (command.argument) commander.addArgument(argumentOf(command.argument, lang));
  commander.action(() => run(command, parsedArgumentsOf(commander), globalOptionsOf(program)));
}

function groupIn(program: Commander, name: string, { lang, words: { help } }: Speech): Commander {
  const known = program.commands.find((command) => command.name() === name);
  if (known) return known;
  return program
    .command(name)
    .description(GROUPS[name]?.[lang] ?? '')
    .helpGroup(partOf(name, lang))
    .usage(help.groupUsage)
    .helpOption('-h, --help', help.help)
    .addHelpText('after', `\n${help.more(PROGRAM)}`)
    .helpCommand(false);
}

function optionOf({ flags, summary, choices, isHidden }: Option, lang: Lang): CommanderOption {
  const option = new CommanderOption(flags, typesetIn(summary[lang], lang)).hideHelp(isHidden ?? false);
  return choices ? option.choices(choices) : option;
}

function argumentOf({ name, summary, choices }: Argument, lang: Lang): CommanderArgument {
  const argument = new CommanderArgument(name, typesetIn(summary[lang], lang));
  return choices ? argument.choices(choices) : argument;
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
