import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Command } from '#tui/cli/command.ts';
import { EXIT_CODES } from '#tui/commands/overview.ts';
import { COMMANDS } from '#tui/commands/table.ts';

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
  const rows = [...(argument ? [{ flags: argument.name, summary: argument.summary }] : []), ...shown].map(
    (row) => `| \`${row.flags.replaceAll('|', '\\|')}\` | ${row.summary.en} |`,
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
