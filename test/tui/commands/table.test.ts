import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sayRow } from '#tui/cli/choices.ts';
import type { Command } from '#tui/cli/command.ts';
import { GLOBAL_OPTIONS } from '#tui/cli/options.ts';
import { EXIT_CODES } from '#tui/commands/overview.ts';
import { COMMANDS } from '#tui/commands/table.ts';
import { createParser } from '#tui/program/parser.ts';

const HEAD = `# Commands

Every command takes \`--help\` (examples first), \`--lang fr|en\`, \`--server URL\` (else \`PROCURATION_URL\`, else the server of the data folder), \`--no-input\` (asks for nothing: what is missing is said, 64),
\`-q\` (the result and errors alone), \`-v\` (each call to the server and how long it took, on the standard error) and \`--no-pager\`.
The answer goes to the standard output, the rest beside it; on a terminal, a long answer is shown by \`PAGER\`. With \`--json\` the answer is one document, whose \`schema\` has a name and a version;
an error is then the last line of the standard error, \`procuration.error/1\`: \`exitCode\`, \`sentence\`, and for a crash the \`id\` of its report.

| exit code | |
|---|---|
${EXIT_CODES.map(({ code, means }) => `| ${code} | ${means.en} |`).join('\n')}
`;

test('docs/commands.md says every command and option (vitest -u writes it)', async () => {
  await expect(documented()).toMatchFileSnapshot('../../../docs/commands.md');
});

function documented(): string {
  return [HEAD, ...COMMANDS.map(sectionOf)].join('\n');
}

function sectionOf({ name, summary, examples, argument, options }: Command): string {
  const title = [name, argument?.name].filter(Boolean).join(' ');
  const shown = options.filter(({ isHidden }) => !isHidden);
  const rows = [...(argument ? [{ ...argument, flags: argument.name }] : []), ...shown].map(
    (row) => `| \`${row.flags.replaceAll('|', '\\|')}\` | ${sayRow(row, 'en')} |`,
  );
  const table = rows.length > 0 ? ['', '| | |', '|---|---|', ...rows] : [];
  const lines = examples.map((example) => `procuration ${example}`);
  return [`## ${title}`, '', `${summary.en}.`, '', '```sh', ...lines, '```', ...table, ''].join('\n');
}

test.each(COMMANDS.map((command) => [command.name, command] as const))(
  'The command `%s` is exported by the file at the path of its name',
  async (name, command) => {
    const words = name.split(/[ -]/);
    const exported = `${[words[0], ...words.slice(1).map(capitalised)].join('')}Command`;
    const file: Record<string, unknown> = await import(
      /* @vite-ignore */ join(import.meta.dirname, '../../../tui/commands', `${name.replace(' ', '/')}.ts`)
    );
    expect(file[exported]).toBe(command);
  },
);

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Values that say themselves: numbers, letters, languages, shells. */
const SAYS_ITSELF = /^(?:[12FM]|fr|en|bash|zsh|fish)$/;

/** The words of an example, as a shell hands them on. */
function wordsOf(example: string): readonly string[] {
  const [line = ''] = example.replaceAll('\\\n', ' ').split(/ [|<>] /);
  return (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''));
}

describe.each(COMMANDS.map((command) => [command.name, command] as const))('The command `%s`', (_, command) => {
  const { summary, argument, options, examples } = command;
  const shown = [...options.filter(({ isHidden }) => !isHidden), ...GLOBAL_OPTIONS];
  const rows = [{ summary }, ...(argument ? [argument] : []), ...shown];

  test('explains itself, its options, its argument and their values in both languages', () => {
    for (const { summary: said } of rows) {
      for (const text of [said.fr, said.en]) expect(text).toMatch(/^[\p{Ll}\d].*[^.\s]$/u);
      expect(said.fr).not.toBe(said.en);
    }
    const values = rows.flatMap((row) => ('choices' in row ? (row.choices ?? []) : []));
    for (const { value, means } of values) {
      if (means === undefined) expect(value).toMatch(SAYS_ITSELF);
      else for (const text of [means.fr, means.en]) expect(text).toMatch(/\S/);
    }
  });

  test('has examples, which are typed as they stand', async () => {
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      const ran: string[] = [];
      const parser = createParser('fr', '1.2.3', async ({ name }) => void ran.push(name));
      await parser.parseAsync([...wordsOf(example)], { from: 'user' });
      expect(ran).toEqual([command.name]);
    }
  });
});
