import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openDatabase } from '#drizzle/db.ts';
import { makeCertificate } from '#test/main/certificate.ts';
import { type Desk, makeDesk, run, type Served, serve } from '#test/main/procuration.ts';
import { addPerson } from '#test/make/people.ts';
import { addWorld } from '#test/make.ts';

const ADMIN = { name: 'claire', password: 'douze signes, et plus' };
/** Signs that a URL must escape. */
const SECRET = 'p@ss/w:rd é';
const name = `test_${randomBytes(6).toString('hex')}`;

let desk: Desk;
let cluster: postgres.Sql;
let environment: { readonly [name: string]: string };

beforeAll(async () => {
  desk = await makeDesk();
  cluster = postgres(inject('postgresUrl'), { max: 1, onnotice: () => undefined });
  await cluster.unsafe(`create database ${name}`);
  const owner = new URL(inject('postgresUrl'));
  owner.pathname = `/${name}`;
  const login = new URL(owner);
  login.username = name;
  login.password = SECRET;
  environment = { DATABASE_OWNER_URL: owner.href, DATABASE_URL: login.href, PROCURATION_PORT: '0' };
});

afterAll(async () => {
  await cluster.unsafe(`drop database if exists ${name} with (force)`);
  await cluster.unsafe(`drop role if exists ${name}`);
  await cluster.end();
  await desk.remove();
});

function db(...words: readonly string[]) {
  return run(desk, ['db', ...words], { environment, input: ADMIN.password });
}

describe('A PostgreSQL that was not prepared is not served', () => {
  const served = (url: string) => run(desk, ['serve'], { environment: { DATABASE_URL: url } });

  test('without its schema: 78, and what to run', async () => {
    const { DATABASE_OWNER_URL: owner = '' } = environment;
    const { code, out, said } = await served(owner);

    expect({ code, out }).toEqual({ code: 78, out: '' });
    expect(said).toContain('db migrate');
  });

  test('to a login that it does not know: 78', async () => {
    const { DATABASE_URL: url = '' } = environment;
    expect(await served(url)).toMatchObject({ code: 78, out: '', said: expect.stringContaining('28P01') });
  });

  test('when it is away: 75', async () => {
    expect(await served('postgres://me@127.0.0.1:1/nowhere')).toMatchObject({ code: 75, out: '' });
  });
});

describe('db init', () => {
  test('makes roles, login, schema and administrator, and may be run again', async () => {
    const first = await db('init', '--admin', ADMIN.name);
    expect(first).toMatchObject({ code: 0, out: expect.stringMatching(/créé.*\n.*schéma.*\n.*créé/) });
    const again = await db('init', '--admin', ADMIN.name);
    expect(again).toMatchObject({ code: 0, out: expect.stringMatching(/existait.*\n.*schéma.*\n.*existait/) });
    expect(await db('migrate')).toMatchObject({ code: 0 });
  });

  test('sends no password to the database, which keeps none', async () => {
    const [login] = await cluster`select rolpassword, rolsuper, rolinherit from pg_authid where rolname = ${name}`;
    expect(login).toEqual({
      rolpassword: expect.stringMatching(/^SCRAM-SHA-256\$/),
      rolsuper: false,
      rolinherit: false,
    });
  });

  test('refuses a short password: 65', async () => {
    const { code, said } = await run(desk, ['db', 'init', '--admin', 'ali'], { environment, input: 'court' });
    expect({ code, said }).toEqual({ code: 65, said: expect.stringContaining('12') });
  });
});

describe('A server on PostgreSQL', () => {
  let served: Served;

  beforeAll(async () => {
    const { cert, key } = makeCertificate();
    await writeFile(join(desk.folder, 'cert.pem'), cert);
    await writeFile(join(desk.folder, 'key.pem'), key);
    const { DATABASE_URL = '', PROCURATION_PORT = '' } = environment;
    const tls = {
      PROCURATION_TLS_CERT: join(desk.folder, 'cert.pem'),
      PROCURATION_TLS_KEY: join(desk.folder, 'key.pem'),
    };
    served = await serve(desk, { environment: { DATABASE_URL, PROCURATION_PORT, ...tls } });
  });

  test('speaks https with its certificate, by a login that owns nothing', async () => {
    const client = { PROCURATION_URL: served.url, NODE_EXTRA_CA_CERTS: join(desk.folder, 'cert.pem') };
    expect(served.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    const login = await run(desk, ['login', '--name', ADMIN.name], { environment: client, input: ADMIN.password });
    expect(login).toMatchObject({ code: 0 });
    const verified = await run(desk, ['audit', 'verify', '--lang', 'en'], { environment: client });
    expect(verified).toMatchObject({ code: 0, out: 'The log is intact: 1 entries, 1 chains.\n' });
  });

  test('reads and writes only by its roles: row-level security holds its login', async () => {
    const owner = await openDatabase({ url: environment['DATABASE_OWNER_URL'] ?? '' });
    await addWorld(owner);
    await addPerson(owner);
    await owner.close();

    const login = postgres(environment['DATABASE_URL'] ?? '', { max: 1 });
    await expect(login`select from electors`).rejects.toThrow('permission denied');
    const seen = (role: string) =>
      login.begin(async (tx) => {
        await tx`select set_config('role', ${role}, true)`;
        return (await tx`select from electors`).length;
      });
    expect({ read: await seen('app_read'), decide: await seen('app_decide') }).toEqual({ read: 0, decide: 1 });
    await expect(login`set role postgres`).rejects.toThrow('permission denied');
    await login.end();
  });

  test('told to stop exits 0, and has said nothing of a superuser', async () => {
    expect(await served.end('SIGTERM')).toBe(0);
    expect(served.said()).not.toContain('superuser');
  });
});

test('A schema of another version is not served: 78', async () => {
  const { DATABASE_OWNER_URL: owner = '', DATABASE_URL: url = '' } = environment;
  const database = postgres(owner, { max: 1 });
  await database`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 9999999999999)`;
  await database.end();

  const newer = await run(desk, ['serve'], { environment: { DATABASE_URL: url } });
  expect(newer).toMatchObject({ code: 78, out: '', said: expect.stringContaining('plus récent') });
  expect(await db('migrate')).toMatchObject({ code: 78 });
});
