import { setTimeout as pause } from 'node:timers/promises';
import type { ChildServer, StartOutcome } from '#tui/commands/start/child-server.ts';

/** A server that is started again each time it ends by itself. */
export type KeptServer = {
  /** The exit code with which the server ended by itself last; undefined where it never did. */
  readonly endedWith: () => number | undefined;
  /** Where the server that runs now is; undefined while none does, as where too many starts failed. */
  readonly url: () => string | undefined;
  /** Too many starts failed: nothing more is tried. */
  readonly hasGivenUp: () => boolean;
  readonly stop: () => Promise<void>;
};

/** Starts one after the other before nothing more is tried: each failed, or its server ended at once. */
const MOST_FAILURES = 5;
/** Milliseconds before the next start, doubled after each failure. */
const PAUSE = 200;
/** Milliseconds after which a server that ends did not fail to start. */
const SETTLED = 10_000;

type Keeping = {
  readonly start: () => Promise<StartOutcome>;
  readonly wait?: (milliseconds: number) => Promise<unknown>;
};

/** The data outlive a killed process: a server that is started again goes on where the last one ended. */
export function keepRunning(first: ChildServer, { start, wait = pause }: Keeping): KeptServer {
  let current: ChildServer | undefined = first;
  let code: number | undefined;
  let isStopping = false;
  let isOver = false;

  async function keep(): Promise<void> {
    for (let failures = 0; current !== undefined && !isStopping; ) {
      const since = performance.now();
      code = await current.ended;
      current = undefined;
      if (performance.now() - since >= SETTLED) failures = 0;
      while (current === undefined && !isStopping && failures < MOST_FAILURES) {
        await wait(PAUSE * 2 ** failures);
        const outcome = await start().catch(() => undefined);
        failures += 1;
        if (outcome?.ok) current = outcome.server;
      }
    }
    isOver = true;
  }

  const kept = keep();
  return {
    endedWith: () => code,
    url: () => current?.url,
    hasGivenUp: () => isOver,
    stop: async () => {
      const known = code;
      isStopping = true;
      await current?.stop();
      await kept;
      await current?.stop();
      code = known;
    },
  };
}
