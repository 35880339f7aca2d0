import { Command as Commander, Argument as CommanderArgument, Option as CommanderOption } from 'commander';
import { typesetIn } from '#core/messages/typeset.ts';
import { wrap } from '#core/messages/wrap.ts';
import { LANGS, type Lang } from '#core/model/lang.ts';
import type { Argument, Command, GlobalOptions, Option, ParsedArguments } from '#tui/cli/command.ts';
import { COMMANDS } from '#tui/commands/table.ts';
import { PROGRAM_WORDS, type ProgramWords } from '#tui/program/words.ts';

/** Runs a command with what was typed for it; answers the exit code. */
export type Run = (command: Command, parsed: ParsedArguments, common: GlobalOptions) => Promise<number>;
type Speech = { readonly lang: Lang; readonly words: ProgramWords };

const PROGRAM = 'procuration';
const EXAMPLES = ['start', 'demo', 'doctor', 'login --name electeur', 'request submit --help', 'audit verify --json'];

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
    .configureOutput({ outputError: () => undefined })
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
    .description(help.summary)
    .usage(help.groupUsage)
    .version(version, '-V, --version', help.version)
    .helpOption('-h, --help', help.help)
    .helpCommand(false)
    .addOption(new CommanderOption('--lang <fr|en>', help.lang).choices(LANGS))
    .option('--server <url>', help.server)
    .option('--no-input', help.noInput);
  addExamples(program, EXAMPLES, speech);
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
  const parent = second === undefined ? program : groupIn(program, first, words);
  const commander = parent
    .command(second ?? first)
    .description(typesetIn(command.summary[lang], lang))
    .usage([command.argument?.name, words.help.usage].filter(Boolean).join(' '));
  commander.helpOption('-h, --help', words.help.help);
  for (const option of command.options) commander.addOption(optionOf(option, lang));
  addExamples(commander, command.examples, speech);
  if (command.argument) commander.addArgument(argumentOf(command.argument, lang));
  commander.action(() => run(command, parsedArgumentsOf(commander), globalOptionsOf(program)));
}

function groupIn(program: Commander, name: string, { help }: ProgramWords): Commander {
  const known = program.commands.find((command) => command.name() === name);
  if (known) return known;
  return program
    .command(name)
    .description(help.groups[name] ?? '')
    .usage(help.groupUsage)
    .helpOption('-h, --help', help.help)
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

function addExamples(commander: Commander, examples: readonly string[], { words }: Speech): void {
  const lines = examples.flatMap((example) => folded(`${PROGRAM} ${example}`));
  commander.addHelpText('before', `${words.help.examples}\n${lines.join('\n')}\n`);
}

/** Columns of a line of an example, without its margin and the sign that it goes on. */
const EXAMPLE_WIDTH = 72;

/** An example on lines that a shell takes together again: what is in quotes stays on one. */
function folded(example: string): readonly string[] {
  const whole = example.replace(/ *\\\n */g, ' ').replace(/"[^"]*"/g, (quoted) => quoted.replaceAll(' ', '\u00a0'));
  const lines = wrap(whole, EXAMPLE_WIDTH).map((line) => line.replaceAll('\u00a0', ' '));
  return lines.map((line, index) => `${index === 0 ? '  ' : '      '}${line}${index < lines.length - 1 ? ' \\' : ''}`);
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
  return { argument: commander.args[0], text, has: (name) => optionValue(name) === true };
}

function globalOptionsOf(program: Commander): GlobalOptions {
  const server: unknown = program.getOptionValue('server');
  return {
    server: typeof server === 'string' ? server : undefined,
    mayPrompt: program.getOptionValue('input') === true,
  };
}
