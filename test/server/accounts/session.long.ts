import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AccountId } from '#core/model/ids.ts';
import { accounts, sessions } from '#drizzle/schema/people.ts';
import { auditEntry } from '#drizzle/schema/records.ts';
import { hashPassword } from '#server/accounts/password.ts';
import { newId, stationOf } from '#test/database/places.ts';
import { assessor, PASSWORD } from '#test/database/world.ts';
import { whileHeld } from '#test/server/held.ts';
import { type RawResponse, send } from '#test/server/raw.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { connect, failureOf, outcomeOf } from '#test/server/terminal.ts';

const EIGHTEEN_HOURS = 18 * 60;

let running: Running;

beforeAll(async () => {
  running = await startRunning();
});
afterAll(() => running.close());

const anyone = () => connect(running.url, undefined);
const signIn = (name: string, password = PASSWORD) => anyone().session.signIn.mutate({ name, password });
const withToken = (token: string) => connect(running.url, token).session.current.query({});

/** An account of its own for a test that ends or changes it. */
async function addAccount(isDemonstration = false): Promise<{ name: string; id: AccountId }> {
  const [id, name] = [newId<AccountId>(), `account ${newId()}`];
  const createdAt = running.context.clock();
  const row = { id, name, role: 'admin' as const, who: name, createdAt, isDemonstration };
  await running.database.db.insert(accounts).values({ ...row, passwordHash: await hashPassword(PASSWORD) });
  return { name, id };
}

describe('A session', () => {
  test('opens with a name and its password, and says who is there', async () => {
    const { token, account } = await signIn(assessor(stationOf('denain')));

    expect(token).toMatch(/^[\w-]{43}$/);
    expect(account).toMatchObject({
      role: 'assessor',
      station: {
        id: '59172/0001',
        commune: 'Denain',
        zone: 'Europe/Paris',
        hours: { opens: '08:00', closes: '19:00' },
      },
      commune: undefined,
    });
    expect(await withToken(token)).toEqual(account);
  });

  test('is kept as a digest of its token, and the token nowhere', async () => {
    const { token } = await signIn('leroy');
    const tokenHash = createHash('sha256').update(token).digest('hex');

    expect(await running.database.db.$count(sessions, eq(sessions.tokenHash, tokenHash))).toBe(1);
    const all = await running.database.db.execute(sql`select sessions::text as its from sessions`);
    expect(JSON.stringify(all)).not.toContain(token);
    expect((await failureOf(withToken(tokenHash.slice(0, 43)))).status).toBe(401);
  });

  test('ends at once when signed out, and no other does', async () => {
    const [first, second] = await Promise.all([signIn('leroy'), signIn('leroy')]);

    await connect(running.url, first.token).session.signOut.mutate({});

    expect(await failureOf(withToken(first.token))).toEqual({ status: 401, codes: [] });
    await expect(withToken(second.token)).resolves.toMatchObject({ name: 'leroy' });
  });

  test('lasts 18 hours by the machine’s clock, whatever the clock that dates acts says', async () => {
    const { token } = await signIn('moreau');

    running.setAhead(EIGHTEEN_HOURS - 1);
    await expect(withToken(token)).resolves.toBeDefined();
    running.setAhead(EIGHTEEN_HOURS + 1);
    expect((await failureOf(withToken(token))).status).toBe(401);
    running.setAhead(0);
  });

  test('of an account that has ended is over', async () => {
    const { name, id } = await addAccount();
    const { token } = await signIn(name);
    await running.database.db.update(accounts).set({ endedAt: running.context.clock() }).where(eq(accounts.id, id));

    expect((await failureOf(withToken(token))).status).toBe(401);
    expect((await failureOf(signIn(name))).status).toBe(401);
  });
});

