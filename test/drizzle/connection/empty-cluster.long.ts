import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCluster, unpackCluster } from '#drizzle/connection/empty-cluster.ts';
import packageJson from '../../../package.json' with { type: 'json' };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'procuration-cluster-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/**
 * What a cluster has before anyone made something in it; of what `initdb` writes, all but its own numbers and
 * dates.
 */
const STATE = `select
  (select jsonb_agg(to_jsonb(it) order by datname) from (select datname, datcollate, datctype, encoding, datlocprovider,
    datacl from pg_database) it) as databases,
  (select jsonb_object_agg(name, setting) from pg_settings where name not in ('data_directory')) as settings,
  (select jsonb_object_agg(rolname, rolsuper) from pg_roles) as roles,
  (select jsonb_agg(format('%s.%s', relnamespace::regnamespace, relname) order by oid) from pg_class) as relations,
  (select md5(string_agg(p::text, ',' order by oid)) from pg_proc p) as functions,
  version() as version`;

describe('The empty cluster', () => {
  test('was made by the version of the engine that is installed: npm run generate:cluster makes it', () => {
    expect(readCluster().index.engine).toBe(packageJson.dependencies['@electric-sql/pglite']);
  });

  test('is what the engine makes itself', async () => {
    const own = join(folder, 'own');
    await mkdir(own);
    unpackCluster(own);
    const unpacked = await PGlite.create({ dataDir: own });
    const made = await PGlite.create();

    expect((await unpacked.query(STATE)).rows).toEqual((await made.query(STATE)).rows);
    await unpacked.close();
    await made.close();
  });

  test('is not unpacked over another', async () => {
    const taken = join(folder, 'taken');
    await mkdir(taken);
    unpackCluster(taken);
    expect(() => unpackCluster(taken)).toThrow('EEXIST');
  });
});
