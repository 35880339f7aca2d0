import { typeset } from '#core/messages/typeset.ts';
import { wrap } from '#core/messages/wrap.ts';
import { giveBackTerminal } from '#tui/first-frame/first-frame.ts';
import { harmlessPage, UNSEEN } from '#tui/terminal/harmless.ts';
import { widthOf } from '#tui/terminal/width.ts';

/** Where the answer goes, and all that goes beside it. */
export type Streams = { readonly out: (text: string) => void; readonly err: (text: string) => void };
type Output = { readonly streams: Streams; readonly isQuiet: boolean };

export const STANDARD: Streams = {
  out: (text) => void process.stdout.write(text),
  err: (text) => {
    giveBackTerminal();
    process.stderr.write(text);
  },
};
let output: Output = { streams: STANDARD, isQuiet: false };

/** All that is written while `run` goes on is written as `other` says. */
export async function withOutput<Result>(other: Output, run: () => Promise<Result>): Promise<Result> {
  const before = output;
  output = other;
  try {
    return await run();
  } finally {
    output = before;
  }
}

/**
 * Writes the answer to the standard output, without control characters: texts that people typed are in it.
 * A line that is too long for the terminal goes on below, under its margin.
 */
export function answer(text: string): void {
  const columns = answerColumns();
  output.streams.out(
    `${harmlessPage(text)
      .split('\n')
      .map((line) => hung(line, columns))
      .join('\n')}\n`,
  );
}

/** Writes an answer that is a file: its lines stay as they are, on a terminal too. */
export function answerFile(text: string): void {
  output.streams.out(`${harmlessPage(text)}\n`);
}

/** Before what a line goes on with, beyond its own margin. */
const HANGING = '    ';

function hung(line: string, columns: number): string {
  if (widthOf(line) <= columns) return line;
  const margin = /^ */.exec(line)?.[0] ?? '';
  const [first = '', ...others] = wrap(line.slice(margin.length), columns - margin.length - HANGING.length);
  return [margin + first, ...others.map((other) => margin + HANGING + other)].join('\n');
}

/** Columns of the terminal that the answer is written to; endless where it goes to a file or a program. */
export function answerColumns(): number {
  return process.stdout.isTTY ? process.stdout.columns : Number.POSITIVE_INFINITY;
}

/** Writes sentences of an answer, each on as many lines as the terminal needs. */
export function answerSentences(sentences: readonly string[]): void {
  const columns = answerColumns();
  for (const sentence of sentences)
    answer(columns === Number.POSITIVE_INFINITY ? sentence : wrapped(sentence, columns));
}

/** Writes what the answer says beside the result itself; not with `--quiet`. */
export function answerMore(text: string): void {
  if (!output.isQuiet) answer(text);
}

/** Writes a part of an answer as it is: whoever made it has left out what a terminal would obey. */
export function answerPart(part: string): void {
  output.streams.out(part);
}

/** Writes pages of paper to the standard output, parted by form feeds. */
export function answerPages(pages: readonly string[]): void {
  output.streams.out(pages.map(harmlessPage).join('\f'));
}

/** Writes one JSON document to the standard output; its schema has a name and a version. */
export function answerJson(schema: string, data: object): void {
  output.streams.out(`${harmlessJson({ schema: `procuration.${schema}`, ...data })}\n`);
}

/** Writes to the standard error what is not the answer; not with `--quiet`. */
export function inform(text: string): void {
  if (!output.isQuiet) warn(text);
}

/** Writes to the standard error what has to be read: an error, or what a question is about. */
export function warn(text: string): void {
  const { isTTY, columns } = process.stderr;
  const said = harmlessPage(text);
  output.streams.err(`${isTTY ? wrapped(said, columns) : said}\n`);
}

export type CommandError = { readonly code: number; readonly sentence: string; readonly id?: string };

/** Writes to the standard error why a command failed; with `--json`, as one line of JSON. */
export function tellError({ code, sentence, ...more }: CommandError, asJson: boolean): void {
  if (sentence === '') return;
  const data = { schema: 'procuration.error/1', exitCode: code, sentence, ...more };
  if (asJson) output.streams.err(`${harmlessJson(data, 0)}\n`);
  else warn(sentence);
}

/**
 * A text on lines of so many columns: a terminal would break them in the middle of words, or before French
 * punctuation.
 */
export function wrapped(text: string, columns: number): string {
  return typeset(text)
    .split('\n')
    .flatMap((line) => wrap(line, columns))
    .join('\n');
}

/** Writes an answer to be read from across a counter: bold and spaced on a terminal, plain elsewhere. */
export function answerLarge(text: string, isPlain: boolean): void {
  const spaced = [...harmlessPage(text)].join(' ');
  const styled = isPlain ? spaced : `\u001b[1m${spaced}\u001b[22m`;
  output.streams.out(process.stdout.isTTY ? `\n  ${styled}\n\n` : `${harmlessPage(text)}\n`);
}

/** A JSON document, with the control characters that JSON lets through escaped: no terminal obeys them. */
export function harmlessJson(data: object, indent = 2): string {
  return JSON.stringify(data, undefined, indent).replace(UNSEEN, (signs) => signs.replace(/[^\n]/g, unicodeEscape));
}

function unicodeEscape(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
