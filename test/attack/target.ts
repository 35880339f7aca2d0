import type { AccountId } from '#core/model/ids.ts';
import { type Database, openDatabase } from '#drizzle/connection/database.ts';
import { initRoles, migrate } from '#drizzle/connection/migrate.ts';
import { type ServerProcess, startServerProcess } from '#test/crash/server-process.ts';
import { addSession, addWorld, type World } from '#test/database/world.ts';
import type { RunningPostgres, Settings } from '#test/postgres/cluster.ts';
import { startPostgres } from '#test/postgres/start.ts';
import { type Api, connect } from '#test/server/terminal.ts';

/** Two servers in processes of their own on a PostgreSQL of its own, on a polling day; all may be ended. */
export type Target = {
  readonly cluster: RunningPostgres;
  readonly servers: readonly [ServerProcess, ServerProcess];
  readonly world: World;
  /** Runs something as the owner of the database, on a connection that ends with it. */
  readonly asOwner: <Result>(run: (database: Database) => Promise<Result>) => Promise<Result>;
  /** A terminal of an account, or of an elector's, on each server. */
  readonly terminals: (account: string | { readonly account: AccountId }) => Promise<readonly [Api, Api]>;
};

/** Every acknowledged commit has reached the disk, as in service. */
const SETTINGS: Settings = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', wal_level: 'replica' };

/** Starts a target, runs the attack on it, and stops all of it however the attack ends. */
export async function withTarget<Result>(run: (target: Target) => Promise<Result>): Promise<Result> {
  const cluster = await startPostgres(SETTINGS);
  const closing: (() => Promise<unknown>)[] = [cluster.stop];
  try {
    const { url } = cluster;
    const world = await prepare(url);
    const servers = [await startServerProcess({ url }), await startServerProcess({ url })] as const;
    closing.push(...servers.map((server) => server.stop));
    const asOwner: Target['asOwner'] = (act) => withOwner(url, act);
    const terminals: Target['terminals'] = async (account) => {
      const token = await asOwner((owner) =>
        addSession(owner, typeof account === 'string' ? world.idOf(account) : account.account),
      );
      return [connect(servers[0].url, token), connect(servers[1].url, token)];
    };
    return await run({ cluster, servers, world, asOwner, terminals });
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

async function prepare(url: string): Promise<World> {
  return withOwner(url, async (owner) => {
    await initRoles(owner, undefined);
    await migrate(owner);
    return addWorld(owner);
  });
}

async function withOwner<Result>(url: string, act: (owner: Database) => Promise<Result>): Promise<Result> {
  const owner = await openDatabase({ url });
  try {
    return await act(owner);
  } finally {
    await owner.close();
  }
}
