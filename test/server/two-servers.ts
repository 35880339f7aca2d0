import { type Database, openDatabase } from '#drizzle/connection/database.ts';
import { createDatabase } from '#test/database/open.ts';
import { addWorld, type World } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';

/** Two servers in front of one database, each with connections of its own. */
export type TwoServers = {
  readonly url: string;
  readonly databases: readonly [Database, Database];
  readonly servers: readonly [Running, Running];
  readonly world: World;
  readonly close: () => Promise<void>;
};

type Options = Omit<NonNullable<Parameters<typeof startRunning>[0]>, 'database' | 'world'>;

/** Starts both alike, unless `second` says what the second one has besides. */
export async function startTwoServers(options: Options = {}, second: Options = {}): Promise<TwoServers> {
  const url = await createDatabase();
  const databases = [await openDatabase({ url }), await openDatabase({ url })] as const;
  const world = await addWorld(databases[0]);
  const servers = [
    await startRunning({ ...options, database: databases[0], world }),
    await startRunning({ ...options, ...second, database: databases[1], world }),
  ] as const;
  return {
    url,
    databases,
    servers,
    world,
    close: async () => {
      for (const server of servers) await server.close();
      for (const database of databases) await database.close();
    },
  };
}
