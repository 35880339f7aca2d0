import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CODE_MINUTES } from '#core/text/activation-code.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { accounts, sessions } from '#drizzle/schema/people.ts';
import { auditEntry } from '#drizzle/schema/records.ts';
import { addAccountToActivate, lockAccount } from '#test/database/activation-codes.ts';
import { ENGINES, openEmptyDatabase } from '#test/database/open.ts';
import { PASSWORD } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type Api, connect, failureOf, outcomeOf, refusedFor } from '#test/server/terminal.ts';

const WRONG = { status: 401, codes: [] };

describe.each(ENGINES)('A one-time code on %s', (engine) => {
  let database: Database;
  let running: Running;
  let api: Api;

  beforeAll(async () => {
    database = await openEmptyDatabase(engine);
    running = await startRunning({ database });
    api = connect(running.url, undefined);
  });
  afterAll(async () => {
    await running.close();
    await database.close();
  });

  const signIn = (name: string, password: string) => api.session.signIn.mutate({ name, password });
  const activate = (name: string, code: string, password = PASSWORD) =>
    api.session.activate.mutate({ name, code, password });

  test('typed as the password leads to the choice of one, and opens nothing by itself', async () => {
    const { id, name, code } = await addAccountToActivate(database);

    expect(await failureOf(signIn(name, code))).toEqual(refusedFor('account-not-activated'));
    expect(await failureOf(signIn(name, code.toLowerCase().replaceAll('-', ' ')))).toEqual(
      refusedFor('account-not-activated'),
    );
    expect(await database.db.$count(sessions, eq(sessions.account, id))).toBe(0);
  });

  test('with a new password opens a session, and is in the log', async () => {
    const { id, name, code } = await addAccountToActivate(database);

    const { token, account } = await activate(name, code);

    expect(account).toMatchObject({ name, role: 'admin' });
    await expect(connect(running.url, token).session.current.query({})).resolves.toMatchObject({ name });
    await expect(signIn(name, PASSWORD)).resolves.toMatchObject({ account: { name } });
    const logged = await database.db.select().from(auditEntry).where(eq(auditEntry.account, id));
    expect(logged).toMatchObject([{ chain: 'admin', act: 'session.activate' }]);
    const [row] = await database.db.select().from(accounts).where(eq(accounts.id, id));
    expect(row).toMatchObject({ codeHash: null, codeExpiresAt: null, passwordHash: expect.stringMatching(/^\$argon/) });
  });

  test('serves once; who lost the answer is let in by the password that it set', async () => {
    const { id, name, code } = await addAccountToActivate(database);
    await activate(name, code);

    await expect(activate(name, code)).resolves.toMatchObject({ account: { name } });
    expect(await failureOf(activate(name, code, 'another password'))).toEqual(WRONG);
    running.setAhead(1);
    expect(await failureOf(signIn(name, code))).toEqual(WRONG);
    running.setAhead(0);
    expect(await database.db.$count(auditEntry, eq(auditEntry.account, id))).toBe(1);
  });

  test('used by four at once serves once', async () => {
    const { id, name, code } = await addAccountToActivate(database);

    const answers = await Promise.all(
      ['one', 'two', 'three', 'four'].map((word) => outcomeOf(activate(name, code, `password number ${word}`))),
    );

    const statuses = answers.map((answer) => (answer.ok ? 200 : answer.status));
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect([200, 401, 429]).toEqual(expect.arrayContaining(statuses));
    expect(await database.db.$count(sessions, eq(sessions.account, id))).toBe(1);
  });

  test('lapses after 30 days by the machine’s clock, which only who has it learns', async () => {
    const { name, code } = await addAccountToActivate(database);
    const lateAccount = await addAccountToActivate(database);

    running.setAhead(CODE_MINUTES + 1);
    expect(await failureOf(signIn(name, code))).toEqual(refusedFor('activation-lapsed'));
    expect(await failureOf(activate(name, code))).toEqual(refusedFor('activation-lapsed'));
    expect(await failureOf(signIn(lateAccount.name, code))).toEqual(WRONG);
    running.setAhead(CODE_MINUTES - 1);
    await expect(activate(name, code)).resolves.toMatchObject({ account: { name } });
    running.setAhead(0);
  });

  test('opens no other account, and asks for a password of at least 12 signs', async () => {
    const [account, otherAccount] = [await addAccountToActivate(database), await addAccountToActivate(database)];

    expect(await failureOf(activate(account.name, otherAccount.code))).toEqual(WRONG);
    expect((await failureOf(activate(account.name, account.code, 'eleven sig'))).status).toBe(400);
    expect(await failureOf(signIn('leroy', account.code))).toEqual(WRONG);
  });

  test('of a locked account opens nothing, and says so', async () => {
    const { id, name, code } = await addAccountToActivate(database);
    await lockAccount(database, id);

    expect(await failureOf(signIn(name, code))).toEqual(refusedFor('account-locked'));
    expect(await failureOf(activate(name, code))).toEqual(refusedFor('account-locked'));
    expect(await failureOf(activate(name, 'AAAA-AAAA-AAAA-AAAA'))).toEqual(WRONG);
  });
});
