import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { eq, inArray, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instant } from '#core/calendar/instant.ts';
import type { MarkId } from '#core/model/ids.ts';
import { makeClient } from '#drizzle/connection/client.ts';
import { type Database, openDatabase } from '#drizzle/connection/database.ts';
import { makeSlots } from '#drizzle/connection/slots.ts';
import { changes, voteMarks } from '#drizzle/schema/marks.ts';
import { auditEntry } from '#drizzle/schema/records.ts';
import { callerOf } from '#server/accounts/caller.ts';
import type { CallContext } from '#server/api/context.ts';
import { mandantVotes, proxyVotes } from '#server/station/marks/mark.ts';
import { openTap, type Tap } from '#test/bench/tap/tap.ts';
import { createDatabase } from '#test/database/open.ts';
import { addCrowd, addPerson, type Person } from '#test/database/people.ts';
import { first, newId, POLLING_TEN, presidential, second, stationOf } from '#test/database/places.ts';
import { addProcuration, addRequest } from '#test/database/procurations.ts';
import { assessor, president } from '#test/database/world.ts';
import { type Running, startIdle } from '#test/server/running.ts';
import { untilAnswered } from '#tui/client.ts';

const STATION = stationOf('denain');
const CLOSING_TIME = instant('2027-04-11T19:00:00+02:00');
const SECOND_SUNDAY = instant('2027-04-25T10:00:00+02:00');

let running: Running;
let owned: string;
let tap: Tap;
let bureau: CallContext;

beforeAll(async () => {
  owned = await createDatabase();
  tap = await openTap(owned);
  running = await startIdle({ database: await openDatabase({ url: tap.url }) });
  running.setClock(POLLING_TEN);
  bureau = await bureauOf(running);
});
afterAll(async () => {
  await running.close();
  await tap.close();
});

async function bureauOf({ context, tokenOf }: Running): Promise<CallContext> {
  const caller = await callerOf(context, await tokenOf(assessor(STATION)));
  if (caller === undefined) throw new Error('no caller');
  return { ...context, caller };
}

const newVote = () => ({ key: newId<string>(), id: newId<MarkId>(), round: first.id, inside: false });

type Pair = { readonly mandant: Person; readonly mandataire: Person };

async function addPair({ database, world }: Running = running): Promise<Pair> {
  const pair = { mandant: await addPerson(database), mandataire: await addPerson(database) };
  await addProcuration(database, { ...pair, account: world.idOf('leroy') });
  return pair;
}

const byProxy = ({ mandant, mandataire }: Pair) => ({
  ...newVote(),
  by: { mandant: mandant.elector, mandataire: mandataire.elector },
});

const marksOf = ({ mandant }: Pair) =>
  running.database.db.select().from(voteMarks).where(eq(voteMarks.elector, mandant.elector));

const FACTS = ['jobs', 'voterRows', 'existing', 'versions', 'pollsNo'];

describe('A vote', () => {
  test('takes two statements, marked or refused', async () => {
    const pair = await addPair();
    for (let warm = 0; warm < 12; warm += 1) {
      await mandantVotes(bureau, { ...newVote(), mandant: (await addPerson(running.database)).elector });
    }

    const marked = await tap.during(() => proxyVotes(bureau, byProxy(pair)));
    const refused = await tap.during(() => mandantVotes(bureau, { ...newVote(), mandant: pair.mandant.elector }));

    for (const { statements } of [marked, refused]) {
      expect(statements).toMatchObject([{ columns: FACTS }, { columns: ['earlier'] }]);
    }
    expect(await marksOf(pair)).toHaveLength(1);
  });

  test('leaves its entry and its change with its mark, and one of each for a key sent again', async () => {
    const pair = await addPair();
    const sent = byProxy(pair);
    const countAll = async () => [
      await running.database.db.$count(changes, eq(changes.station, STATION)),
      await running.database.db.$count(auditEntry, eq(auditEntry.act, 'station.proxyVotes')),
    ];
    const before = await countAll();

    const answers = [await proxyVotes(bureau, sent), await proxyVotes(bureau, sent)];

    expect(answers[0]).toMatchObject({ ok: true, mark: { id: sent.id, kind: 'proxy' } });
    expect(answers[1]).toEqual(answers[0]);
    expect(await countAll()).toEqual(before.map((count) => count + 1));
  });

  test('leaves nothing when its key was used for something else', async () => {
    const [pair, other] = [await addPair(), await addPair()];
    const sent = byProxy(pair);
    await proxyVotes(bureau, sent);

    await expect(proxyVotes(bureau, { ...byProxy(other), key: sent.key })).rejects.toThrow();
    expect(await marksOf(other)).toEqual([]);
  });
});

