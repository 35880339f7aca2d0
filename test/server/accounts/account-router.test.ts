import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import type { NewAccount, NewHabilitation } from '#core/model/account.ts';
import type { AccountId, StationId } from '#core/model/ids.ts';
import { type Database, openDatabase } from '#drizzle/connection/database.ts';
import { accounts, habilitations, sessions } from '#drizzle/schema/people.ts';
import { auditBody, auditEntry, idempotency } from '#drizzle/schema/records.ts';
import { addAccountToActivate, newActivationCode } from '#test/database/activation-codes.ts';
import { createDatabase, ENGINES, openEmptyDatabase } from '#test/database/open.ts';
import { addPerson } from '#test/database/people.ts';
import { IN_MARCH, newId, PLACES, stationOf } from '#test/database/places.ts';
import { addWorld, assessor, PASSWORD, passwordHash, president, townHall } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type Api, connect, failureOf, outcomeOf, refusedFor } from '#test/server/terminal.ts';

const OPJ: NewHabilitation = {
  lastName: 'Dubois',
  firstName: 'Claire',
  capacity: 'opj',
  unit: 'commissariat de Denain',
  placeName: 'Denain',
  place: 'france',
  designatedFrom: day('2026-01-01'),
};

/** With the code that the client of an administrator made. */
function wanted<Account extends NewAccount>(account: Account) {
  const { code, codeHash } = newActivationCode(account.name);
  return { code, account: { ...account, codeHash } };
}
const bureauOf = (name: string, station: StationId = stationOf('denain')) =>
  wanted({ name, who: `who ${name}`, role: 'assessor', station });

