import type { ChildServer, StartOutcome } from '#tui/commands/start/child-server.ts';
import { type KeptServer, keepRunning } from '#tui/commands/start/keep-running.ts';

/** The server of a data folder that several terminals use: any of them starts it again when it is gone. */
export type SharedServer = {
  /** Where the server is now, of whichever terminal; started here where none is; undefined: none could be. */
  readonly find: () => Promise<string | undefined>;
  /** The server that this terminal started; undefined: another did. */
  readonly kept: () => KeptServer | undefined;
  readonly stop: () => Promise<void>;
};

type Sharing = {
  /** The server that this terminal has started already. */
  readonly first?: ChildServer;
  /** Finds a server that answers. */
  readonly findRunning: () => Promise<string | undefined>;
  readonly start: () => Promise<StartOutcome>;
  readonly wait?: (milliseconds: number) => Promise<unknown>;
};

/** Of two terminals that start one, the folder's lock lets one through, and the other finds its server. */
export function shareServer({ first, findRunning, ...starting }: Sharing): SharedServer {
  let kept = first && keepRunning(first, starting);
  let begun: Promise<unknown> = Promise.resolve();
  let isStopping = false;

  async function startOwn(): Promise<void> {
    const outcome = await starting.start().catch(() => undefined);
    if (outcome?.ok) kept = keepRunning(outcome.server, starting);
  }

  return {
    find: async () => {
      const known = kept?.url() ?? (await findRunning());
      const isKeeping = kept !== undefined && !kept.hasGivenUp();
      if (known !== undefined || isKeeping || isStopping) return known;
      begun = startOwn();
      await begun;
      return kept?.url();
    },
    kept: () => kept,
    stop: async () => {
      isStopping = true;
      await begun;
      await kept?.stop();
    },
  };
}
