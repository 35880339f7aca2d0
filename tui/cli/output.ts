import { harmlessPage, UNSEEN } from '#tui/terminal/harmless.ts';

/** The answer, on the standard output. What people typed is in it: nothing hidden passes. */
export function answer(text: string): void {
  process.stdout.write(`${harmlessPage(text)}\n`);
}

/** Pages of paper, parted as printers part them. Their lines are written out already. */
export function answerPages(pages: readonly string[]): void {
  process.stdout.write(pages.map(harmlessPage).join('\f'));
}

/** One document, for programs; its schema has a name and a version. */
export function answerJson(schema: string, data: object): void {
  process.stdout.write(`${escaped(JSON.stringify({ schema: `procuration.${schema}`, ...data }, undefined, 2))}\n`);
}

/** All that is not the answer: beside it, on the standard error. */
export function say(text: string): void {
  process.stderr.write(`${harmlessPage(text)}\n`);
}

/** To be read from across a counter: bold and spaced on a terminal, plain elsewhere. */
export function answerLarge(text: string, isPlain: boolean): void {
  const spaced = [...harmlessPage(text)].join(' ');
  const styled = isPlain ? spaced : `\u001b[1m${spaced}\u001b[22m`;
  process.stdout.write(process.stdout.isTTY ? `\n  ${styled}\n\n` : `${harmlessPage(text)}\n`);
}

/** The same document, whose hidden signs a terminal does not obey: what JSON itself lets through. */
function escaped(json: string): string {
  return json.replace(UNSEEN, (signs) => signs.replace(/[^\n]/g, unicodeEscape));
}

function unicodeEscape(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
