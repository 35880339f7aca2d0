import { beforeAll, describe, expect, test, vi } from 'vitest';
import { fromEpoch } from '#core/calendar/instant.ts';
import { makeClient } from '#drizzle/connection/client.ts';
import type { Admin } from '#server/run/prepare/admin.ts';
import {
  initDatabase,
  migrateDatabase,
  type Prepared,
  type Preparing,
  type Recovered,
  recoverAccount,
} from '#server/run/prepare/prepare.ts';
import { problemSentence } from '#server/run/problem-words.ts';
import { openService } from '#server/run/service.ts';
import { readSettings } from '#server/run/settings.ts';
import { type Base, makeBase } from '#test/main/cluster.ts';

const ADMIN: Admin = { name: 'claire', password: 'douze signes, et plus' };
let base: Base;

beforeAll(async () => {
  base = await makeBase();
  return () => base.drop();
});

type Told = { readonly code: number; readonly text: string };

/** What the work says, and the sentence that says why it was not done. */
async function prepared(run: (preparing: Preparing) => Promise<Prepared>, ownerUrl = base.ownerUrl): Promise<Told> {
  const read = readSettings({ DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: base.loginUrl }, 'en');
  if (!read.ok) throw new Error(JSON.stringify(read.wrong));
  let text = '';
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((part) => {
      text += String(part);
      return true;
    });
  }
  try {
    const done = await run({ settings: read.settings, lang: 'en' });
    return done.ok ? { code: 0, text } : { code: done.code, text: `${text}${done.sentence}\n` };
  } finally {
    vi.restoreAllMocks();
  }
}

const init = (admin?: Admin, ownerUrl?: string) => prepared((preparing) => initDatabase(preparing, admin), ownerUrl);

/** What keeps a server from that URL. */
async function problemOf(url: string): Promise<string | undefined> {
  const opened = await openService({ url }, () => fromEpoch(Date.now()));
  if (!opened.ok) {
    const { problem } = opened;
    return problem.kind === 'database-away' ? problemSentence.fr(problem) : problem.kind;
  }
  await opened.database.close();
  return undefined;
}

