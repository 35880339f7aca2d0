import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

/** A program in a pseudo-terminal, its screen read as a person would. */
export type Terminal = {
  /** The lines of the last whole frame (DEC mode 2026 marks them), without the blanks at their ends. */
  readonly screen: () => string;
  /** All that the program wrote, with its escape sequences. */
  readonly written: () => string;
  /** Waits until the screen shows it, for so many milliseconds at most; throws with the screen otherwise. */
  readonly shows: (expected: string | RegExp, patience?: number) => Promise<string>;
  /**
   * Waits until the program wrote it, escape sequences and all, after so many of the signs it wrote before.
   */
  readonly writes: (expected: string, after?: number) => Promise<void>;
  /** Sends keys as one chunk, as fast fingers or a paste do. */
  readonly press: (keys: string) => void;
  readonly resize: (columns: number, rows: number) => void;
  /** The exit code, once the program has ended and the screen shows the last of what it wrote. */
  readonly ended: Promise<number>;
  readonly kill: (signal?: string) => void;
  /** Closes the window: what the program writes fails from then on. */
  readonly close: () => void;
  readonly pid: number;
};

export const KEYS = {
  enter: '\r',
  escape: '\x1b',
  tab: '\t',
  down: '\x1b[B',
  up: '\x1b[A',
  backspace: '\x7f',
} as const;

export type Size = readonly [columns: number, rows: number];
type Started = {
  readonly env: { readonly [name: string]: string };
  readonly cwd: string;
  readonly term?: string;
  readonly size?: Size;
};
const USUAL: Size = [80, 24];
/** Milliseconds that a screen may take to show what is awaited: long enough on a busy machine. */
const PATIENCE = 60_000;

/**
 * Starts `command`, at 80x24 unless a size is given. `env` is the whole environment: with `CI` the client
 * would not be interactive.
 */
export function openTerminal(
  command: string,
  args: readonly string[],
  { env, cwd, term = 'xterm-256color', size: [cols, rows] = USUAL }: Started,
): Terminal {
  const environment = {
    ...Object.fromEntries(Object.entries(env).filter(([name]) => name !== 'CI')),
    TERM: term,
  };
  const screen = new xterm.Terminal({ cols, rows, allowProposedApi: true });
  const program = spawn(command, [...args], {
    cols,
    rows,
    cwd,
    env: environment,
    name: term,
  });
  let awaiting: (() => void)[] = [];
  let written = '';
  let shown = '';

  program.onData((data) => {
    written += data;
    screen.write(data, () => {
      // A write may hold half a frame: the terminal goes on showing the frame before until its end.
      if (!screen.modes.synchronizedOutputMode) shown = read();
      const looking = awaiting;
      awaiting = [];
      for (const look of looking) look();
    });
  });
  screen.onData((answer) => program.write(answer));
  const ended = new Promise<number>((resolve) =>
    program.onExit(({ exitCode }) =>
      screen.write('', () => {
        shown = read();
        resolve(exitCode);
      }),
    ),
  );

  function read(): string {
    const { active } = screen.buffer;
    const lines = Array.from(
      { length: screen.rows },
      (__, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '',
    );
    return lines.join('\n').trimEnd();
  }

  /** Looks at a text after each write until it holds what is expected; answers the text. */
  async function comes(look: () => string, expected: string | RegExp, patience = PATIENCE): Promise<string> {
    const until = performance.now() + patience;
    const isThere = (text: string) => (typeof expected === 'string' ? text.includes(expected) : expected.test(text));
    for (let text = look(); ; text = look()) {
      if (isThere(text)) return text;
      const left = until - performance.now();
      if (left <= 0) throw new Error(`the screen never showed ${expected}:\n${shown}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        awaiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  return {
    screen: () => shown,
    written: () => written,
    shows: (expected, patience) => comes(() => shown, expected, patience),
    writes: async (expected, after = 0) => {
      await comes(() => written.slice(after), expected);
    },
    ended,
    pid: program.pid,
    press: (keys) => program.write(keys),
    resize: (columns, rows) => {
      screen.resize(columns, rows);
      program.resize(columns, rows);
    },
    kill: (signal) => program.kill(signal),
    close: () => {
      if ('destroy' in program && typeof program.destroy === 'function') program.destroy();
    },
  };
}
