import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Instant } from '#core/calendar/instant.ts';
import { POLLING_TEN } from '#test/database/places.ts';

/** A server that is killed and started again, always at the same address. */
export type ServerProcess = {
  readonly url: string;
  /** Kills the server with SIGKILL and starts another at the same address. */
  readonly killAndRestart: () => Promise<void>;
  /** Has the server stand still, as a paused machine does, until `thaw`. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  /** Sets the clock of the server. */
  readonly setClock: (now: Instant) => void;
  /** Stops the server with SIGTERM; answers its exit code. */
  readonly stop: () => Promise<number | null>;
};

const ENTRY = new URL('./serve.ts', import.meta.url);

export async function startServerProcess(
  where: { readonly url: string } | { readonly folder: string },
  begun: Instant = POLLING_TEN,
): Promise<ServerProcess> {
  const place = 'url' in where ? ['url', where.url] : ['folder', where.folder];
  let now = begun;
  let { child, url } = await start(['0', ...place, now]);
  const port = new URL(url).port;
  return {
    url,
    killAndRestart: async () => {
      await end(child, 'SIGKILL');
      ({ child, url } = await start([port, ...place, now]));
    },
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    setClock: (at) => {
      now = at;
      child.send(at);
    },
    stop: () => end(child, 'SIGTERM'),
  };
}

async function start(args: readonly string[]): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const child = fork(ENTRY, args, { execArgv: ['--import', 'tsx'] });
  const ready = once(child, 'message');
  const died = once(child, 'exit').then(() => Promise.reject(new Error('it ended as it started')));
  died.catch(() => undefined);
  const [url] = await Promise.race([ready, died]);
  return { child, url: String(url) };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  const exit = once(child, 'exit');
  child.kill(signal);
  const [code] = await exit;
  return code;
}
