import pino from 'pino';
import { vi } from 'vitest';
import { addMinutes, type Clock, fromEpoch, type Instant } from '#core/calendar/instant.ts';
import type { AccountId } from '#core/model/ids.ts';
import type { Database } from '#drizzle/connection/database.ts';
import type { ServerContext } from '#server/api/context.ts';
import type { PortalOptions } from '#server/portal/portal-server.ts';
import { type ConnectionLimits, startServer } from '#server/server.ts';
import { openEmptyDatabase } from '#test/database/open.ts';
import { IN_MARCH } from '#test/database/places.ts';
import { addSession, addWorld, type World } from '#test/database/world.ts';
import { type Api, connect } from '#test/server/terminal.ts';

/** A server on a database of its own that knows the places, the elections and who works there. */
export type Running = {
  readonly url: string;
  readonly database: Database;
  readonly world: World;
  /** Sets the clock that dates the acts; it stands still. */
  readonly setClock: (at: Instant) => void;
  /** Puts the machine's clock ahead by so many minutes. */
  readonly setAhead: (minutes: number) => void;
  /** What its calls share, for a use case that is called without one. */
  readonly context: ServerContext;
  /** The token of a new session of this account. */
  readonly tokenOf: (account: AccountName) => Promise<string>;
  /** A terminal signed in as this account. */
  readonly as: (account: AccountName) => Promise<Api>;
  /** What the server logged, a line each. */
  readonly logged: readonly string[];
  readonly close: () => Promise<void>;
};

/** An account by its name, or the one of an elector. */
type AccountName = string | { readonly account: AccountId };

export async function startRunning(
  given: {
    readonly database?: Database;
    readonly world?: World;
    readonly host?: string;
    readonly isBehindProxy?: boolean;
    /** Milliseconds between two looks for what no other server told. */
    readonly pollEvery?: number;
    /** Milliseconds between two comparisons of its clock with the database's. */
    readonly compareEvery?: number;
    readonly limits?: ConnectionLimits;
    /** Instead of this machine’s. */
    readonly machineClock?: Clock;
    readonly version?: string;
    readonly portal?: PortalOptions;
  } = {},
): Promise<Running> {
  const database = given.database ?? (await openEmptyDatabase('postgres'));
  const world = given.world ?? (await addWorld(database));
  let now = IN_MARCH;
  let ahead = 0;
  const logged: string[] = [];
  const server = await startServer({
    database,
    clock: () => now,
    machineClock: () => addMinutes(given.machineClock?.() ?? fromEpoch(Date.now()), ahead),
    log: pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) }),
    host: given.host ?? '127.0.0.1',
    isBehindProxy: given.isBehindProxy ?? false,
    ...(given.pollEvery !== undefined && { pollEvery: given.pollEvery }),
    compareEvery: given.compareEvery,
    portal: given.portal,
    ...(given.limits !== undefined && { limits: given.limits }),
    port: 0,
    version: given.version ?? 'test',
  });
  const tokenOf = (named: AccountName) =>
    addSession(database, typeof named === 'string' ? world.idOf(named) : named.account);
  return {
    url: server.url,
    context: server.context,
    tokenOf,
    database,
    world,
    setClock: (at) => {
      now = at;
    },
    setAhead: (minutes) => {
      ahead = minutes;
    },
    as: async (named) => connect(server.url, await tokenOf(named)),
    logged,
    close: async () => {
      await server.close();
      if (given.database === undefined) await database.close();
    },
  };
}

/** One whose intervals never come round: no job goes on but by what a test asks for. */
export async function startIdle(given: Parameters<typeof startRunning>[0] = {}): Promise<Running> {
  vi.useFakeTimers({ toFake: ['setInterval'] });
  try {
    return await startRunning(given);
  } finally {
    vi.useRealTimers();
  }
}
