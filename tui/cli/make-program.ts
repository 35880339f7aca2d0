import { Argument, Command as Commander, Option as CommanderOption } from 'commander';
import { typeset } from '#core/messages/typeset.ts';
import { LANGS, type Lang } from '#core/model/lang.ts';
import type { Command, Option, ParsedArguments } from '#tui/cli/command.ts';
import { wordsOf } from '#tui/cli/words.ts';
import type { CommandWords } from '#tui/cli/words-fr.ts';
import { COMMANDS } from '#tui/commands/table.ts';

/** The options that every command takes, but the language: see lang.ts. */
export type GlobalOptions = { readonly server: string | undefined; readonly mayPrompt: boolean };
type Run = (command: Command, parsed: ParsedArguments, common: GlobalOptions) => Promise<void>;
type Language = { readonly lang: Lang; readonly words: CommandWords };

const PROGRAM = 'procuration';
const EXAMPLES = ['start', 'demo', 'doctor', 'login --name electeur', 'request submit --help', 'audit verify --json'];

/** The program: its commands from the table, its help in the person's language, examples first. It throws instead of ending the process. */
export function makeProgram(lang: Lang, version: string, run: Run): Commander {
  const speech = { lang, words: wordsOf(lang) };
  const { help } = speech.words;
  const program = new Commander(PROGRAM)
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => help.titles[title] ?? title,
      optionDescription: ({ description }) => description,
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

type ProgramParts = { readonly program: Commander; readonly speech: Language; readonly run: Run };

function add(command: Command, { program, speech, run }: ProgramParts): void {
  const { lang, words } = speech;
  const [first = '', second] = command.name.split(' ');
  const parent = second === undefined ? program : groupIn(program, first, words);
  const made = parent
    .command(second ?? first)
    .description(typesetIn(command.summary[lang], lang))
    .usage([command.argument?.name, words.help.usage].filter(Boolean).join(' '));
  made.helpOption('-h, --help', words.help.help);
  for (const option of command.options) made.addOption(optionOf(option, lang));
  addExamples(made, command.examples, speech);
  if (command.argument) made.addArgument(argumentOf(command.argument, lang));
  made.action(() => run(command, parsedArgumentsOf(made), globalOptionsOf(program)));
}

function groupIn(program: Commander, name: string, { help }: CommandWords): Commander {
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

function argumentOf({ name, summary, choices }: NonNullable<Command['argument']>, lang: Lang): Argument {
  const argument = new Argument(name, typesetIn(summary[lang], lang));
  return choices ? argument.choices(choices) : argument;
}

function addExamples(commander: Commander, examples: readonly string[], { words }: Language): void {
  const lines = examples.map((example) => `  ${PROGRAM} ${example}`);
  commander.addHelpText('before', `${words.help.examples}\n${lines.join('\n')}\n`);
}

/** In French, the breaks of typography; and no more. */
function typesetIn(text: string, lang: Lang): string {
  return lang === 'fr' ? typeset(text) : text;
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