/**
 * A caller's context in which `between` happens once, after the facts of an act were read and before it is
 * written.
 */
function interrupted(between: () => Promise<unknown>, context = bureau): CallContext {
  const { single } = context.database;
  if (single === undefined) throw new Error('an embedded database');
  let count = 0;
  const execute = (statement: Parameters<Database['db']['execute']>[0]) => ({
    execute: async () => {
      count += 1;
      if (count === 2) await between();
      return single.decide.db.execute(statement).execute();
    },
  });
  return {
    ...context,
    database: {
      ...context.database,
      single: { ...single, decide: { ...single.decide, db: { execute } as unknown as Database['db'] } },
    },
  };
}

describe('A vote whose facts change before it is written', () => {
  test('is refused once its procuration is revoked', async () => {
    const pair = await addPair();
    const reference = await addRequest(running.database, pair.mandant, { kind: 'revocation' });
    const counter = await running.as('leroy');

    const answer = await proxyVotes(
      interrupted(() => counter.counter.establish.mutate({ key: newId(), reference, identity: 'match' })),
      byProxy(pair),
    );

    expect(answer).toMatchObject({ ok: false, reasons: [{ code: 'revoked' }] });
    expect(await marksOf(pair)).toEqual([]);
  });

  test('is refused once its mandant has voted', async () => {
    const pair = await addPair();
    const other = await running.as(assessor(STATION));

    const answer = await proxyVotes(
      interrupted(() => other.station.mandantVotes.mutate({ ...newVote(), mandant: pair.mandant.elector })),
      byProxy(pair),
    );

    expect(answer).toMatchObject({ ok: false, reasons: [{ code: 'already-voted-in-person' }] });
    expect(await marksOf(pair)).toHaveLength(1);
  });

  test('is marked all the same when other electors of the station vote', async () => {
    const [pair, other] = [await addPair(), await addPerson(running.database)];
    const neighbour = await running.as(assessor(STATION));
    const context = interrupted(() => neighbour.station.mandantVotes.mutate({ ...newVote(), mandant: other.elector }));

    const { statements } = await tap.during(async () => {
      expect(await proxyVotes(context, byProxy(pair))).toMatchObject({ ok: true });
    });

    expect(statements.filter((statement) => statement.sql.includes('record_station_act'))).toHaveLength(2);
  });

  test('is refused once the polls are closed, and once its round is called off', async () => {
    const apart = await startIdle();
    try {
      const bureau = await bureauOf(apart);
      const [late, called] = [await addPair(apart), await addPair(apart)];
      const presiding = await apart.as(president(STATION));
      apart.setClock(POLLING_TEN);
      const { pack } = await presiding.station.pack.mutate({ key: newId(), round: first.id });
      await presiding.station.open.mutate({ key: newId(), round: first.id, pack: pack.no, here: pack.facts });
      apart.setClock(CLOSING_TIME);
      const close = () => presiding.station.close.mutate({ key: newId(), round: first.id, inside: 0 });

      const afterClose = await proxyVotes(interrupted(close, bureau), { ...byProxy(late), inside: true });
      apart.setClock(SECOND_SUNDAY);
      const admin = await apart.as('admin');
      const callOff = () => admin.election.callOff.mutate({ key: newId(), election: presidential.id, round: 2 });
      const calledOff = await proxyVotes(interrupted(callOff, bureau), { ...byProxy(called), round: second.id });

      expect(afterClose).toMatchObject({ ok: false, reasons: [{ code: 'inside-all-voted' }] });
      expect(calledOff).toMatchObject({ ok: false });
      expect(await apart.database.db.$count(voteMarks)).toBe(0);
    } finally {
      await apart.close();
    }
  });
});

