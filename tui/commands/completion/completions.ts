import type { Command, Named, Option } from '#tui/cli/command.ts';
import { GLOBAL_OPTIONS } from '#tui/cli/options.ts';

/** What a shell may put in the place of a value: one of these words, or a name that the server knows. */
type Values = { readonly choices: readonly string[] } | { readonly names: Named };

/** The words, options and values of options that may follow the words `after`. */
export type Completions = {
  /** `request submit`, or nothing before the first word. */
  readonly after: string;
  readonly words: readonly string[];
  readonly options: readonly string[];
  readonly values: readonly (Values & { readonly option: string })[];
  /** What the argument of the command names. */
  readonly names: Named | undefined;
  /** Whether the argument of the command is a file. */
  readonly isFile: boolean;
};

const COMMON = { options: ['--help', ...GLOBAL_OPTIONS.map(longOf)], values: GLOBAL_OPTIONS.flatMap(valuesOf) };

/** The completions of the first word, of each group, of each command. */
export function completionsOf(commands: readonly Command[]): readonly Completions[] {
  const groups = [...new Set(commands.flatMap(({ name }) => (name.includes(' ') ? [firstWordOf(name)] : [])))];
  const first = [...new Set(commands.map(({ name }) => firstWordOf(name)))];
  const bare = { ...COMMON, names: undefined, isFile: false };
  return [
    { ...bare, after: '', words: first, options: [...COMMON.options, '--version'] },
    ...groups.map((group) => ({
      ...bare,
      after: group,
      words: commands.filter(({ name }) => firstWordOf(name) === group).map(({ name }) => name.split(' ')[1] ?? ''),
    })),
    ...commands.map((command) => ofCommand(command, first)),
  ];
}

function ofCommand({ name, options, argument }: Command, first: readonly string[]): Completions {
  const shown = options.filter(({ isHidden }) => !isHidden);
  const values = argument?.choices?.map(({ value }) => value);
  return {
    after: name,
    words: values ?? (argument?.name.includes('command') ? first : []),
    options: [...shown.map(longOf), ...COMMON.options],
    values: [...shown.flatMap(valuesOf), ...COMMON.values],
    names: argument?.names,
    isFile: /file/.test(argument?.name ?? ''),
  };
}

function longOf({ flags }: Option): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? '';
}

function valuesOf(option: Option): Completions['values'] {
  const { choices, names } = option;
  if (choices) return [{ option: longOf(option), choices: choices.map(({ value }) => value) }];
  return names ? [{ option: longOf(option), names }] : [];
}

function firstWordOf(name: string): string {
  return name.split(' ')[0] ?? '';
}
