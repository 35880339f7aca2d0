import { describe, expect, test } from 'vitest';
import { pressesIn } from '#tui/linear/bytes.ts';
import type { Press } from '#tui/terminal/press.ts';

/** A press in words: a sign as it is, a key by its name. */
function say(press: Press): string {
  switch (press.kind) {
    case 'sign':
      return press.sign;
    case 'key':
      return `<${press.name}>`;
    case 'ctrl':
      return `^${press.letter}`;
    case 'paste':
      return press.text;
  }
}

const read = (sent: string) => pressesIn(sent, 1).map(say);

describe('What a terminal sends', () => {
  test.each([
    ['letters, and Enter among them', 'né\r', ['n', 'é', '<enter>']],
    ['a letter of two code points as one sign', 'e\u0301', ['e\u0301']],
    ['Escape alone', '\x1b', ['<escape>']],
    ['Escape twice', '\x1b\x1b', ['<escape>', '<escape>']],
    ['arrows, as both kinds of terminal send them', '\x1b[A\x1bOB', ['<up>', '<down>']],
    ['function keys of the xterm, the VT220 and the console', '\x1bOP\x1b[15~\x1b[[B', ['<f1>', '<f5>', '<f2>']],
    [
      'pages, the ends and what takes out',
      '\x1b[5~\x1b[6~\x1b[H\x1b[4~\x1b[3~\x7f',
      ['<page-up>', '<page-down>', '<home>', '<end>', '<delete>', '<backspace>'],
    ],
    ['control keys', '\x03\x04\t\x1b[Z', ['^c', '^d', '<tab>', '<back-tab>']],
    ['a key with Alt, and keys that nobody knows, as none', '\x1bx\x1b[1;5A\x1b[200~a\x1b[201~', ['a']],
  ])('%s', (_, sent, presses) => {
    expect(read(sent)).toEqual(presses);
  });
});
