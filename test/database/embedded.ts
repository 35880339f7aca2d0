import { cp, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type Database, openDatabase } from '#drizzle/connection/database.ts';
import { unpackCluster } from '#drizzle/connection/empty-cluster.ts';
import { initRoles, migrate } from '#drizzle/connection/migrate.ts';

/** With the two roles and no table, or with the tables as well. */
export type Prepared = 'bare' | 'migrated';

/**
 * Opens a copy of what this run prepared once, as its owner, and removes the copy when it is closed. An
 * engine that prepares its own cluster takes ten times as long.
 */
export async function openEmbedded(prepared: Prepared): Promise<Database> {
  const folder = await mkdtemp(join(inject('embeddedFolder'), 'database-'));
  await cp(await prepare(prepared), folder, { recursive: true });
  const database = await openDatabase({ folder });
  return {
    ...database,
    async close() {
      await database.close();
      await rm(folder, { recursive: true });
    },
  };
}

const preparing = new Map<Prepared, Promise<string>>();

async function prepare(prepared: Prepared): Promise<string> {
  const found = preparing.get(prepared) ?? makeCluster(prepared);
  preparing.set(prepared, found);
  return await found;
}

/** Each process makes its own: two may be here at once. */
async function makeCluster(prepared: Prepared): Promise<string> {
  const folder = await mkdtemp(join(inject('embeddedFolder'), `${prepared}-`));
  unpackCluster(folder);
  const database = await openDatabase({ folder });
  await initRoles(database, undefined);
  if (prepared === 'migrated') await migrate(database);
  await database.close();
  return folder;
}