test('Votes are marked once each, while every connection is cut again and again', async () => {
  const voters = await addCrowd(running.database, 24);
  const api = await running.as(assessor(STATION));
  let left = voters.length;
  const votes = voters.map(({ elector: mandant }) => {
    const sent = { ...newVote(), mandant };
    return untilAnswered(() => api.station.mandantVotes.mutate(sent), { wait: () => nextTurn() }).finally(() => {
      left -= 1;
    });
  });
  let cuts = 0;
  for (; left > 0 && cuts < 12; cuts += 1) await cutConnections();
  await Promise.all(votes);

  expect(cuts).toBeGreaterThan(0);
  const marks = await running.database.db
    .select({ elector: voteMarks.elector })
    .from(voteMarks)
    .where(
      inArray(
        voteMarks.elector,
        voters.map(({ elector }) => elector),
      ),
    );
  expect(marks.map(({ elector }) => elector).sort()).toEqual(voters.map(({ elector }) => elector).sort());
});

/** Ends every session of the server on its database, whatever it does. */
async function cutConnections(): Promise<void> {
  const apart = makeClient(owned, { max: 1, onnotice: () => undefined });
  await apart`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`;
  await apart.end();
}

/** The same database by a login that may do nothing until it takes a role. */
async function openWithoutRole(): Promise<Database> {
  const url = new URL(tap.url);
  url.username = `login_${newId().slice(-12)}`;
  url.password = 'secret';
  await running.database.db.execute(
    sql`create role ${sql.identifier(url.username)} login noinherit password ${sql.raw(`'${url.password}'`)}`,
  );
  return openDatabase({ url: url.href });
}

/** A pooler that refuses what it does not know of the start of a connection, as PgBouncer does. */
async function openRefusing(): Promise<{ readonly database: Database; readonly close: () => Promise<void> }> {
  const { hostname, port } = new URL(owned);
  const pooler = createServer((client) => {
    const onwards = connect(Number(port), hostname);
    client.once('data', (start: Buffer) => {
      if (start.includes('app_')) client.end(REFUSAL);
      else onwards.write(start);
      client.pipe(onwards);
    });
    onwards.pipe(client);
    client.on('error', () => undefined).on('close', () => onwards.destroy());
    onwards.on('error', () => undefined).on('close', () => client.destroy());
  });
  await once(pooler.listen(0, '127.0.0.1'), 'listening');
  const address = pooler.address();
  if (address === null || typeof address === 'string') throw new Error('the pooler has no port');
  const url = new URL(owned);
  url.host = `127.0.0.1:${address.port}`;
  const database = await openDatabase({ url: url.href });
  const close = async () => {
    await database.close();
    pooler.close();
  };
  return { database, close };
}

/** ErrorResponse: severity, code, message, each ended by a zero. */
const REFUSAL = errorResponse('SFATAL\0C08P01\0Munsupported startup parameter: role\0\0');

function errorResponse(fields: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(4 + Buffer.byteLength(fields));
  return Buffer.concat([Buffer.from('E'), length, Buffer.from(fields)]);
}

describe('Behind a pooler, a vote is marked all the same', () => {
  test('when the connections have lost their role', async () => {
    const pair = await addPair();
    const outside = await openWithoutRole();
    const lost = { db: outside.db, inSlot: makeSlots(1) };
    const single = { decide: lost, read: lost };
    const context = { ...bureau, database: { ...bureau.database, single } };

    expect(await proxyVotes(context, byProxy(pair))).toMatchObject({ ok: true });
    expect(await marksOf(pair)).toHaveLength(1);
    await outside.close();
  });

  test('when the pooler refuses the role', async () => {
    const pair = await addPair();
    const { database, close } = await openRefusing();

    expect(await proxyVotes({ ...bureau, database }, byProxy(pair))).toMatchObject({ ok: true });
    expect(await marksOf(pair)).toHaveLength(1);
    await close();
  });
});
