import { type ChildProcess, spawn } from 'node:child_process';
import { EXIT } from '#core/model/exit-code.ts';
import type { Lang } from '#core/model/lang.ts';
import { FOR_TERMINAL } from '#tui/commands/serve.ts';

/** A server that this program started, in another process. */
export type ChildServer = {
  readonly url: string;
  readonly notice: string | undefined;
  /** Settles with the exit code when the child ends, by itself or stopped. */
  readonly ended: Promise<number>;
  /** Lets the child finish the calls that run; kills a child that takes too long. */
  readonly stop: () => Promise<void>;
};
export type StartOutcome =
  | { readonly ok: true; readonly server: ChildServer }
  | { readonly ok: false; readonly code: number; readonly lastWords: string };
type ChildOptions = {
  readonly program: readonly string[];
  readonly lang: Lang;
  /** Receives the lines that the child says before it serves. */
  readonly onSaid: (text: string) => void;
  /** Whether a signal that comes while the child starts ends this process: not once the screens are open. */
  readonly endsBySignal: boolean;
};

/** Milliseconds that a child may take to stop: it lets running calls go on for 10 s. */
const LONGEST_STOP = 15_000;
const KEPT_WORDS = 4_000;
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Settles once the child serves, or has ended. Ctrl-C reaches this process alone, which then stops the child.
 */
export function startChild({ program, lang, onSaid, endsBySignal }: ChildOptions): Promise<StartOutcome> {
  const [node = '', ...words] = program;
  const child = spawn(node, [...words, 'serve', FOR_TERMINAL, '--lang', lang], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const lastWords = keepLastWords(child);
  const removeHandlers = endsBySignal ? endWith(child) : () => undefined;

  const { promise, resolve, reject } = Promise.withResolvers<StartOutcome>();
  child.once('error', reject);
  child.once('exit', () => resolve({ ok: false, code: codeOf(child) ?? EXIT.bug, lastWords: lastWords() }));
  child.on('message', (message) => {
    const { kind, text, url, notice } = readMessage(message);
    if (kind === 'said' && text !== undefined) onSaid(text);
    if (kind === 'ready' && url !== undefined) resolve({ ok: true, server: serverOf(child, url, notice) });
  });
  return promise.finally(removeHandlers);
}

function serverOf(child: ChildProcess, url: string, notice: string | undefined): ChildServer {
  const ended = new Promise<number>((resolve) => {
    const known = codeOf(child);
    if (known === undefined) child.once('exit', () => resolve(codeOf(child) ?? EXIT.bug));
    else resolve(known);
  });
  return { url, notice, ended, stop: () => stop(child) };
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

/** While the child starts, a signal that ends this process ends the child too. */
function endWith(child: ChildProcess): () => void {
  const handlers = Object.entries(SIGNALS).map(([signal, code]) => {
    const end = () => {
      child.kill('SIGKILL');
      process.exit(code);
    };
    process.on(signal, end);
    return { signal, end };
  });
  return () => {
    for (const { signal, end } of handlers) process.off(signal, end);
  };
}

/** The end of what the child writes, kept: none of it may fall on the screen of the terminal client. */
function keepLastWords({ stderr }: ChildProcess): () => string {
  let kept = '';
  stderr?.setEncoding('utf8').on('data', (text: string) => {
    kept = `${kept}${text}`.slice(-KEPT_WORDS);
  });
  return () => kept;
}

type Message = { readonly [part in 'kind' | 'text' | 'url' | 'notice']: string | undefined };

function readMessage(message: unknown): Message {
  const parts = new Map(typeof message === 'object' && message ? Object.entries(message) : []);
  const text = (name: string) => {
    const value: unknown = parts.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  return { kind: text('kind'), text: text('text'), url: text('url'), notice: text('notice') };
}
