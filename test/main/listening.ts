import { expect } from 'vitest';
import { PASSWORD } from '#test/database/world.ts';
import { type Desk, PROGRAM, ROOT } from '#test/main/procuration.ts';
import { KEYS, openTerminal } from '#test/terminal/terminal.ts';
import { FOR_EYES, MOVES, saidTwice } from '#test/tui/listening.ts';

type Opened = {
  readonly desk: Desk;
  readonly words: readonly string[];
  readonly environment?: { readonly [name: string]: string };
  readonly term?: string;
};

/** The program in a pseudo-terminal, and what it wrote since the last keys, as a screen reader hears it. */
export type Listened = {
  readonly says: (expected: string) => Promise<void>;
  readonly press: (keys: string) => void;
  /** Types an answer, and Enter once it is there. */
  readonly answers: (text: string) => Promise<void>;
  /** Presses one key after the other, each once the words before it were said. */
  readonly plays: (steps: readonly (readonly [keys: string, said: string])[]) => Promise<void>;
  readonly signsIn: (name: string) => Promise<void>;
  /** Quits, by a second press over something unfinished, and reads all the bytes that were written. */
  readonly leaves: (over?: 'unfinished') => Promise<void>;
};

/** So many columns that each sentence is a line. */
const SIZE = [400, 24] as const;
const CTRL_C = '\x03';

export function listenIn({ desk, words, environment = {}, term = 'xterm-256color' }: Opened): Listened {
  const [node, ...options] = PROGRAM;
  const env = { ...desk.environment, ...environment };
  const terminal = openTerminal(node, [...options, ...words], { env, cwd: ROOT, term, size: SIZE });
  const from = [0];

  const says = (expected: string) => terminal.writes(expected, from.at(-1));
  const press = (keys: string) => {
    from.push(terminal.written().length);
    terminal.press(keys);
  };
  async function answers(text: string): Promise<void> {
    press(text);
    await says(text);
    press(KEYS.enter);
  }
  async function leaves(over?: 'unfinished'): Promise<void> {
    if (over) {
      press(CTRL_C);
      await says('Ctrl+C, encore une fois pour quitter : la saisie en cours sera perdue.');
    }
    press(CTRL_C);
    expect(await terminal.ended).toBe(0);
    const written = terminal.written();
    expect(written).not.toMatch(MOVES);
    expect(written).not.toMatch(FOR_EYES);
    expect(written).not.toContain(PASSWORD);
    expect(saidTwice(from.map((start, place) => written.slice(start, from[place + 1])))).toEqual([]);
  }
  return {
    says,
    press,
    answers,
    leaves,
    async plays(steps) {
      for (const [keys, said] of steps) {
        press(keys);
        await says(said);
      }
    },
    async signsIn(name) {
      await says('Nom : ');
      await answers(name);
      await says('Mot de passe : ');
      press(PASSWORD);
      press(KEYS.enter);
    },
  };
}
