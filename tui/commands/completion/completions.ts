import { LANGS } from '#core/model/lang.ts';
import type { Command } from '#tui/cli/command.ts';

/** The words, options and values of options that may follow the words `after`. */
export type Completions = {
  /** `request submit`, or nothing before the first word. */
  readonly after: string;
  readonly words: readonly string[];
  readonly options: readonly string[];
  readonly values: readonly { readonly option: string; readonly choices: readonly string[] }[];
  /** Whether the argument of the command is a file. */
  readonly isFile: boolean;
};

const COMMON = {
  options: ['--help', '--lang', '--no-input', '--server'],
  values: [{ option: '--lang', choices: LANGS }],
};

/** The completions of the first word, of each group, of each command. */
export function completionsOf(commands: readonly Command[]): readonly Completions[] {
  const groups = [...new Set(commands.flatMap(({ name }) => (name.includes(' ') ? [firstWordOf(name)] : [])))];
  const start = { after: '', words: [...new Set(commands.map(({ name }) => firstWordOf(name)))], isFile: false };
  return [
    { ...start, ...COMMON, options: [...COMMON.options, '--version'] },
    ...groups.map((group) => ({
      after: group,
      words: commands.filter(({ name }) => firstWordOf(name) === group).map(({ name }) => name.split(' ')[1] ?? ''),
      ...COMMON,
      isFile: false,
    })),
    ...commands.map(ofCommand),
  ];
}

function ofCommand({ name, options, argument }: Command): Completions {
  const shown = options.filter(({ isHidden }) => !isHidden);
  const longOf = (flags: string) => /--[\w-]+/.exec(flags)?.[0] ?? '';
  const values = shown.flatMap(({ flags, choices }) => (choices ? [{ option: longOf(flags), choices }] : []));
  return {
    after: name,
    words: argument?.choices ?? [],
    options: [...shown.map(({ flags }) => longOf(flags)), ...COMMON.options],
    values: [...values, ...COMMON.values],
    isFile: /file/.test(argument?.name ?? ''),
  };
}

function firstWordOf(name: string): string {
  return name.split(' ')[0] ?? '';
}