describe.each(ENGINES)('An administrator on %s', (engine) => {
  let database: Database;
  let running: Running;
  let admin: Api;

  beforeAll(async () => {
    database = await openEmptyDatabase(engine);
    running = await startRunning({ database });
    admin = await running.as('admin');
  });
  afterAll(async () => {
    await running.close();
    await database.close();
  });

  const signIn = (name: string, password = PASSWORD) =>
    connect(running.url, undefined).session.signIn.mutate({ name, password });
  const bodyOf = async (act: string) => {
    const rows = await database.db
      .select({ body: auditBody.body, chain: auditEntry.chain, account: auditEntry.account })
      .from(auditEntry)
      .innerJoin(auditBody, sql`${auditBody.chain} = ${auditEntry.chain} and ${auditBody.seq} = ${auditEntry.seq}`)
      .where(eq(auditEntry.act, act))
      .orderBy(auditEntry.seq);
    const { body = '{}', ...entry } = rows.at(-1) ?? {};
    return { ...entry, body: JSON.parse(body) };
  };
  const faultsOf = async (account: NewAccount) => {
    const { checked } = await admin.account.check.query({ accounts: [account] });
    return checked[0]?.faults;
  };

  describe('makes an account', () => {
    test('that opens by its code alone, and is in the log without its secret', async () => {
      const { code, account } = bureauOf('assesseur 7');

      const created = await admin.account.create.mutate({ key: newId(), account });

      expect(created.name).toBe('assesseur 7');
      expect(await failureOf(signIn('assesseur 7', code))).toEqual(refusedFor('account-not-activated'));
      const activated = await connect(running.url, undefined).session.activate.mutate({
        name: 'assesseur 7',
        code,
        password: 'a password of theirs',
      });
      expect(activated.account).toMatchObject({ role: 'assessor', station: { id: stationOf('denain') } });
      const entry = await bodyOf('account.create');
      expect(entry).toMatchObject({ chain: 'admin', account: running.world.idOf('admin') });
      expect(entry.body.about).toEqual({ account: expect.any(String), role: 'assessor' });
      expect(entry.body.wrote).toMatchObject([{ its: { station: stationOf('denain'), commune: null, elector: null } }]);
      expect(JSON.stringify(entry)).not.toContain(account.codeHash);
      const kept = JSON.stringify(await database.db.select().from(idempotency));
      expect(kept).not.toContain(code);
    });

    test('of each role, with its scope', async () => {
      const person = await addPerson(database);
      const { nne, born } = person;
      const all: readonly NewAccount[] = [
        { name: 'new admin', who: 'Admin', role: 'admin' },
        { name: 'new mairie', who: 'Mairie', role: 'town-hall', commune: PLACES.marly.code },
        { name: 'new president', who: 'Présidente', role: 'presiding-officer', station: stationOf('marly') },
        { name: 'new elector', who: 'Électrice', role: 'elector', nne, born, identityCertifiedOn: day('2026-01-31') },
        { name: 'new opj', who: 'OPJ', role: 'officer', habilitation: OPJ },
        {
          name: 'new delegate',
          who: 'Déléguée',
          role: 'officer',
          habilitation: { ...OPJ, capacity: 'delegate', chosenBy: 'new opj' },
        },
      ];
      for (const account of all) {
        await admin.account.create.mutate({ key: newId(), account: wanted(account).account });
      }

      const rows = await database.db.select().from(accounts).where(sql`${accounts.name} like 'new %'`);
      const scopes = new Map<string, string | null>(
        rows.map((row) => [row.name, row.commune ?? row.station ?? row.elector]),
      );
      expect(scopes).toEqual(
        new Map<string, string | null>([
          ['new admin', null],
          ['new mairie', PLACES.marly.code],
          ['new president', stationOf('marly')],
          ['new elector', person.elector],
          ['new opj', null],
          ['new delegate', null],
        ]),
      );
      expect(rows.find(({ name }) => name === 'new elector')?.identityCertifiedOn).toBe('2026-01-31');
      const idOf = (name: string) => rows.find((row) => row.name === name)?.id ?? newId<AccountId>();
      const [delegate] = await database.db
        .select()
        .from(habilitations)
        .where(eq(habilitations.account, idOf('new delegate')));
      expect(delegate).toMatchObject({ ...OPJ, capacity: 'delegate', chosenBy: idOf('new opj'), designatedTo: null });
    });

    test.each<[string, NewAccount, string]>([
      ['a name that is taken', { name: 'leroy', who: 'x', role: 'admin' }, 'name-taken'],
      ['no commune', { name: 'x', who: 'x', role: 'town-hall', commune: '00000' as never }, 'commune-unknown'],
      ['no station', { name: 'x', who: 'x', role: 'assessor', station: '59172/0099' as StationId }, 'station-unknown'],
      ['no elector', { name: 'x', who: 'x', role: 'elector', nne: '1', born: day('1980-01-01') }, 'elector-unknown'],
      [
        'an OPJ who is an APJ',
        {
          name: 'x',
          who: 'x',
          role: 'officer',
          habilitation: { ...OPJ, capacity: 'delegate', chosenBy: 'delegate' },
        },
        'chooser-not-opj',
      ],
    ])('not of %s', async (_, account, fault) => {
      const before = await database.db.$count(accounts);

      expect(await faultsOf(account)).toEqual([fault]);
      const answer = await failureOf(admin.account.create.mutate({ key: newId(), account: wanted(account).account }));

      expect(answer).toEqual(refusedFor('account-unusable'));
      expect(await database.db.$count(accounts)).toBe(before);
    });

    test('once, whatever is asked again with its key', async () => {
      const key = newId<string>();
      const { account } = bureauOf('assesseur 8');

      const [first, again] = [
        await admin.account.create.mutate({ key, account }),
        await admin.account.create.mutate({ key, account }),
      ];

      expect(again).toEqual(first);
      expect(await failureOf(admin.account.create.mutate({ key: newId(), account }))).toEqual(
        refusedFor('account-unusable'),
      );
    });
  });

  describe('imports a batch', () => {
    test('whole, and leaves alone what is there just so', async () => {
      const batch = Array.from({ length: 500 }, (_, index) => bureauOf(`import ${index}`).account);
      await admin.account.create.mutate({ key: newId(), account: bureauOf('import 3').account });

      expect(await admin.account.import.mutate({ key: newId(), accounts: batch })).toEqual({ made: 499, unchanged: 1 });
      expect(await admin.account.import.mutate({ key: newId(), accounts: batch })).toEqual({ made: 0, unchanged: 500 });
      const { body } = await bodyOf('account.import');
      expect(body).toEqual({ about: { accounts: [] } });
    });

    test('or nothing of it, saying each that has a fault', async () => {
      await admin.account.create.mutate({ key: newId(), account: bureauOf('half 0').account });
      const batch = [
        bureauOf('half 1').account,
        bureauOf('half 0', stationOf('marly')).account,
        bureauOf('half 1').account,
      ];

      expect(await failureOf(admin.account.import.mutate({ key: newId(), accounts: batch }))).toEqual(
        refusedFor('account-unusable', 'account-unusable'),
      );
      expect(await database.db.$count(accounts, eq(accounts.name, 'half 1'))).toBe(0);
    });
  });

  describe('locks an account', () => {
    test('whose sessions end at once, and which says so to who has its password', async () => {
      const { token } = await signIn('moreau');

      const answer = await admin.account.lock.mutate({ key: newId(), name: 'moreau', reason: 'poste perdu' });

      expect(answer).toEqual({ state: 'locked', isChanged: true });
      expect((await failureOf(connect(running.url, token).session.current.query({}))).status).toBe(401);
      expect(await failureOf(signIn('moreau'))).toEqual(refusedFor('account-locked'));
      expect(await failureOf(signIn('moreau', 'a wrong password'))).toEqual({ status: 401, codes: [] });
      expect(await bodyOf('account.lock')).toMatchObject({ body: { about: { reason: 'poste perdu' } } });
    });

    test('once: who did it first, and why, stays; and opens it again', async () => {
      const lock = (reason: string) => admin.account.lock.mutate({ key: newId(), name: 'consul', reason });
      await lock('the first');

      expect(await lock('the second')).toEqual({ state: 'locked', isChanged: false });
      const { accounts: listed } = await admin.account.list.query({ state: 'locked', limit: 50 });
      expect(listed.find(({ name }) => name === 'consul')).toMatchObject({
        lockedBy: 'admin',
        lockReason: 'the first',
        state: 'locked',
      });

      const unlock = () => admin.account.unlock.mutate({ key: newId(), name: 'consul' });
      expect(await unlock()).toEqual({ state: 'active', isChanged: true });
      expect(await unlock()).toEqual({ state: 'active', isChanged: false });
      await expect(signIn('consul')).resolves.toBeDefined();
    });

    test('not one that nobody has, nor his own while no other can sign in', async () => {
      const lock = (name: string) => failureOf(admin.account.lock.mutate({ key: newId(), name, reason: 'x' }));
      const renew = (name: string) =>
        failureOf(admin.account.renew.mutate({ key: newId(), name, codeHash: newActivationCode(name).codeHash }));
      await addAccountToActivate(database);

      expect(await lock('nobody')).toEqual(refusedFor('account-unknown'));
      expect(await lock('admin')).toEqual(refusedFor('last-admin'));
      expect(await renew('admin')).toEqual(refusedFor('last-admin'));
    });
  });

  test('gives a new code, after which the old password and its sessions open nothing', async () => {
    const name = townHall('marly');
    const { token } = await signIn(name);
    const { code, codeHash } = newActivationCode(name);

    await admin.account.renew.mutate({ key: newId(), name, codeHash });

    const { entries } = await admin.audit.list.query({ act: 'account.renew', limit: 1 });
    expect(entries).toMatchObject([{ body: { about: { account: expect.any(String) } } }]);
    expect(JSON.stringify(entries)).not.toContain(codeHash);
    expect((await failureOf(connect(running.url, token).session.current.query({}))).status).toBe(401);
    expect(await failureOf(signIn(name))).toEqual({ status: 401, codes: [] });
    running.setAhead(1);
    await expect(
      connect(running.url, undefined).session.activate.mutate({ name, code, password: 'another password' }),
    ).resolves.toMatchObject({ account: { name } });
    running.setAhead(0);
  });

  describe('lists the accounts', () => {
    const all = async (filter: object, limit = 500) => {
      const names: string[] = [];
      let after: string | undefined;
      do {
        const page = await admin.account.list.query({ ...filter, limit, ...(after !== undefined && { after }) });
        names.push(...page.accounts.map(({ name }) => name));
        after = page.next;
      } while (after !== undefined);
      return names;
    };

    test('page by page, each once', async () => {
      const whole = await all({});
      expect(await all({}, 7)).toEqual(whole);
      expect(new Set(whole).size).toBe(await database.db.$count(accounts));
    });

    test('by role, commune and state', async () => {
      await admin.account.create.mutate({ key: newId(), account: bureauOf('listed').account });
      const denain = await all({ commune: PLACES.denain.code });
      expect(denain).toEqual(expect.arrayContaining([townHall('denain'), assessor(stationOf('denain', 2))]));
      expect(denain).not.toContain(assessor(stationOf('marly')));
      expect(await all({ role: 'presiding-officer', commune: PLACES.noumea.code })).toEqual([
        president(stationOf('noumea')),
      ]);
      const states = ['active', 'awaiting-activation', 'locked', 'ended'] as const;
      const byState = await Promise.all(states.map((state) => all({ state })));
      expect(byState.flat().sort()).toEqual((await all({})).sort());
      expect(byState[1]).toContain('listed');
    });

    test('by how their names begin, letter by letter', async () => {
      await admin.account.create.mutate({ key: newId(), account: bureauOf('100%_sure').account });
      expect(await all({ begins: '100%_' })).toEqual(['100%_sure']);
      expect(await all({ begins: '1%' })).toEqual([]);
      expect(await all({ begins: 'adm' })).toContain('admin');
    });

    test('without what opens them', async () => {
      const page = JSON.stringify(await admin.account.list.query({ limit: 500 }));
      expect(page).not.toMatch(/argon|[0-9a-f]{64}/);
      expect(page).not.toContain('assword');
    });
  });
});