/** One database, from before it is made to after a newer version has been there. */
describe('A PostgreSQL for the service', { shuffle: false }, () => {
  describe('A PostgreSQL is not served', () => {
    test('without its schema', async () => {
      expect(await problemOf(base.ownerUrl)).toBe('schema-old');
    });

    test('to a login that it does not know', async () => {
      expect(await problemOf(base.loginUrl)).toBe('database-closed');
    });

    test('that is away, whose address is said without the password', async () => {
      const sentence = await problemOf('postgres://me:secret@127.0.0.1:1/nowhere');
      expect(sentence).toContain('PostgreSQL ne répond pas à 127.0.0.1:1.');
      expect(sentence).not.toContain('secret');
    });
  });

  describe('db init', () => {
    test('refuses a short password and a name of nothing, after all the rest: 65', async () => {
      expect(await init({ ...ADMIN, password: 'onze signes' })).toMatchObject({
        code: 65,
        text: expect.stringContaining('12'),
      });
      expect(await init({ ...ADMIN, name: ' ' })).toMatchObject({ code: 65 });
    });

    test('says in words what is wrong with a login, and that an owner is needed', async () => {
      const unknown = base.ownerUrl.replace(/\/\/[^@]*@/, '//nobody:here@');
      const { code, text } = await init(undefined, unknown);
      expect(code).toBe(78);
      expect(text).toMatch(/\(wrong login or password, 28P01\)|\(login refused by pg_hba.conf, 28000\)/);
      expect(text).toContain('DATABASE_OWNER_URL');
    });

    test('makes what is missing, and may be run again', async () => {
      expect((await init()).text).toContain('There is no administrator account: nobody can sign in.');
      expect(await init(ADMIN)).toEqual({ code: 0, text: expect.stringContaining('account “claire” created') });
      expect(await init(ADMIN)).toEqual({ code: 0, text: expect.stringContaining('password has not changed') });
      expect((await init()).text).not.toContain('no administrator account');
      expect(await problemOf(base.loginUrl)).toBeUndefined();
    });

    test('sends no password to the database, which keeps none, and makes a login that may do nothing by itself', async () => {
      const { cluster, name } = base;
      const [login] = await cluster`
        select rolpassword, rolsuper, rolinherit, rolcreaterole from pg_authid where rolname = ${name}`;
      expect(login).toEqual({
        rolpassword: expect.stringMatching(/^SCRAM-SHA-256\$/),
        rolsuper: false,
        rolinherit: false,
        rolcreaterole: false,
      });
    });

    test('asks for an owner: 78', async () => {
      expect(await init(undefined, base.loginUrl)).toMatchObject({
        code: 78,
        text: expect.stringContaining('DATABASE_OWNER_URL'),
      });
    });

    test('leaves an account of another role as it is: 65', async () => {
      const { ownerUrl } = base;
      const owner = makeClient(ownerUrl, { max: 1 });
      await owner`update accounts set role = 'officer'`;
      await owner.end();
      expect(await init(ADMIN)).toMatchObject({ code: 65, text: expect.stringContaining('another role') });
    });
  });

  describe('account recover', () => {
    test('gives an account a code instead of its password, opens it, ends its sessions, and logs it', async () => {
      const owner = makeClient(base.ownerUrl, { max: 1 });
      const [{ id } = { id: '' }] = await owner`
        update accounts set locked_at = created_at, locked_by = id, lock_reason = 'x' returning id`;
      await owner`insert into sessions values ('hash', ${id}, '2027-01-01', '2099-01-01', '2027-01-01')`;
      const codeHash = 'a'.repeat(64);
      let recovered: Recovered | undefined;
      const recover = (name: string) =>
        prepared(async (preparing) => {
          recovered = await recoverAccount(preparing, { name, codeHash });
          return recovered;
        });

      expect(await recover('nobody')).toMatchObject({ code: 65, text: expect.stringContaining('“nobody”') });
      expect(await recover(ADMIN.name)).toMatchObject({ code: 0 });
      const rows = await owner`select password_hash, code_hash, locked_at from accounts`;
      const sessions = await owner`select from sessions`;
      const acts = await owner`select act from audit_entry where chain = 'admin' order by seq`;
      await owner.end();

      expect(recovered).toEqual({ ok: true, codeExpiresAt: expect.any(String) });
      expect([...rows]).toEqual([{ password_hash: null, code_hash: codeHash, locked_at: null }]);
      expect(sessions).toHaveLength(0);
      expect(acts.map(({ act }) => act)).toEqual(['account.create', 'account.recover']);
    });
  });

  describe('A login that was not let take the roles', () => {
    test('does not serve', async () => {
      const { cluster, name } = base;
      await cluster.unsafe(`revoke app_read from ${name}`);
      expect(await problemOf(base.loginUrl)).toBe('rights-missing');
      expect(await init()).toMatchObject({ code: 0 });
      expect(await problemOf(base.loginUrl)).toBeUndefined();
    });
  });

  describe('A database that has lost what the roles may do, as a dump restored before they exist', () => {
    test('is not served, and db init gives it all again: 78 before, 0 after', async () => {
      const owner = makeClient(base.ownerUrl, { max: 1 });
      await owner`drop owned by app_read, app_decide`;
      await owner.end();

      expect(await problemOf(base.ownerUrl)).toBe('rights-lost');
      expect(await init()).toEqual({ code: 0, text: expect.stringContaining('have been restored') });
      expect(await init()).toEqual({ code: 0, text: expect.not.stringContaining('have been restored') });
      expect(await problemOf(base.loginUrl)).toBeUndefined();
    });
  });

  describe('A database made by a build from before the first release', () => {
    test('is neither served nor migrated, and is left as it is: 78', async () => {
      const owner = makeClient(base.ownerUrl, { max: 1 });
      const ledger = () => owner`select hash, created_at from drizzle.__drizzle_migrations order by id`;
      const [first] = await ledger();
      await owner`update drizzle.__drizzle_migrations set hash = 'earlier', created_at = 1 where hash = ${first?.['hash']}`;
      const before = await ledger();

      expect(await problemOf(base.loginUrl)).toBe('schema-unreleased');
      expect(await prepared(migrateDatabase)).toMatchObject({
        code: 78,
        text: expect.stringContaining('first release'),
      });
      expect(await ledger()).toEqual(before);

      const { hash, created_at } = { ...first };
      await owner`update drizzle.__drizzle_migrations set hash = ${hash}, created_at = ${created_at} where hash = 'earlier'`;
      await owner.end();
    });
  });

  describe('A schema newer than this version', () => {
    test('is neither served nor migrated: 78', async () => {
      const owner = makeClient(base.ownerUrl, { max: 1 });
      await owner`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 9999999999999)`;
      await owner.end();

      expect(await problemOf(base.loginUrl)).toBe('schema-new');
      expect(await prepared(migrateDatabase)).toMatchObject({ code: 78, text: expect.stringContaining('newer') });
    });
  });
});
