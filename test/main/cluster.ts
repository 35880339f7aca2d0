import { randomBytes } from 'node:crypto';
import type postgres from 'postgres';
import { inject } from 'vitest';
import { makeClient } from '#drizzle/connection/client.ts';

/** An empty database of its own on the run's PostgreSQL, and the name of a login that is not there yet. */
export type Base = {
  readonly name: string;
  readonly ownerUrl: string;
  readonly loginUrl: string;
  /** The superuser's. */
  readonly cluster: postgres.Sql;
  readonly drop: () => Promise<void>;
};

/** Signs that a URL must escape. */
const SECRET = 'p@ss/w:rd é';

export async function makeBase(): Promise<Base> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const cluster = makeClient(inject('postgresUrl'), { max: 1, onnotice: () => undefined });
  await cluster.unsafe(`create database ${name}`);
  const owner = new URL(inject('postgresUrl'));
  owner.pathname = `/${name}`;
  const login = new URL(owner);
  login.username = name;
  login.password = SECRET;
  return {
    name,
    ownerUrl: owner.href,
    loginUrl: login.href,
    cluster,
    drop: async () => {
      await cluster.unsafe(`drop database ${name} with (force)`);
      await cluster.unsafe(`drop role if exists ${name}`);
      await cluster.end();
    },
  };
}
