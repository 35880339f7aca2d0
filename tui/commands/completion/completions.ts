import type { Command, Option } from '#tui/cli/command.ts';
import { GLOBAL_OPTIONS } from '#tui/cli/options.ts';

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

const COMMON = { options: ['--help', ...GLOBAL_OPTIONS.map(longOf)], values: GLOBAL_OPTIONS.flatMap(valuesOf) };

/** The completions of the first word, of each group, of each command. */
export function completionsOf(commands: readonly Command[]): readonly Completions[] {
  const groups = [...new Set(commands.flatMap(({ name }) => (name.includes(' ') ? [firstWordOf(name)] : [])))];
  const first = [...new Set(commands.map(({ name }) => firstWordOf(name)))];
  const start = { after: '', words: first, isFile: false };
  return [
    { ...start, ...COMMON, options: [...COMMON.options, '--version'] },
    ...groups.map((group) => ({
      after: group,
      words: commands.filter(({ name }) => firstWordOf(name) === group).map(({ name }) => name.split(' ')[1] ?? ''),
      ...COMMON,
      isFile: false,
    })),
    ...commands.map((command) => ofCommand(command, first)),
  ];
}

function ofCommand({ name, options, argument }: Command, first: readonly string[]): Completions {
  const shown = options.filter(({ isHidden }) => !isHidden);
  return {
    after: name,
    words: argument?.choices?.map(({ value }) => value) ?? (argument?.name.includes('command') ? first : []),
    options: [...shown.map(longOf), ...COMMON.options],
    values: [...shown.flatMap(valuesOf), ...COMMON.values],
    isFile: /file/.test(argument?.name ?? ''),
  };
}

function longOf({ flags }: Option): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? '';
}

function valuesOf(option: Option): Completions['values'] {
  return option.choices ? [{ option: longOf(option), choices: option.choices.map(({ value }) => value) }] : [];
}

function firstWordOf(name: string): string {
  return name.split(' ')[0] ?? '';
}
