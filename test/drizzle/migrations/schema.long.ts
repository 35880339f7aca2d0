import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeClient } from '#drizzle/connection/client.ts';
import { type Database, openDatabase } from '#drizzle/connection/database.ts';
import { initRoles, migrate } from '#drizzle/connection/migrate.ts';
import { catalogueOf } from '#test/drizzle/migrations/catalogue.ts';
import { makeFromScratch } from '#test/drizzle/migrations/from-scratch.ts';
import { type RunningPostgres, startCluster } from '#test/postgres/cluster.ts';
import { installedPrograms, majorVersion } from '#test/postgres/origin.ts';

/** Of each version installed on this machine one; the daily tests have the packaged one, which is newer. */
const installed = new Map<number, string>();
for (const programs of await installedPrograms()) installed.set(await majorVersion(programs), programs);

if (installed.size === 0) {
  test('No PostgreSQL is installed here: on Debian, postgresql-15 is the oldest one that the schema is made for', () => {
    expect(installed.size).toBe(0);
  });
}

describe.each([...installed])('The schema on an installed PostgreSQL %i', (version, programs) => {
  let cluster: RunningPostgres;
  beforeAll(async () => {
    cluster = await startCluster({ kind: 'installed', programs }, {});
  });
  afterAll(() => cluster.stop());

  async function open(name: string): Promise<Database> {
    const admin = makeClient(cluster.url, { max: 1 });
    await admin`create database ${admin(name)}`;
    await admin.end();
    const database = await openDatabase({ url: new URL(`/${name}`, cluster.url).href });
    await initRoles(database, undefined);
    return database;
  }

  test('after all migrations is what drizzle/schema/ and drizzle/sql/ say', async () => {
    expect(version).toBeGreaterThanOrEqual(15);
    const [migrated, scratch] = [await open('migrated'), await open('scratch')];
    await migrate(migrated);
    await makeFromScratch(scratch);

    expect(await catalogueOf(migrated)).toEqual(await catalogueOf(scratch));
    await Promise.all([migrated.close(), scratch.close()]);
  });
});
