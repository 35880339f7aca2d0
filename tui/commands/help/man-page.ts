import type { Lang } from '#core/model/lang.ts';
import { sayRow } from '#tui/cli/choices.ts';
import type { Command, Option } from '#tui/cli/command.ts';
import { GLOBAL_OPTIONS } from '#tui/cli/options.ts';
import { MAN_WORDS } from '#tui/commands/help/man-words.ts';
import { EXIT_CODES, PARTS, PROGRAM, PROGRAM_SUMMARY } from '#tui/commands/overview.ts';

type Edition = { readonly lang: Lang; readonly version: string };
type Row = Pick<Option, 'flags' | 'summary' | 'choices'>;

/** The manual page of all commands, in roff of signs that every `man` knows. */
export function manPage(commands: readonly Command[], { lang, version }: Edition): string {
  const words = MAN_WORDS[lang];
  const parts = PARTS.flatMap(({ title, words: firsts }) => [
    `.SS ${escaped(title[lang].replace(/ ?:$/, ''))}`,
    ...commands.filter(({ name }) => firsts.includes(name.split(' ')[0] ?? '')).flatMap((one) => entryOf(one, lang)),
  ]);
  return [
    `.TH ${PROGRAM.toUpperCase()} 1 "" "${PROGRAM} ${escaped(version)}"`,
    ...section(words.name, [escaped(`${PROGRAM} - `) + escaped(PROGRAM_SUMMARY[lang])]),
    ...section(words.synopsis, [`${bold(PROGRAM)} ${escaped(words.synopsisOf.join(' '))}`]),
    ...section(words.description, words.described.map(escaped)),
    ...section(words.commands, parts),
    ...section(
      words.options,
      GLOBAL_OPTIONS.flatMap((option) => itemOf(option, lang)),
    ),
    ...section(
      words.exit,
      EXIT_CODES.flatMap(({ code, means }) => itemOf({ flags: code, summary: means }, lang)),
    ),
    ...section(words.more, [escaped(words.documents)]),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return [`.SH ${escaped(title)}`, ...lines];
}

/** A command with its words and options under it, then its examples as they are typed. */
function entryOf({ name, summary, argument, options, examples }: Command, lang: Lang): readonly string[] {
  const term = [bold(`${PROGRAM} ${name}`), argument && escaped(argument.name)].filter(Boolean).join(' ');
  const rows: readonly Row[] = [
    ...(argument ? [{ ...argument, flags: argument.name }] : []),
    ...options.filter(({ isHidden }) => !isHidden),
  ];
  return [
    '.TP',
    term,
    escaped(`${summary[lang]}.`),
    '.RS',
    ...rows.flatMap((row) => itemOf(row, lang)),
    '.PP',
    escaped(MAN_WORDS[lang].example),
    '.PP',
    '.EX',
    ...examples.flatMap((example) => `${PROGRAM} ${example}`.split('\n').map(escaped)),
    '.EE',
    '.RE',
  ];
}

function itemOf(row: Row, lang: Lang): readonly string[] {
  return ['.TP', bold(row.flags), escaped(sayRow(row, lang))];
}

function bold(text: string): string {
  return `\\fB${escaped(text)}\\fR`;
}

/** What roff would take for an order, or print as another sign. */
const NAMED = new Map([
  ['\\', '\\e'],
  ['-', '\\-'],
  ["'", '\\(aq'],
  ['`', '\\(ga'],
  ['^', '\\(ha'],
  ['~', '\\(ti'],
  ['\u00a0', '\\~'],
]);

/** Text that roff prints as it is: a line that begins with a point would be an order. */
function escaped(text: string): string {
  const written = text.replace(/[\\\-'`^~]|[^ -~]/gu, (sign) => NAMED.get(sign) ?? numbered(sign));
  return written.replace(/^\./, '\\&.');
}

function numbered(sign: string): string {
  return `\\[u${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}
