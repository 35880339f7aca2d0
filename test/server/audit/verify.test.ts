import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { query } from '#drizzle/connection/statement.ts';
import { logLoaded } from '#test/database/loaded.ts';
import { addCrowd, addPair, type Pair, type Person } from '#test/database/people.ts';
import { first, newId, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { addRequest, newReference, procurationRequest } from '#test/database/procurations.ts';
import { assessor } from '#test/database/world.ts';
import { type Forging, forgingOn } from '#test/server/audit/forging.ts';
import { newVote } from '#test/server/inputs.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type Api, failureOf } from '#test/server/terminal.ts';
import { until } from '#test/until.ts';

/** The tables of the log; their columns are altered one by one. */
const TABLES = ['audit_head', 'audit_entry', 'audit_body', 'access_log'] as const;
/** What votes leave in other tables. */
const OF_VOTES = ['vote_marks', 'tallies', 'quarter_tallies', 'idempotency'];
type Table = (typeof TABLES)[number];
const DENAIN = '59172';

let running: Running;
let admin: Api;
let people: Pair;
let forging: Forging;
/** Who votes while the log is verified. */
let crowd: readonly Person[];

beforeAll(async () => {
  running = await startRunning();
  crowd = await addCrowd(running.database, 400);
  await tellStory();
  await logLoaded(running.database);
  admin = await running.as('admin');
  forging = await forgingOn(running.database, [...TABLES, ...OF_VOTES]);
});
beforeEach(() => forging.restore());
afterAll(() => running.close());

/** A request, an act refused, an act made, a vote, and a terminal that looked at three cards. */
async function tellStory(): Promise<void> {
  const { database, as } = running;
  people = await addPair(database);
  const { mandant, mandataire } = people;
  const reference = await addRequest(database, mandant, procurationRequest(mandataire));

  const officer = await as('leroy');
  await failureOf(officer.counter.establish.mutate({ key: newId(), reference, identity: 'mismatch' }));
  await failureOf(officer.counter.establish.mutate({ key: newId(), reference: newReference(), identity: 'match' }));
  await officer.counter.establish.mutate({ key: newId(), reference, identity: 'match' });

  running.setClock(POLLING_TEN);
  const bureau = await as(assessor(stationOf('denain')));
  const by = { mandant: mandant.elector, mandataire: mandataire.elector };
  await bureau.station.proxyVotes.mutate({ ...newVote(), by });
  for (const { elector } of [mandant, mandataire, mandant])
    await bureau.station.card.query({ round: first.id, elector });
  await until(async () => expect(await countOf('access_log')).toBe(3));
}

async function countOf(table: Table): Promise<number> {
  const [row] = await query<{ size: number }>(
    running.database.db,
    sql`select count(*)::int as size from ${sql.identifier(table)}`,
  );
  return row?.size ?? 0;
}

const faults = async () => (await admin.audit.verify.query({})).faults;
/** Those of the chains alone: what the altered log says of the tables is for tables.test.ts. */
const chainFaults = async () => (await faults()).filter((fault) => !('table' in fault));
/** The chain of the terminal that looked at cards. */
async function terminal(): Promise<string> {
  const [row] = await query<{ chain: string }>(running.database.db, sql`select chain from access_log limit 1`);
  return row?.chain ?? '';
}

test('A log that nobody touched is intact', async () => {
  const { chains, entries, faults: found, areAll } = await admin.audit.verify.query({});

  expect({ chains, entries, found, areAll }).toEqual({ chains: 3, entries: 3 + 2 + 3, found: [], areAll: true });
});

test('More faults than are told are said to be but some of them', async () => {
  const lost = sql`insert into audit_entry (chain, seq, at, act, account, commitment, previous, hash)
    select 'lost/' || no, seq, at, act, account, commitment, previous, hash
    from (select * from audit_entry limit 1) entry cross join generate_series(1, 130) no`;
  await forging.forge([lost]);

  const { faults: found, areAll } = await admin.audit.verify.query({});
  expect([found.length, areAll]).toEqual([100, false]);
});

describe('Altering', () => {
  /**
   * Table, column, its new value, and the first number at which it must show; of the second of three rows.
   */
  const ALTERED: readonly (readonly [Table, string, string, number])[] = [
    ['audit_entry', 'chain', `'elsewhere'`, 2],
    ['audit_entry', 'seq', `1000`, 2],
    ['audit_entry', 'at', `at + interval '1 millisecond'`, 2],
    ['audit_entry', 'act', `'counter.find'`, 2],
    ['audit_entry', 'account', `null`, 2],
    ['audit_entry', 'commitment', `md5(commitment)`, 2],
    ['audit_entry', 'previous', `md5(previous)`, 2],
    ['audit_entry', 'hash', `md5(hash)`, 2],
    ['audit_body', 'chain', `'elsewhere'`, 2],
    ['audit_body', 'seq', `1000`, 2],
    ['audit_body', 'salt', `md5(salt)`, 2],
    ['audit_body', 'body', `replace(body, 'active', 'reject')`, 2],
    ['audit_head', 'chain', `'elsewhere'`, 1],
    ['audit_head', 'seq', `seq + 1`, 4],
    ['audit_head', 'hash', `md5(hash)`, 3],
    ['access_log', 'chain', `'terminal/other'`, 2],
    ['access_log', 'seq', `1000`, 2],
    ['access_log', 'at', `at + interval '1 millisecond'`, 2],
    ['access_log', 'account', `'00000000-0000-7000-8000-000000000000'`, 2],
    ['access_log', 'read', `'station.elsewhere'`, 2],
    ['access_log', 'subject', `md5(subject)`, 2],
    ['access_log', 'previous', `md5(previous)`, 2],
    ['access_log', 'hash', `md5(hash)`, 2],
  ];

  test.each(ALTERED)('%s.%s to %s is found at number %i', async (table, column, value, seq) => {
    const chain = table === 'access_log' ? await terminal() : DENAIN;
    const row = table === 'audit_head' ? sql`chain = ${chain}` : sql`chain = ${chain} and seq = 2`;
    await forging.forge([
      sql`update ${sql.identifier(table)} set ${sql.identifier(column)} = ${sql.raw(value)} where ${row}`,
    ]);

    expect(await chainFaults()).toContainEqual(expect.objectContaining({ chain, seq }));
  });

  test('is tried on each column of each table of the log', async () => {
    const found = await query<{ name: string }>(
      running.database.db,
      sql`
        select table_name || '.' || column_name as name from information_schema.columns
        where table_schema = 'public' and table_name in ('audit_head', 'audit_entry', 'audit_body', 'access_log')`,
    );

    expect(ALTERED.map(([table, column]) => `${table}.${column}`).sort()).toEqual(found.map(({ name }) => name).sort());
  });

  test('a head back by one, with the hash it had, leaves an entry after the end', async () => {
    await forging.forge([
      sql`update audit_head set seq = 2, hash = (select hash from audit_entry where chain = ${DENAIN} and seq = 2)
        where chain = ${DENAIN}`,
    ]);

    expect(await chainFaults()).toEqual([{ chain: DENAIN, seq: 3, fault: 'after-the-end' }]);
  });
});

describe('Deleting', () => {
  test.each([1, 2, 3])('entry %i is found there', async (seq) => {
    await forging.forge([sql`delete from audit_entry where chain = ${DENAIN} and seq = ${seq}`]);

    expect(await chainFaults()).toContainEqual({ chain: DENAIN, seq, fault: 'missing' });
  });

  test.each([1, 2, 3])('access %i of a terminal is found there', async (seq) => {
    await forging.forge([sql`delete from access_log where seq = ${seq}`]);

    expect(await chainFaults()).toContainEqual({ chain: await terminal(), seq, fault: 'missing' });
  });

  test('all that a terminal looked at is found', async () => {
    const chain = await terminal();
    await forging.forge([sql`delete from access_log`]);

    expect(await chainFaults()).toEqual([{ chain, seq: 1, fault: 'missing' }]);
  });

  test.each([1, 2, 3])('the body of entry %i (erased) is reported, and the chain still holds', async (seq) => {
    await forging.forge([sql`delete from audit_body where chain = ${DENAIN} and seq = ${seq}`]);

    expect(await chainFaults()).toEqual([{ chain: DENAIN, seq, fault: 'body-missing' }]);
  });

  test('the head of a chain of acts, or of accesses, is found', async () => {
    const looked = await terminal();
    await forging.forge([sql`delete from audit_head where chain in (${DENAIN}, ${looked})`]);

    expect(await chainFaults()).toEqual([
      { chain: DENAIN, seq: 1, fault: 'without-head' },
      { chain: looked, seq: 1, fault: 'without-head' },
    ]);
  });
});

describe('Inserting', () => {
  test('an entry at the end is found, however well it is chained to the one before', async () => {
    await forging.forge([
      sql`insert into audit_entry select chain, 4, at, act, account, commitment, hash, hash from audit_entry
        where chain = ${DENAIN} and seq = 3`,
    ]);

    expect(await chainFaults()).toContainEqual({ chain: DENAIN, seq: 4, fault: 'after-the-end' });
  });

  test('an entry in the middle, the later ones pushed up by one, is found', async () => {
    await forging.forge([
      sql`update audit_body set seq = seq + 101 where chain = ${DENAIN} and seq >= 2`,
      sql`update audit_entry set seq = seq + 101 where chain = ${DENAIN} and seq >= 2`,
      sql`update audit_body set seq = seq - 100 where chain = ${DENAIN} and seq > 100`,
      sql`update audit_entry set seq = seq - 100 where chain = ${DENAIN} and seq > 100`,
      sql`insert into audit_entry select chain, 2, at, act, account, commitment, previous, hash from audit_entry
        where chain = ${DENAIN} and seq = 1`,
      sql`insert into audit_body select chain, 2, salt, body from audit_body where chain = ${DENAIN} and seq = 1`,
      sql`update audit_head set seq = 4 where chain = ${DENAIN}`,
    ]);

    expect(await chainFaults()).toContainEqual({ chain: DENAIN, seq: 2, fault: 'not-chained' });
  });

  test('an access at the end is found', async () => {
    const chain = await terminal();
    await forging.forge([
      sql`insert into access_log select chain, 4, at, account, read, subject, hash, hash from access_log where seq = 3`,
    ]);

    expect(await chainFaults()).toContainEqual({ chain, seq: 4, fault: 'after-the-end' });
  });

  test('a body of no entry is found', async () => {
    await forging.forge([sql`insert into audit_body values (${DENAIN}, 9, 'salt', '{}')`]);

    expect(await chainFaults()).toEqual([{ chain: DENAIN, seq: 9, fault: 'missing' }]);
  });

  test('a head of no entry is found', async () => {
    await forging.forge([sql`insert into audit_head values ('59383', 0, 'hash')`]);

    expect(await chainFaults()).toEqual([{ chain: '59383', seq: 1, fault: 'missing' }]);
  });
});

describe('Swapping', () => {
  const swap = (table: Table, [one, other]: readonly [number, number]) => {
    const name = sql.identifier(table);
    return [
      sql`update ${name} set seq = 1000 where seq = ${one}`,
      sql`update ${name} set seq = ${one} where seq = ${other}`,
      sql`update ${name} set seq = ${other} where seq = 1000`,
    ];
  };

  test('two entries is found at both', async () => {
    await forging.forge([...swap('audit_entry', [2, 3])]);

    expect(await chainFaults()).toEqual(
      expect.arrayContaining([
        { chain: DENAIN, seq: 2, fault: 'altered' },
        { chain: DENAIN, seq: 3, fault: 'altered' },
      ]),
    );
  });

  test('two bodies is found at both', async () => {
    await forging.forge(swap('audit_body', [2, 3]));

    const found = await chainFaults();
    expect(found.filter((fault) => 'chain' in fault && fault.chain === DENAIN)).toEqual([
      { chain: DENAIN, seq: 2, fault: 'body-altered' },
      { chain: DENAIN, seq: 3, fault: 'body-altered' },
    ]);
  });

  test('two accesses is found at both', async () => {
    const chain = await terminal();
    await forging.forge(swap('access_log', [1, 2]));

    expect(await chainFaults()).toEqual(
      expect.arrayContaining([
        { chain, seq: 1, fault: 'altered' },
        { chain, seq: 2, fault: 'altered' },
      ]),
    );
  });

  test('two heads is found at both', async () => {
    await forging.forge([
      sql`update audit_head set chain = 'other' where chain = 'admin'`,
      sql`update audit_head set chain = 'admin' where chain = ${DENAIN}`,
      sql`update audit_head set chain = ${DENAIN} where chain = 'other'`,
    ]);

    expect((await chainFaults()).map((fault) => 'chain' in fault && fault.chain)).toEqual(
      expect.arrayContaining([DENAIN, 'admin']),
    );
  });
});

describe('An entry', () => {
  const bodies = async (chain: string) => {
    const rows = await query<{ act: string; body: string }>(
      running.database.db,
      sql`select act, body from audit_entry join audit_body using (chain, seq) where chain = ${chain} order by seq`,
    );
    return rows.map(({ act, body }) => ({ act, body: JSON.parse(body) }));
  };

  test('is written of what was refused too, with its reasons, in the log of the mandant’s commune', async () => {
    expect(await bodies(DENAIN)).toEqual([
      { act: 'counter.establish', body: expect.objectContaining({ refused: [{ code: 'identity-mismatch' }] }) },
      {
        act: 'counter.establish',
        body: expect.objectContaining({ about: expect.objectContaining({ status: 'active' }) }),
      },
      {
        act: 'station.proxyVotes',
        body: { about: expect.objectContaining({ kind: 'proxy', elector: people.mandant.elector }) },
      },
    ]);
  });

  test('of a reference that nobody knows is in the log that belongs to no commune', async () => {
    expect((await bodies('admin'))[0]).toEqual({
      act: 'counter.establish',
      body: { about: {}, refused: [{ code: 'reference-unknown' }] },
    });
  });

  test('names nobody by name, birth date or national number', async () => {
    const text = JSON.stringify([...(await bodies(DENAIN)), ...(await bodies('admin'))]);

    for (const { lastName, firstNames, born, nne } of Object.values(people)) {
      for (const secret of [lastName, firstNames, born, nne]) expect(text).not.toContain(secret);
    }
  });

  test('is not written of signing in', async () => {
    const before = await countOf('audit_entry');
    const { token } = await admin.session.signIn.mutate({ name: 'leroy', password: 'correct horse battery staple' });

    expect(token).toHaveLength(43);
    expect(await countOf('audit_entry')).toBe(before);
  });
});

describe('Verifying', () => {
  test('finds no fault in a log that grows meanwhile', async () => {
    const bureau = await running.as(assessor(stationOf('denain')));
    let isOver = false;
    async function voteMeanwhile(): Promise<number> {
      let count = 0;
      for (const { elector: mandant } of crowd) {
        if (isOver) break;
        await bureau.station.mandantVotes.mutate({ ...newVote(), mandant });
        count += 1;
      }
      return count;
    }

    const votes = voteMeanwhile();
    try {
      for (let lap = 0; lap < 5; lap += 1) expect(await faults()).toEqual([]);
    } finally {
      isOver = true;
    }

    const count = await votes;
    expect(await countOf('audit_entry')).toBe(5 + count);
  });
});
