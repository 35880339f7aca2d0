import { type ChildProcess, spawn } from 'node:child_process';
import { EXIT } from '#core/model/exit-code.ts';
import type { Lang } from '#core/model/lang.ts';
import { FOR_TERMINAL } from '#tui/commands/serve.ts';

/** A server of this program's own, in a process of its own. */
export type ChildServer = {
  readonly url: string;
  readonly notice: string | undefined;
  /** The code it ended with; undefined while it runs. */
  readonly endedWith: () => number | undefined;
  /** Lets it finish what runs; kills it when that takes too long. */
  readonly stop: () => Promise<void>;
};
type Started =
  | { readonly ok: true; readonly server: ChildServer }
  | { readonly ok: false; readonly code: number; readonly lastWords: string };
type Starting = {
  readonly program: readonly string[];
  readonly lang: Lang;
  /** What it says before it serves. */
  readonly onSaid: (text: string) => void;
  readonly onProgress: (done: number, total: number) => void;
};

/** Milliseconds that it may take to stop: it gives the calls that run 10 s. */
const LONGEST_STOP = 15_000;
const KEPT_WORDS = 4_000;
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Settles once it serves, or has ended. It leads its own session: Ctrl-C reaches this process, which then stops it. */
export function startChild({ program, lang, onSaid, onProgress }: Starting): Promise<Started> {
  const [node = '', ...words] = program;
  const child = spawn(node, [...words, 'serve', FOR_TERMINAL, '--lang', lang], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const lastWords = keepLastWords(child);
  const stopMinding = endWith(child);

  const { promise, resolve, reject } = Promise.withResolvers<Started>();
  child.once('error', reject);
  child.once('exit', () => resolve({ ok: false, code: codeOf(child) ?? EXIT.bug, lastWords: lastWords() }));
  child.on('message', (message) => {
    const { kind, text, done, total, url, notice } = readMessage(message);
    if (kind === 'said' && text !== undefined) onSaid(text);
    if (kind === 'progress' && done !== undefined && total !== undefined) onProgress(done, total);
    if (kind === 'ready' && url !== undefined) resolve({ ok: true, server: serverOf(child, url, notice) });
  });
  return promise.finally(stopMinding);
}

function serverOf(child: ChildProcess, url: string, notice: string | undefined): ChildServer {
  return { url, notice, endedWith: () => codeOf(child), stop: () => stop(child) };
}

function stop(child: ChildProcess): Promise<void> {
  if (codeOf(child) !== undefined) return Promise.resolve();
  return new Promise((resolve) => {
    const late = setTimeout(() => child.kill('SIGKILL'), LONGEST_STOP);
    child.once('exit', () => {
      clearTimeout(late);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

function codeOf({ exitCode, signalCode }: ChildProcess): number | undefined {
  return exitCode ?? (signalCode === null ? undefined : EXIT.bug);
}

/** While it starts, what ends this process ends it too. */
function endWith(child: ChildProcess): () => void {
  const minded = Object.entries(SIGNALS).map(([signal, code]) => {
    const end = () => {
      child.kill('SIGKILL');
      process.exit(code);
    };
    process.on(signal, end);
    return { signal, end };
  });
  return () => {
    for (const { signal, end } of minded) process.off(signal, end);
  };
}

/** Nothing it writes may fall on the screen of the terminal client. */
function keepLastWords({ stderr }: ChildProcess): () => string {
  let kept = '';
  stderr?.setEncoding('utf8').on('data', (text: string) => {
    kept = `${kept}${text}`.slice(-KEPT_WORDS);
  });
  return () => kept;
}

type Message = { readonly [part in 'kind' | 'text' | 'url' | 'notice']: string | undefined } & {
  readonly [part in 'done' | 'total']: number | undefined;
};

function readMessage(message: unknown): Message {
  const parts = new Map(typeof message === 'object' && message ? Object.entries(message) : []);
  const text = (name: string) => {
    const value: unknown = parts.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  const count = (name: string) => {
    const value: unknown = parts.get(name);
    return typeof value === 'number' ? value : undefined;
  };
  return {
    kind: text('kind'),
    text: text('text'),
    url: text('url'),
    notice: text('notice'),
    done: count('done'),
    total: count('total'),
  };
}
