import { PassThrough, Writable } from 'node:stream';
import xterm from '@xterm/headless';
import { type Instance, render } from 'ink';
import type { ReactNode } from 'react';

type Place = { readonly x: number; readonly y: number };

/** A window on a screen: what Ink writes, as a terminal draws it, in this process. */
export type Window = {
  readonly frame: () => string;
  /** Waits for a frame that shows it; fails with the last one otherwise. */
  readonly shows: (expected: string | RegExp) => Promise<string>;
  /** Waits until the cursor is seen there, column and row from 0, or until it is hidden. */
  readonly settles: (place: Place | undefined) => Promise<void>;
  /** Sends keys as one burst. */
  readonly press: (keys: string) => void;
  /** Sends keys, and runs `meanwhile` once they are read, before what they change is drawn. */
  readonly pressAnd: (keys: string, meanwhile: () => void) => void;
  readonly paste: (text: string) => void;
  readonly resize: (columns: number, rows: number) => void;
  /** All that was written, escapes and all. */
  readonly written: () => string;
  readonly instance: Instance;
};

export const KEYS = {
  enter: '\r',
  escape: '\x1b',
  /** As a terminal sends it that leaves no doubt what follows: more may come in the same burst. */
  escapeAtOnce: '\x1b[27u',
  tab: '\t',
  backTab: '\x1b[Z',
  up: '\x1b[A',
  down: '\x1b[B',
  backspace: '\x7f',
  f1: '\x1bOP',
  f2: '\x1bOQ',
  f3: '\x1bOR',
  f4: '\x1bOS',
  f5: '\x1b[15~',
  f6: '\x1b[17~',
  f7: '\x1b[18~',
  f8: '\x1b[19~',
  f9: '\x1b[20~',
  left: '\x1b[D',
  right: '\x1b[C',
  ctrlC: '\x03',
  ctrlD: '\x04',
  ctrlF: '\x06',
  ctrlK: '\x0b',
  ctrlL: '\x0c',
  ctrlN: '\x0e',
  ctrlP: '\x10',
  ctrlY: '\x19',
  ctrlZ: '\x1a',
} as const;

/** Milliseconds after which a frame that is awaited fails the test: long, for a busy machine. */
const PATIENCE = 30_000;
const open = new Set<Window>();

export function closeWindows(): void {
  for (const { instance } of open) instance.unmount();
  open.clear();
}

class Output extends Writable {
  readonly isTTY = true;
  columns: number;
  rows: number;
  readonly terminal: xterm.Terminal;
  readonly onDrawn: (text: string) => void;

  constructor(terminal: xterm.Terminal, onDrawn: (text: string) => void) {
    super({ decodeStrings: false });
    this.terminal = terminal;
    this.onDrawn = onDrawn;
    this.columns = terminal.cols;
    this.rows = terminal.rows;
  }
  override _write(chunk: string, _encoding: string, done: () => void): void {
    this.terminal.write(chunk, () => {
      this.onDrawn(chunk);
      done();
    });
  }
}

class Input extends PassThrough {
  readonly isTTY = true;
  setRawMode(): this {
    return this;
  }
  ref(): void {}
  unref(): void {}
}

type Size = readonly [number, number];

export function openWindow(node: ReactNode, [columns, rows]: Size = [80, 24]): Window {
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, convertEol: true });
  const awaiting = new Set<() => void>();
  const chunks: string[] = [];
  const output = new Output(terminal, (text) => {
    chunks.push(text);
    for (const look of awaiting) look();
  });
  const input = new Input();
  const instance = render(node, {
    stdout: output,
    stdin: input,
    stderr: output,
    alternateScreen: true,
    interactive: true,
    maxFps: 250,
    exitOnCtrlC: false,
    patchConsole: false,
  });

  function frame(): string {
    const { active } = terminal.buffer;
    const lines = Array.from({ length: terminal.rows }, (_, row) => active.getLine(row)?.translateToString(true) ?? '');
    return lines.join('\n').replaceAll('\u00a0', ' ').trimEnd();
  }

  function cursor(): Place | undefined {
    const all = chunks.join('');
    const isHidden = all.lastIndexOf('\x1b[?25l') > all.lastIndexOf('\x1b[?25h');
    return isHidden ? undefined : { x: terminal.buffer.active.cursorX, y: terminal.buffer.active.cursorY };
  }

  /** Looks after each write, until it is so; what it waited for is in the error. */
  function comes(what: string, isSo: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        awaiting.delete(look);
        reject(new Error(`never ${what}; cursor ${JSON.stringify(cursor())}:\n${frame()}`));
      }, PATIENCE);
      const look = () => {
        if (!isSo()) return;
        clearTimeout(late);
        awaiting.delete(look);
        resolve();
      };
      awaiting.add(look);
      look();
    });
  }

  async function shows(expected: string | RegExp): Promise<string> {
    const isShown = () => (typeof expected === 'string' ? frame().includes(expected) : expected.test(frame()));
    await comes(`showed ${expected}`, isShown);
    return frame();
  }

  const window: Window = {
    frame,
    shows,
    settles: (place) =>
      comes(`had its cursor at ${JSON.stringify(place)}`, () => cursor()?.x === place?.x && cursor()?.y === place?.y),
    press: (keys) => input.write(keys),
    pressAnd: (keys, meanwhile) => {
      input.once('readable', meanwhile);
      input.write(keys);
    },
    paste: (text) => input.write(`\x1b[200~${text}\x1b[201~`),
    resize: (toColumns, toRows) => {
      terminal.resize(toColumns, toRows);
      Object.assign(output, { columns: toColumns, rows: toRows });
      output.emit('resize');
    },
    written: () => chunks.join(''),
    instance,
  };
  open.add(window);
  return window;
}
