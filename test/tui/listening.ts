import { PassThrough } from 'node:stream';
import type { ReactNode } from 'react';
import { openLinear } from '#tui/linear/open.tsx';

/** The screens of the linear mode, in this process, and all that they said. */
export type Listening = {
  /** Waits until it is said after the last keys; answers all that was said after them. */
  readonly says: (expected: string | RegExp) => Promise<string>;
  /** Sends keys as one chunk; the words after it answer them. */
  readonly press: (keys: string) => void;
  readonly written: () => string;
  /** What was said between two chunks of keys, in order. */
  readonly answers: () => readonly string[];
  readonly ended: Promise<unknown>;
};

/** Milliseconds after which what is awaited fails the test: long, for a busy machine. */
const PATIENCE = 30_000;
const open = new Set<() => void>();

export function closeListening(): void {
  for (const unmount of open) unmount();
  open.clear();
}

/** Columns so many that every sentence is a line. */
const WIDE = 1_000;

export function listenTo(app: ReactNode, columns = WIDE): Listening {
  const input = Object.assign(new PassThrough(), { setRawMode: () => undefined });
  const answers = [''];
  const awaiting = new Set<() => void>();
  const output = {
    columns,
    write: (text: string) => {
      answers.push(`${answers.pop()}${text}`);
      for (const look of awaiting) look();
    },
  };
  const { unmount, waitUntilExit } = openLinear(app, 'fr', { input, output });
  open.add(unmount);

  const heard = () => answers.at(-1) ?? '';
  const isThere = (expected: string | RegExp) =>
    typeof expected === 'string' ? heard().includes(expected) : expected.test(heard());
  return {
    says: (expected) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => {
          awaiting.delete(look);
          reject(new Error(`never said ${expected}:\n${heard()}`));
        }, PATIENCE);
        const look = () => {
          if (!isThere(expected)) return;
          clearTimeout(late);
          awaiting.delete(look);
          resolve(heard());
        };
        awaiting.add(look);
        look();
      }),
    press: (keys) => {
      answers.push('');
      input.write(keys);
    },
    written: () => answers.join(''),
    answers: () => answers,
    ended: waitUntilExit(),
  };
}

/** What moves the cursor, takes away or draws: a linear screen writes none of it. */
const ESCAPE = '\u001b';
export const MOVES = new RegExp(`[${ESCAPE}\\b\\v\\f]|\\r(?!\\n)`, 'u');
/** Frames and signs that only eyes read. */
export const FOR_EYES = /[\u2190-\u21ff\u2500-\u25ff✓✗›]/u;

/** Lines that were said more than once in answer to the same keys. */
export function saidTwice(answers: readonly string[]): readonly string[] {
  return answers.flatMap((answer) => {
    const lines = answer.split(/\r?\n/u).filter((line) => line.trim() !== '');
    return lines.filter((line, place) => lines.indexOf(line) !== place);
  });
}
