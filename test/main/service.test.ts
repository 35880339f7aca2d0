import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeClient } from '#drizzle/connection/client.ts';
import { openDatabase } from '#drizzle/connection/database.ts';
import { addPerson } from '#test/database/people.ts';
import { addWorld } from '#test/database/world.ts';
import { makeCertificate } from '#test/main/certificate.ts';
import { type Base, makeBase } from '#test/main/cluster.ts';
import { type Desk, makeDesk, run, type Served, serve } from '#test/main/procuration.ts';

const ADMIN = { name: 'claire', password: 'douze signes, et plus' };
/** Milliseconds, on a small machine. */

let desk: Desk;
let base: Base;
let served: Served;
let client: { readonly [name: string]: string };

beforeAll(async () => {
  desk = await makeDesk();
  base = await makeBase();
  const preparing = { DATABASE_OWNER_URL: base.ownerUrl, DATABASE_URL: base.loginUrl };
  const words = ['db', 'init', '--admin', ADMIN.name];
  const prepared = await run(desk, words, { environment: preparing, input: ADMIN.password });
  expect(prepared).toMatchObject({ code: 0, out: expect.stringMatching(/créé.*\n.*schéma.*\n.*créé/) });

  const [cert, key] = [join(desk.folder, 'cert.pem'), join(desk.folder, 'key.pem')];
  const certificate = makeCertificate();
  await writeFile(cert, certificate.cert);
  await writeFile(key, certificate.key);
  const tls = { PROCURATION_TLS_CERT: cert, PROCURATION_TLS_KEY: key };
  served = await serve(desk, { environment: { DATABASE_URL: base.loginUrl, PROCURATION_PORT: '0', ...tls } });
  client = { PROCURATION_URL: served.url, NODE_EXTRA_CA_CERTS: cert };
});

afterAll(async () => {
  await served?.end('SIGKILL');
  await base.drop();
  await desk.remove();
});

test('The program keeps what was compiled for its next start, where it is told to', async () => {
  const cache = join(desk.folder, 'cache');
  const ended = await run(desk, ['--version'], { environment: { XDG_CACHE_HOME: cache } });
  expect(ended).toMatchObject({ code: 0, said: '' });
  expect(await readdir(join(cache, 'procuration'))).not.toEqual([]);
});

/** One server, from its first session to its end. */
describe('A server on a PostgreSQL that db init prepared', { shuffle: false }, () => {
  test('speaks https with its certificate', async () => {
    expect(served.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    const login = await run(desk, ['login', '--name', ADMIN.name], { environment: client, input: ADMIN.password });
    expect(login).toMatchObject({ code: 0 });

    const stranger = { PROCURATION_URL: served.url };
    const untrusted = await run(desk, ['status'], { environment: stranger });
    expect(untrusted).toMatchObject({ code: 69, said: expect.stringContaining('NODE_EXTRA_CA_CERTS') });
    const checked = await run(desk, ['doctor', '--json'], { environment: stranger });
    expect(JSON.parse(checked.out).checks).toContainEqual(
      expect.objectContaining({ check: 'server', state: 'fail', sentence: expect.stringMatching(/certificat/) }),
    );

    const verified = await run(desk, ['audit', 'verify', '--lang', 'en'], { environment: client });
    expect(verified).toEqual({
      code: 0,
      out: 'The log is intact and the tables match it: 1 entry, 1 chain.\n',
      said: '',
    });
  });

  test('reads and writes by its roles alone: row-level security holds its login', async () => {
    const owner = await openDatabase({ url: base.ownerUrl });
    await addWorld(owner);
    await addPerson(owner);
    await owner.close();

    const login = makeClient(base.loginUrl, { max: 1 });
    const seen = (role: string) =>
      login.begin(async (tx) => {
        await tx`select set_config('role', ${role}, true)`;
        return (await tx`select from electors`).length;
      });
    expect({ read: await seen('app_read'), decide: await seen('app_decide') }).toEqual({ read: 0, decide: 1 });
    await expect(login`select from electors`).rejects.toThrow('permission denied');
    await expect(login`set role postgres`).rejects.toThrow('permission denied');
    await login.end();
  });

  test('told to stop exits 0, and warned of no superuser', async () => {
    expect(await served.end('SIGTERM')).toBe(0);
    expect(served.said()).not.toContain('superuser');
  });
});

test('A server beyond this machine, and without TLS, does not start: 78', async () => {
  const { code, out, said } = await run(desk, ['serve'], { environment: { PROCURATION_HOST: '0.0.0.0' } });

  expect({ code, out }).toEqual({ code: 78, out: '' });
  expect(said).toContain('PROCURATION_TLS_CERT');
});
