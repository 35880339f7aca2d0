import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { ROLES } from '#core/law/access/permissions.ts';
import type { AccountId, ElectorId, MarkId, ProcurationId, RevocationId } from '#core/model/ids.ts';
import type { Procuration } from '#core/model/procuration.ts';
import type { Reference } from '#core/text/reference.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { query } from '#drizzle/connection/statement.ts';
import { type Access, type Actor, inTransaction } from '#drizzle/connection/transaction.ts';
import { takeClaim } from '#drizzle/queries/control-claims.ts';
import { appendChange } from '#drizzle/queries/list-changes.ts';
import { insertPrint } from '#drizzle/queries/list-prints.ts';
import { correctMark, insertMark } from '#drizzle/queries/marks.ts';
import { insertPack } from '#drizzle/queries/packs.ts';
import { insertPolls } from '#drizzle/queries/polls.ts';
import { insertRevocation, queueMessages, writeIncidents } from '#drizzle/queries/records.ts';
import { requests } from '#drizzle/schema/procurations.ts';
import { accessLog } from '#drizzle/schema/records.ts';
import { hashToken } from '#server/accounts/caller.ts';
import { appendToChain } from '#server/records/audit-chain.ts';
import { ENGINES, openEmptyDatabase } from '#test/database/open.ts';
import { addCrowd, addPerson, type Pair, type Person } from '#test/database/people.ts';
import { first, IN_MARCH, newId, PLACES, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { addProcuration, addRequest, procurationRequest } from '#test/database/procurations.ts';
import { addSession, addWorld, assessor, president, townHall, type World } from '#test/database/world.ts';

/** What identifies a row of each guarded table, for the tables below. */
const GUARDED = {
  electors: 'id',
  registrations: 'elector',
  requests: 'mandant',
  procurations: 'mandant',
  procuration_rounds: 'mandant',
  revocations: 'mandant',
  vote_marks: 'elector',
  mark_corrections: 'mark',
  incidents: 'station',
  changes: 'elector',
  packs: 'station',
  sittings: 'station',
  list_prints: 'station',
  printed_lines: 'procuration',
  outbox: 'elector',
  control_claims: 'procuration',
  paper_sheets: 'number',
  paper_drafts: 'account',
  accounts: 'role',
  habilitations: 'account',
  audit_head: 'chain',
  audit_entry: 'chain',
  audit_body: 'chain',
  audit_erasure: 'chain',
  statistics: 'commune',
  access_log: 'subject',
  sessions: 'token_hash',
  attempts: 'subject_hash',
} as const;
type Guarded = keyof typeof GUARDED;
type VisibleRows = { readonly [table in Guarded]?: readonly string[] };

/**
 * Nobody's data: what everyone may know of places, elections and what follows from their calls, and of the
 * demonstration.
 */
const OPEN = [
  'communes',
  'polling_stations',
  'elections',
  'rounds',
  'round_dates',
  'public_openings',
  'jobs',
  'demonstration',
];
/** Of which app_read sees nothing at all. */
const CLOSED = [
  'idempotency',
  'purges',
  'tallies',
  'quarter_tallies',
  'active_tallies',
  'officer_places',
  'known_sources',
  'roll_imports',
  'roll_lines',
  'searched_names',
];

const NOBODY: Actor = {
  role: 'system',
  account: undefined,
  elector: undefined,
  commune: undefined,
  station: undefined,
};

describe.each(ENGINES)('On %s', (engine) => {
  let database: Database;
  let story: Story;

  beforeAll(async () => {
    database = await openEmptyDatabase(engine);
    story = await tell(database);
  });
  afterAll(() => database.close());

  async function seen(actor: Partial<Actor>, access: Access = 'read'): Promise<VisibleRows> {
    const found = await inTransaction(database, { actor: { ...NOBODY, ...actor }, access }, async (tx) => {
      const rows: [string, readonly string[]][] = [];
      for (const [table, column] of Object.entries(GUARDED)) {
        const text = sql`select ${sql.identifier(column)}::text as its from ${sql.identifier(table)}`;
        rows.push([table, (await query<{ its: string }>(tx, text)).map(({ its }) => story.name(its))]);
      }
      return rows;
    });
    return Object.fromEntries(found.filter(([, its]) => its.length > 0).map(([table, its]) => [table, its.toSorted()]));
  }

  describe('a reader sees', () => {
    test('nothing without a scope', async () => {
      expect(await seen({})).toEqual({});
      expect(await seen({ role: 'officer', account: story.idOf('unsigned') })).toEqual({});
    });

    test('as a mandant, the procurations given, their mandataires and the own vote', async () => {
      expect(await seen({ role: 'elector', elector: story.elector('ana') })).toEqual({
        electors: ['ana', 'zoe'],
        registrations: ['ana', 'zoe'],
        procurations: ['ana'],
        procuration_rounds: ['ana'],
        vote_marks: ['ana'],
        mark_corrections: ['mark of ana'],
        outbox: ['ana'],
      });
    });

    test('as a mandataire, the procurations held, their mandants and their use at each round (R-60)', async () => {
      expect(await seen({ role: 'elector', elector: story.elector('zoe') })).toEqual({
        electors: ['ana', 'zoe'],
        registrations: ['ana', 'zoe'],
        procurations: ['ana'],
        procuration_rounds: ['ana'],
        vote_marks: ['ana'],
        mark_corrections: ['mark of ana'],
      });
    });

    test('as the elector of a request, that request; as the mandataire that it names, nothing of it', async () => {
      expect(await seen({ role: 'elector', elector: story.elector('eli') })).toEqual({
        electors: ['eli'],
        registrations: ['eli'],
        requests: ['eli'],
      });
      expect(await seen({ role: 'elector', elector: story.elector('max') })).toEqual({
        electors: ['max'],
        registrations: ['max'],
        vote_marks: ['max'],
      });
    });

    test('as an officer, the people of the own acts, and the requests that a delegate collected for them', async () => {
      expect(await seen({ role: 'officer', account: story.idOf('leroy') })).toEqual({
        electors: ['ana', 'ida', 'joe', 'zoe'],
        registrations: ['ida', 'joe'],
        requests: ['ida'],
        procurations: ['ana'],
        procuration_rounds: ['ana'],
        habilitations: ['delegate', 'leroy'],
      });
      expect(await seen({ role: 'officer', account: story.idOf('moreau') })).toEqual({
        electors: ['kim', 'leo'],
        procurations: ['kim'],
        procuration_rounds: ['kim'],
        revocations: ['kim'],
        habilitations: ['moreau'],
      });
    });

    test('as an officer with a reference, that request, its two people, and what else its mandant gave', async () => {
      const use = { reference: story.reference };

      expect(await seen({ role: 'officer', account: story.idOf('retired') }, use)).toEqual({
        electors: ['eli', 'max'],
        registrations: ['eli', 'max'],
        requests: ['eli'],
        habilitations: ['retired'],
      });
    });

    test('as an officer with a person at the counter, that person’s procurations, requests and votes', async () => {
      const officer = { role: 'officer', account: story.idOf('retired') } as const;

      expect(await seen(officer, { mandant: story.elector('ana') })).toEqual({
        electors: ['ana', 'zoe'],
        registrations: ['ana', 'zoe'],
        procurations: ['ana'],
        procuration_rounds: ['ana'],
        vote_marks: ['ana'],
        mark_corrections: ['mark of ana'],
        habilitations: ['retired'],
      });
      expect(await seen(officer, { mandant: story.elector('ida') })).toEqual({
        electors: ['ida', 'joe'],
        registrations: ['ida', 'joe'],
        requests: ['ida'],
        habilitations: ['delegate', 'retired'],
      });
      expect(await seen(officer, { mandant: story.elector('leo'), mandataire: story.elector('max') })).toEqual({
        electors: ['leo', 'max'],
        registrations: ['leo', 'max'],
        habilitations: ['retired'],
      });
    });

    test('as an officer with an act of his own unit, that act and its people; of another unit, nothing', async () => {
      const officer = { role: 'officer', account: story.idOf('retired') } as const;
      const [unit, placeName] = ['Commissariat de Denain', 'Denain'];

      expect(await seen(officer, { act: story.given, unit, placeName })).toEqual({
        electors: ['ana', 'zoe'],
        procurations: ['ana'],
        procuration_rounds: ['ana'],
        habilitations: ['retired'],
      });
      expect(await seen(officer, { act: story.revoked, unit: 'Commissariat', placeName })).toEqual({
        electors: ['kim'],
        revocations: ['kim'],
        habilitations: ['retired'],
      });
      for (const other of [
        { act: story.given, unit: 'Commissariat', placeName },
        { act: story.given, unit, placeName: 'Marly' },
        { act: story.revoked, unit, placeName },
      ]) {
        expect(await seen(officer, other)).toEqual({ habilitations: ['retired'] });
      }
    });

    test('as an account that is no officer, no request by its id', async () => {
      expect(await seen({ role: 'assessor', account: story.idOf('leroy'), station: stationOf('montreal') })).toEqual(
        {},
      );
    });

    test('as the bureau of a station, its list, what was given there, and its votes', async () => {
      expect(await seen({ role: 'assessor', station: stationOf('denain') })).toEqual({
        electors: ['ana', 'leo', 'zoe'],
        registrations: ['ana', 'leo'],
        procurations: ['ana'],
        procuration_rounds: ['ana'],
        vote_marks: ['ana'],
        mark_corrections: ['mark of ana'],
        incidents: [stationOf('denain')],
        changes: ['ana'],
        packs: [stationOf('denain')],
        sittings: [stationOf('denain')],
        list_prints: [stationOf('denain')],
        printed_lines: ['given'],
      });
      expect(await seen({ role: 'presiding-officer', station: stationOf('denain', 2) })).toEqual({
        electors: ['eli'],
        registrations: ['eli'],
      });
    });

    test('as a town hall, its own roll and what its mandants gave', async () => {
      expect(await seen({ role: 'town-hall', commune: PLACES.denain.code })).toEqual({
        electors: ['ana', 'eli', 'leo', 'zoe'],
        registrations: ['ana', 'eli', 'leo'],
        requests: ['eli'],
        procurations: ['ana'],
        procuration_rounds: ['ana'],
        vote_marks: ['ana'],
        mark_corrections: ['mark of ana'],
        incidents: [stationOf('denain')],
        packs: [stationOf('denain')],
        sittings: [stationOf('denain')],
        list_prints: [stationOf('denain')],
        printed_lines: ['given'],
        outbox: ['ana'],
        control_claims: ['given'],
      });
      expect(await seen({ role: 'town-hall', commune: PLACES.marly.code })).toEqual({
        electors: ['max', 'zoe'],
        registrations: ['max', 'zoe'],
        vote_marks: ['max'],
      });
      expect(await seen({ role: 'town-hall', commune: PLACES.noumea.code })).toEqual({
        electors: ['ida', 'joe', 'kim', 'leo'],
        registrations: ['ida', 'joe', 'kim'],
        requests: ['ida'],
        procurations: ['kim'],
        procuration_rounds: ['kim'],
        revocations: ['kim'],
      });
    });

    test('as an administrator, the log and the accounts, and nobody’s procuration', async () => {
      const { accounts, habilitations, ...others } = await seen({ role: 'admin' });
      expect(new Set(accounts)).toEqual(new Set(ROLES));
      expect(habilitations).toEqual(expect.arrayContaining(['leroy', 'moreau', 'retired']));
      expect(others).toEqual({
        sittings: [stationOf('denain')],
        list_prints: [stationOf('denain')],
        audit_head: ['59172'],
        audit_entry: ['59172'],
        audit_body: ['59172'],
        access_log: ['subject'],
      });
    });

    test('nothing that opens an account, as an administrator either', async () => {
      for (const column of ['password_hash', 'code_hash']) {
        const read = inTransaction(database, { actor: { ...NOBODY, role: 'admin' }, access: 'read' }, (tx) =>
          tx.execute(sql`select ${sql.identifier(column)} from accounts`),
        );
        await expect(read).rejects.toMatchObject({ cause: { code: '42501' } });
      }
    });

    test('no session, key or attempt', async () => {
      for (const table of CLOSED) {
        const read = inTransaction(database, { actor: { ...NOBODY, role: 'admin' }, access: 'read' }, (tx) =>
          tx.execute(sql`select from ${sql.identifier(table)}`),
        );
        await expect(read).rejects.toMatchObject({ cause: { code: '42501' } });
      }
    });
  });

  test('every table is open to all, closed to readers, or guarded row by row', async () => {
    const tables = await query<{ name: string; guarded: boolean; readable: boolean }>(
      database.db,
      sql`
        select relname as name, relrowsecurity as guarded, has_any_column_privilege('app_read', oid, 'select') as readable
        from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm') order by relname`,
    );
    const named = (which: (table: (typeof tables)[number]) => boolean) => tables.filter(which).map(({ name }) => name);

    expect(named(({ guarded }) => guarded)).toEqual(Object.keys(GUARDED).sort());
    expect(named(({ guarded, readable }) => !guarded && readable)).toEqual(OPEN.toSorted());
    expect(named(({ readable }) => !readable)).toEqual(CLOSED.toSorted());
  });

  test('readers write nothing, and nobody takes back what was written once', async () => {
    const tables = await query<{ name: string; insert: boolean; update: boolean; delete: boolean; reader: boolean }>(
      database.db,
      sql`
        select relname as name, has_table_privilege('app_decide', oid, 'insert') as insert,
          has_any_column_privilege('app_decide', oid, 'update') as update,
          has_table_privilege('app_decide', oid, 'delete, truncate') as delete,
          has_table_privilege('app_read', oid, 'insert, delete, truncate')
            or has_any_column_privilege('app_read', oid, 'insert, update') as reader
        from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`,
    );

    expect(tables.filter(({ reader }) => reader)).toEqual([]);
    expect(tables.filter((table) => table.delete).map(({ name }) => name)).toEqual([
      'attempts',
      'control_claims',
      'known_sources',
      'paper_drafts',
      'roll_imports',
      'roll_lines',
      'sessions',
    ]);
    expect(tables.filter(({ insert }) => !insert).map(({ name }) => name)).toEqual([
      'access_log',
      'active_tallies',
      'audit_body',
      'audit_entry',
      'audit_erasure',
      'audit_head',
      'quarter_tallies',
      'searched_names',
      'tallies',
    ]);
    expect(tables.filter(({ update }) => !update).map(({ name }) => name)).toEqual([
      'access_log',
      'active_tallies',
      'audit_body',
      'audit_entry',
      'audit_erasure',
      'audit_head',
      'changes',
      'demonstration',
      'elections',
      'habilitations',
      'mark_corrections',
      'packs',
      'printed_lines',
      'quarter_tallies',
      'roll_lines',
      'searched_names',
      'tallies',
    ]);
  });

  test.each([
    'update vote_marks set at = at',
    'update vote_marks set elector = elector',
    `update vote_marks set kind = 'remote'`,
    'delete from vote_marks',
    'update mark_corrections set reason = reason',
    'delete from mark_corrections',
    'update outbox set facts = facts',
    'update outbox set elector = elector',
    'delete from outbox',
    'update incidents set kind = kind',
    'delete from incidents',
    'update sittings set opened_at = opened_at',
    'delete from sittings',
    'update packs set digest = digest',
    'update list_prints set digest = digest',
    'delete from list_prints',
    'update printed_lines set number = number',
    'delete from printed_lines',
    'update audit_entry set hash = hash',
    'delete from audit_entry',
    'update audit_body set body = body',
    'delete from audit_body',
    'delete from audit_head',
    'update audit_head set seq = seq',
    `insert into audit_head (chain, seq, hash) values ('59172', 0, '')`,
    `insert into audit_body (chain, seq, salt, body) values ('59172', 1, '', '{}')`,
    'update access_log set hash = hash',
    'delete from access_log',
    'delete from procurations',
    'update procurations set mandataire = mandataire',
    'update procurations set mandant = mandant',
    'update procurations set until = until',
    'update procuration_rounds set round = round',
    'update requests set mandataire = mandataire',
    'update accounts set role = role',
    'update accounts set station = station',
    'update habilitations set capacity = capacity',
    'update registrations set station = station',
    'delete from idempotency',
    'delete from electors',
    'update revocations set mandant = mandant',
    'delete from revocations',
    'update sessions set expires_at = expires_at',
    'truncate audit_entry cascade',
    'alter table vote_marks disable row level security',
  ])('who decides may not %s', async (statement) => {
    const act = inTransaction(database, { actor: NOBODY, access: 'decide' }, (tx) => tx.execute(sql.raw(statement)));

    await expect(act).rejects.toMatchObject({ cause: { code: '42501' } });
  });

  test('a reading transaction writes nothing, even where its role may', async () => {
    const write = inTransaction(database, { actor: NOBODY, access: 'read' }, (tx) =>
      tx.execute(sql`select nextval('recorded_no')`),
    );

    await expect(write).rejects.toMatchObject({ cause: { code: expect.stringMatching('42501|25006') } });
  });

  test('role and scope end with their transaction', async () => {
    await inTransaction(
      database,
      { actor: { ...NOBODY, role: 'admin', commune: PLACES.denain.code }, access: 'read' },
      async () => {},
    );

    const [after] = await query<{ role: string; commune: string | null }>(
      database.db,
      sql`select current_user::text as role, nullif(current_setting('app.commune', true), '') as commune`,
    );
    expect(after).toEqual({ role: 'postgres', commune: null });
  });
});

type Story = {
  readonly reference: Reference;
  readonly given: ProcurationId;
  readonly revoked: RevocationId;
  readonly idOf: World['idOf'];
  readonly elector: (name: string) => ElectorId;
  /** What the tests call a row: whose it is. */
  readonly name: (id: string) => string;
};

/**
 * Ana gave to Zoe and voted twice, the first a mistake; Eli asks for Max, who voted; Kim's to Leo was
 * rejected; Ida's for Joe was collected.
 */
async function tell(database: Database): Promise<Story> {
  const world = await addWorld(database);
  const [ana, leo] = [await addPerson(database), await addPerson(database)];
  const eli = await addPerson(database, { station: stationOf('denain', 2) });
  const [zoe, max] = [await addPerson(database, { on: 'marly' }), await addPerson(database, { on: 'marly' })];
  const [kim, ida, joe] = await addCrowd(database, 3, { on: 'noumea' });
  if (!kim || !ida || !joe) throw new Error('a crowd of three');

  const given = await addProcuration(database, { mandant: ana, mandataire: zoe, account: world.idOf('leroy') });
  await addRejected(database, { mandant: kim, mandataire: leo, account: world.idOf('moreau') });
  const reference = await addRequest(database, eli, procurationRequest(max));
  await addCollected(database, world, await addRequest(database, ida, procurationRequest(joe)));
  const mark = await addMarks(database, { world, given, ana, max });
  const revoked = await addRecords(database, { world, ana, kim });
  await addClaim(database, world, given);
  await addPrint(database, world, given);

  const people = { ana, leo, eli, zoe, max, kim, ida, joe };
  const names = new Map<string, string>(Object.entries(people).map(([name, { elector }]) => [elector, name]));
  for (const officer of ['leroy', 'moreau', 'retired', 'delegate']) names.set(world.idOf(officer), officer);
  names.set(mark, 'mark of ana');
  names.set(given.id, 'given');
  return {
    reference,
    given: given.id,
    revoked,
    idOf: world.idOf,
    elector: (name) => [...names].find(([, its]) => its === name)?.[0] as ElectorId,
    name: (id) => names.get(id) ?? id,
  };
}

async function addPrint(database: Database, world: World, { id: procuration }: Procuration): Promise<void> {
  const counts = { no: 0, changeNo: 0, added: 1, struck: 0, digest: '0'.repeat(64) };
  const made = { printedAt: IN_MARCH, printedBy: world.idOf(townHall('denain')) };
  const held = { station: stationOf('denain'), round: first.id };
  const line = { procuration, number: 1, isStruck: false };
  await database.db.transaction((tx) => insertPrint(tx, { ...held, ...counts, ...made }, [line]));
}

async function addClaim(database: Database, world: World, { id, commune }: Procuration): Promise<void> {
  const token = await addSession(database, world.idOf(townHall('denain')));
  const claim = {
    procuration: id,
    commune,
    session: hashToken(token),
    who: 'Denain',
    claimedAt: IN_MARCH,
    seenAt: IN_MARCH,
  };
  await database.db.transaction((tx) => takeClaim(tx, claim, IN_MARCH));
}

type Giving = Pair & { readonly account: AccountId };

async function addRejected(database: Database, giving: Giving): Promise<void> {
  const { status: _, ...active } = await addProcuration(database, giving, { rounds: [] });
  await database.db.execute(sql`
    update procurations set status = 'rejected', reasons = '[{"code":"self"}]' where id = ${active.id}`);
  await database.db.execute(sql`
    insert into procuration_rounds (procuration, mandant, status, round, day, coverage, reason)
    values (${active.id}, ${giving.mandant.elector}, 'rejected', ${first.id}, ${first.day}, 'not-covered', '{"code":"self"}')`);
}

type Voting = { readonly world: World; readonly given: Procuration; readonly ana: Person; readonly max: Person };

async function addMarks(database: Database, { world, given, ana, max }: Voting): Promise<MarkId> {
  const id = newId<MarkId>();
  const at = { round: first.id, at: POLLING_TEN, corrected: false };
  const byZoe = { kind: 'proxy' as const, procuration: given.id as ProcurationId, mandataire: given.mandataire };
  const [by, witness] = [world.idOf(president(stationOf('denain'))), world.idOf(assessor(stationOf('denain')))];
  await database.db.transaction(async (tx) => {
    await insertMark(tx, { ...at, ...byZoe, id, elector: ana.elector, station: ana.station }, witness);
    await correctMark(tx, { mark: id, reason: 'the line above', by, second: witness, at: POLLING_TEN });
    const own = { kind: 'in-person' as const, courtDecision: undefined };
    await insertMark(tx, { ...at, ...own, id: newId<MarkId>(), elector: max.elector, station: max.station }, witness);
    await appendChange(tx, { station: ana.station, elector: ana.elector, at: POLLING_TEN });
  });
  return id;
}

async function addRecords(
  database: Database,
  { world, ana, kim }: { readonly world: World; readonly ana: Person; readonly kim: Person },
): Promise<RevocationId> {
  const { commune, station, elector } = ana;
  const signed = { authorityLastName: 'Moreau', authorityFirstName: 'Jo', authorityCapacity: 'opj' as const };
  const where = { authorityUnit: 'Commissariat', authorityPlaceName: 'Denain', place: 'france' as const };
  const when = { establishedAt: POLLING_TEN, establishedDay: day('2027-04-11') };
  const authority = world.idOf('moreau');
  const id = newId<RevocationId>();
  await database.db.transaction(async (tx) => {
    const mandant = { mandant: kim.elector, commune: kim.commune, authority };
    await insertRevocation(tx, { id, ...mandant, ...signed, ...where, ...when });
    const message = { commune, elector, about: 'effective' as const, channel: 'letter' as const };
    await queueMessages(tx, [{ id: newId(), ...message, facts: {}, queuedAt: POLLING_TEN }]);
    await writeIncidents(tx, [{ id: newId(), kind: 'correction', commune, station, at: POLLING_TEN, facts: {} }]);
    await appendToChain(tx, { chain: commune, at: POLLING_TEN, act: 'test', account: authority, body: {} });
    const read = { chain: 'terminal/x', seq: 1, at: POLLING_TEN, account: authority, read: 'test', subject: 'subject' };
    const list = { digest: '0'.repeat(64), changeNo: 0, electors: 1, procurations: 1, ended: 0 };
    await insertPack(tx, { station, round: first.id, no: 1, ...list, madeAt: POLLING_TEN, madeBy: authority });
    const on = { station, round: first.id, day: first.day };
    await insertPolls(tx, { ...on, pack: 1, openedAt: POLLING_TEN, openedBy: authority });
    await tx.insert(accessLog).values({ ...read, previous: '', hash: '' });
  });
  return id;
}

async function addCollected({ db }: Database, { idOf }: World, reference: Reference): Promise<void> {
  const collected = { status: 'collected', collectedBy: idOf('delegate'), collectedFor: idOf('leroy') } as const;
  await db.update(requests).set(collected).where(eq(requests.reference, reference));
}
