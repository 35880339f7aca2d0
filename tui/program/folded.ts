import { wrap } from '#core/messages/wrap.ts';

/** Columns of a line of an example, without its margin and the sign that it goes on. */
const EXAMPLE_WIDTH = 72;

/** An example on lines that a shell takes together again: an option and its value in quotes stay on one. */
export function folded(example: string): readonly string[] {
  const whole = example
    .replace(/ *\\\n */g, ' ')
    .replace(/(--[\w-]+) (?!-)/g, '$1\u00a0')
    .replace(/"[^"]*"/g, (quoted) => quoted.replaceAll(' ', '\u00a0'));
  const lines = wrap(whole, EXAMPLE_WIDTH).map((line) => line.replaceAll('\u00a0', ' '));
  return lines.map((line, index) => `${index === 0 ? '  ' : '      '}${line}${index < lines.length - 1 ? ' \\' : ''}`);
}
