import { wrap } from '#core/messages/wrap.ts';
import { giveBackTerminal } from '#tui/first-frame/first-frame.ts';
import { harmlessPage, UNSEEN } from '#tui/terminal/harmless.ts';

/**
 * Writes the answer to the standard output, without control characters: texts that people typed are in it.
 */
export function answer(text: string): void {
  process.stdout.write(`${harmlessPage(text)}\n`);
}

/** Writes pages of paper to the standard output, parted by form feeds. */
export function answerPages(pages: readonly string[]): void {
  process.stdout.write(pages.map(harmlessPage).join('\f'));
}

/** Writes one JSON document to the standard output; its schema has a name and a version. */
export function answerJson(schema: string, data: object): void {
  process.stdout.write(`${escaped(JSON.stringify({ schema: `procuration.${schema}`, ...data }, undefined, 2))}\n`);
}

/** Writes to the standard error: everything that is not the answer. */
export function inform(text: string): void {
  giveBackTerminal();
  const { isTTY, columns } = process.stderr;
  const said = harmlessPage(text);
  process.stderr.write(`${isTTY ? wrapped(said, columns) : said}\n`);
}

/** A text on lines of so many columns: a terminal would break them in the middle of words. */
export function wrapped(text: string, columns: number): string {
  return text
    .split('\n')
    .flatMap((line) => wrap(line, columns))
    .join('\n');
}

/** Writes an answer to be read from across a counter: bold and spaced on a terminal, plain elsewhere. */
export function answerLarge(text: string, isPlain: boolean): void {
  const spaced = [...harmlessPage(text)].join(' ');
  const styled = isPlain ? spaced : `\u001b[1m${spaced}\u001b[22m`;
  process.stdout.write(process.stdout.isTTY ? `\n  ${styled}\n\n` : `${harmlessPage(text)}\n`);
}

/**
 * The same document, with the control characters that JSON lets through escaped, so that no terminal obeys
 * them.
 */
function escaped(json: string): string {
  return json.replace(UNSEEN, (signs) => signs.replace(/[^\n]/g, unicodeEscape));
}

function unicodeEscape(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
