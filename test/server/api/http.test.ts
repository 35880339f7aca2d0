import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '#drizzle/connection/database.ts';
import { initRoles } from '#drizzle/connection/migrate.ts';
import { restoreRights } from '#drizzle/connection/rights.ts';
import { query } from '#drizzle/connection/statement.ts';
import { showMigrations } from '#drizzle/queries/logins.ts';
import { logLoaded } from '#test/database/loaded.ts';
import { createDatabase } from '#test/database/open.ts';
import { addPair } from '#test/database/people.ts';
import { first, newId, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { addRequest, procurationRequest } from '#test/database/procurations.ts';
import { addWorld, assessor, type World } from '#test/database/world.ts';
import { newVote } from '#test/server/inputs.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { connect } from '#test/server/terminal.ts';

/** As in service: the server's login owns nothing, and may only take the two roles. */
let owner: Database;
let world: World;
let asLogin: Database;
let running: Running;

beforeAll(async () => {
  const url = new URL(await createDatabase());
  owner = await openDatabase({ url: url.href });
  world = await addWorld(owner);
  url.username = `login_${randomBytes(6).toString('hex')}`;
  await owner.db.execute(
    sql`create role ${sql.identifier(url.username)} login noinherit password ${sql.raw(`'${url.password}'`)}`,
  );
  await initRoles(owner, url.username);
  await showMigrations(owner, url.username);
  asLogin = await openDatabase({ url: url.href });
  running = await startRunning({ database: asLogin, world });
});
afterAll(async () => {
  await running.close();
  await asLogin.close();
  await owner.close();
});

const probe = async (path: string) => (await fetch(`${running.url}${path}`)).status;
const probes = async () => ({ livez: await probe('/livez'), readyz: await probe('/readyz') });

describe('A server whose login owns nothing', () => {
  test('tells a whole story, from the request to the mark', async () => {
    const { mandant, mandataire } = await addPair(owner);
    const reference = await addRequest(owner, mandant, procurationRequest(mandataire));
    const as = async (name: string) => {
      const password = 'correct horse battery staple';
      const { token } = await connect(running.url, undefined).session.signIn.mutate({ name, password });
      return connect(running.url, token);
    };

    const officer = await as('leroy');
    await officer.counter.find.query({ reference });
    const { status } = await officer.counter.establish.mutate({ key: newId(), reference, identity: 'match' });
    running.setClock(POLLING_TEN);
    const bureau = await as(assessor(stationOf('denain')));
    const by = { mandant: mandant.elector, mandataire: mandataire.elector };
    const vote = { ...newVote(), by };
    const { mark } = await bureau.station.proxyVotes.mutate(vote);
    await bureau.station.card.query({ round: first.id, elector: mandant.elector });
    const { entries } = await (await as('admin')).audit.verify.query({});
    await logLoaded(owner);
    const { faults } = await (await as('admin')).audit.verify.query({});

    expect({ status, kind: mark.kind, faults, entries }).toEqual({
      status: 'active',
      kind: 'proxy',
      faults: [],
      entries: 5,
    });
  });

  test.each([
    'select from electors',
    'select from accounts',
    'delete from vote_marks',
    'create table mine ()',
    'set role postgres',
  ])('may not, past the one door: %s', async (statement) => {
    await expect(asLogin.db.execute(statement)).rejects.toMatchObject({ cause: { code: '42501' } });
  });
});

describe('The probes', () => {
  test('say that the server lives and is ready', async () => {
    expect(await probes()).toEqual({ livez: 200, readyz: 200 });
  });

  test('say that it is not ready for a schema older or newer than its own', async () => {
    const newest = sql`id = (select max(id) from drizzle.__drizzle_migrations)`;
    const remove = async () =>
      await query<{ hash: string; created_at: string }>(
        owner.db,
        sql`delete from drizzle.__drizzle_migrations where ${newest} returning *`,
      );
    const [last] = await remove();
    const older = await probes();
    const add = () =>
      owner.db.execute(sql`
        insert into drizzle.__drizzle_migrations (hash, created_at) values (${last?.hash}, ${last?.created_at})`);
    await add();
    const current = await probes();
    await add();
    const newer = await probes();
    await remove();

    expect({ older, current, newer }).toEqual({
      older: { livez: 200, readyz: 503 },
      current: { livez: 200, readyz: 200 },
      newer: { livez: 200, readyz: 503 },
    });
  });

  test('say that it is not ready for a schema that has lost rights, as a dump restored without the roles', async () => {
    await owner.db.execute(sql`drop policy reads on packs`);
    const lost = await probes();
    await restoreRights(owner);

    expect({ lost, restored: await probes() }).toEqual({
      lost: { livez: 200, readyz: 503 },
      restored: { livez: 200, readyz: 200 },
    });
  });

  test('say that it lives and is not ready while its database is away, and calls say to come back', async () => {
    const away = await openDatabase({ url: 'postgres://nobody:nothing@127.0.0.1:1/nowhere' });
    const alone = await startRunning({ database: away, world });
    const statuses = await Promise.all(
      ['/livez', '/readyz'].map(async (path) => (await fetch(`${alone.url}${path}`)).status),
    );
    const token = 'A'.repeat(43);
    const call = await fetch(`${alone.url}/trpc/session.current`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: '{}',
    });
    const text = await call.text();
    await alone.close();
    await away.close();

    expect(statuses).toEqual([200, 503]);
    expect({ status: call.status, text }).toEqual({
      status: 503,
      text: expect.stringMatching(/SERVICE_UNAVAILABLE.*"isDatabaseAway":true/),
    });
  });
});