describe('Whoever is no administrator', () => {
  test.each(['leroy', townHall('denain'), assessor(stationOf('denain')), president(stationOf('denain'))])(
    '%s manages no account: 403',
    async (name) => {
      const running = await startRunning();
      const { account: api } = await running.as(name);
      const act = { key: newId<string>(), name: 'moreau' };
      const { account } = bureauOf('x');

      const answers = await Promise.all(
        [
          api.list.query({ limit: 10 }),
          api.create.mutate({ key: act.key, account }),
          api.check.query({ accounts: [{ name: 'x', who: 'x', role: 'admin' }] }),
          api.import.mutate({ key: act.key, accounts: [account] }),
          api.lock.mutate({ ...act, reason: 'x' }),
          api.unlock.mutate(act),
          api.renew.mutate({ ...act, codeHash: account.codeHash }),
        ].map((call: Promise<unknown>) => failureOf(call)),
      );
      await running.close();

      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403));
    },
  );
});

test('Of two administrators who lock each other at once one wins, and the other is signed out, though a third is left', async () => {
  const url = await createDatabase();
  const databases = [await openDatabase({ url }), await openDatabase({ url })] as const;
  const [database] = databases;
  const world = await addWorld(database);
  const secondAdmin = newId<AccountId>();
  const row = { id: secondAdmin, name: 'other', role: 'admin' as const, who: 'other', createdAt: IN_MARCH };
  const third = { ...row, id: newId<AccountId>(), name: 'third', who: 'third' };
  const hash = await passwordHash();
  await database.db.insert(accounts).values([row, third].map((admin) => ({ ...admin, passwordHash: hash })));
  const servers = await Promise.all(databases.map((its) => startRunning({ database: its, world })));

  for (let round = 0; round < 5; round += 1) {
    await database.db.update(accounts).set({ lockedAt: null, lockedBy: null, lockReason: null });
    await database.db.delete(sessions);
    const [firstApi, secondApi] = [await servers[0]?.as('admin'), await servers[1]?.as({ account: secondAdmin })];
    const answers = await Promise.all([
      outcomeOf(firstApi?.account.lock.mutate({ key: newId(), name: 'other', reason: 'x' }) ?? Promise.reject()),
      outcomeOf(secondApi?.account.lock.mutate({ key: newId(), name: 'admin', reason: 'x' }) ?? Promise.reject()),
    ]);

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ status: 401 });
    const locked = await database.db.$count(accounts, sql`role = 'admin' and locked_at is not null`);
    expect(locked).toBe(1);
  }

  for (const server of servers) await server.close();
  for (const its of databases) await its.close();
});
