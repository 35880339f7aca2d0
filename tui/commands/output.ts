import { harmless } from '#tui/terminal/harmless.ts';

/** The answer, on the standard output. What people typed is in it: nothing hidden passes. */
export function answer(text: string): void {
  process.stdout.write(`${safe(text)}\n`);
}

/** One document, for programs; its schema has a name and a version. */
export function answerJson(schema: string, data: object): void {
  process.stdout.write(`${JSON.stringify({ schema: `procuration.${schema}`, ...data }, undefined, 2)}\n`);
}

/** All that is not the answer: beside it, on the standard error. */
export function say(text: string): void {
  process.stderr.write(`${safe(text)}\n`);
}

/** To be read from across a counter: bold and spaced on a terminal, as it is elsewhere. */
export function large(text: string, isPlain: boolean): string {
  if (!process.stdout.isTTY) return text;
  const spaced = [...text].join(' ');
  return isPlain ? `\n  ${spaced}\n` : `\n  \u001b[1m${spaced}\u001b[22m\n`;
}

function safe(text: string): string {
  return text.split('\n').map(harmless).join('\n');
}
