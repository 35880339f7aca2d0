import type { Instant } from '#core/calendar/instant.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { newId } from '#test/database/places.ts';
import type { World } from '#test/database/world.ts';
import type { Running } from '#test/server/running.ts';
import { type Api, outcomeOf } from '#test/server/terminal.ts';
import { startTwoServers } from '#test/server/two-servers.ts';
import { untilAnswered } from '#tui/client.ts';

/** Two servers in front of one database, each with connections of its own. */
export type Racing = {
  readonly database: Database;
  readonly world: World;
  readonly setClocks: (at: Instant) => void;
  /** A terminal of each account on each server, in turn as often as wanted. */
  readonly terminals: (size: number, accounts: readonly Parameters<Signing>[0][]) => Promise<readonly Api[]>;
  readonly close: () => Promise<void>;
};
type Signing = Running['as'];

export async function startRacing(): Promise<Racing> {
  const { databases, servers, world, close } = await startTwoServers();
  return {
    database: databases[0],
    world,
    setClocks: (at) => {
      for (const server of servers) server.setClock(at);
    },
    terminals: async (size, accounts) => {
      const open = await Promise.all(servers.flatMap((server) => accounts.map((account) => server.as(account))));
      return Array.from({ length: size }, (_, index) => {
        const [api] = open.slice(index % open.length);
        if (api === undefined) throw new Error('no terminal');
        return api;
      });
    },
    close,
  };
}

/** All terminals at once: each sends its act again with its key as long as the answer is to try again. */
export function racing<Result>(
  apis: readonly Api[],
  send: (api: Api, index: number, key: string) => Promise<Result>,
): Promise<readonly Awaited<ReturnType<typeof outcomeOf<Result>>>[]> {
  return Promise.all(
    apis.map(async (api, index) => {
      const key = newId<string>();
      for (;;) {
        const outcome = await outcomeOf(untilAnswered(() => send(api, index, key), { wait: async () => undefined }));
        if (outcome.ok || outcome.status !== TOO_MANY) return outcome;
      }
    }),
  );
}
/** Too many calls of a session wait for their turn: on a busy machine, those of a race do. */
const TOO_MANY = 429;

/** How many were answered what: the codes, or the status of an answer that has none. */
export function codesOf(outcomes: readonly Awaited<ReturnType<typeof outcomeOf>>[]) {
  const all = outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.codes.join(' ') || `status ${outcome.status}`));
  return Object.fromEntries(
    Map.groupBy(all, (code) => code)
      .entries()
      .map(([code, alike]) => [code, alike.length]),
  );
}