describe('A password', () => {
  test('is kept as argon2id, 64 MiB, 3 passes, 1 lane', async () => {
    const hash = await hashPassword('a password of someone');

    const [, type, version, cost, salt, rest] = hash.split('$');
    expect({ type, version, cost: cost?.split(',').sort() }).toEqual({
      type: 'argon2id',
      version: 'v=19',
      cost: ['m=65536', 'p=1', 't=3'],
    });
    expect([salt, rest].map((text) => text?.length)).toEqual([22, 43]);
  });

  test('that is wrong and an account that nobody has get the same answer, after the same work', async () => {
    const { name: known } = await addAccount();
    const answers: RawResponse[] = [];
    for (const [name, password] of [
      [known, 'wrong'],
      ['nobody of that name', PASSWORD],
      ['nobody of another name', 'wrong'],
    ] as const) {
      const started = performance.now();
      const { status, text } = await send(running.url, 'session.signIn', { body: JSON.stringify({ name, password }) });
      answers.push({ status, text });
      expect(performance.now() - started).toBeGreaterThan(20);
    }

    expect(answers).toEqual(answers.map(() => answers[0]));
    expect(answers[0]?.status).toBe(401);
  });

  test('changed ends every session of the account, the one that asks too, and is the one that opens', async () => {
    const { name, id } = await addAccount();
    const [first, second] = await Promise.all([signIn(name), signIn(name)]);

    await connect(running.url, first.token).session.changePassword.mutate({
      current: PASSWORD,
      next: 'the next password',
    });

    expect((await failureOf(withToken(first.token))).status).toBe(401);
    expect((await failureOf(withToken(second.token))).status).toBe(401);
    expect((await failureOf(signIn(name))).status).toBe(401);
    running.setAhead(1);
    await expect(signIn(name, 'the next password')).resolves.toBeDefined();
    running.setAhead(0);
    const logged = await running.database.db.select().from(auditEntry).where(eq(auditEntry.account, id));
    expect(logged).toMatchObject([{ chain: 'admin', act: 'session.changePassword' }]);
  });

  test('is changed only by who knows it, into one of at least 12 signs', async () => {
    const { name } = await addAccount();
    const { token } = await signIn(name);
    const change = (current: string, next: string) =>
      failureOf(connect(running.url, token).session.changePassword.mutate({ current, next }));

    expect((await change('another password', 'the next password')).status).toBe(401);
    expect((await change(PASSWORD, 'too short')).status).toBe(400);
    await expect(withToken(token)).resolves.toMatchObject({ name });
  });

  test('changed while someone signs in with the old one leaves no session behind', async () => {
    const { name, id } = await addAccount();

    const statement = sql`update accounts set password_hash = 'another' where id = ${id}`;
    const answer = await whileHeld(running.database, { statement, waiting: 1 }, () => outcomeOf(signIn(name)));

    expect(answer).toEqual({ ok: false, status: 401, codes: [] });
    expect(await running.database.db.$count(sessions, eq(sessions.account, id))).toBe(0);
  });

  test('changed twice at once is changed once', async () => {
    const { name } = await addAccount();
    const open = await Promise.all([signIn(name), signIn(name)]);

    const answers = await Promise.all(
      open.map(({ token }, index) =>
        outcomeOf(
          connect(running.url, token).session.changePassword.mutate({
            current: PASSWORD,
            next: `the next password ${index}`,
          }),
        ),
      ),
    );

    expect(answers.map((its) => (its.ok ? 200 : its.status)).sort()).toEqual([200, 401]);
  });
});

describe('The demonstration’s accounts', () => {
  test.each([
    ['of every address', { host: '0.0.0.0' }],
    ['behind a proxy', { isBehindProxy: true }],
  ])('open on this machine, and nothing at a server %s', async (_, reached) => {
    const { name } = await addAccount(true);
    const { token } = await signIn(name);
    await expect(withToken(token)).resolves.toMatchObject({ name });

    const { database, world } = running;
    const reachable = await startRunning({ database, world, ...reached });
    const url = reachable.url.replace('0.0.0.0', '127.0.0.1');
    const answers = [
      await failureOf(connect(url, undefined).session.signIn.mutate({ name, password: PASSWORD })),
      await failureOf(connect(url, token).session.current.query({})),
    ];
    const { demonstration } = await connect(url, undefined).health.query({});
    await reachable.close();

    expect(answers.map(({ status }) => status)).toEqual([401, 401]);
    expect(demonstration).toBeNull();
  });
});
