import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import type { StationId } from '#core/model/ids.ts';
import { query } from '#drizzle/connection/statement.ts';
import { accessLog } from '#drizzle/schema/records.ts';
import { addPair, type Pair } from '#test/database/people.ts';
import { legislative, PLACES, presidential, second, stationOf } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { townHall } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { failureOf, refusedFor } from '#test/server/terminal.ts';

let running: Running;

beforeAll(async () => {
  running = await startRunning();
  const { database } = running;
  await give('Un', {});
  const { mandant } = await give('Deux', { station: stationOf('denain', 2) });
  await database.db.execute(sql`update procuration_rounds set coverage = 'not-covered',
    reason = '{"code":"round-not-covered"}' where mandant = ${mandant.elector}`);
  const period = { validity: { kind: 'period', until: day('2027-12-31') } } as const;
  await give('Trois', {}, { ...period, rounds: [] });
  const round = { round: second.id, election: presidential.id, number: 2, day: second.day } as const;
  await give('Quatre', {}, { ...period, rounds: [{ ...round, coverage: 'covered', reason: undefined }] });
});
afterAll(() => running.close());

type Changes = Parameters<typeof addProcuration>[2];

async function give(lastName: string, on: { readonly station?: StationId }, changes: Changes = {}): Promise<Pair> {
  const { database, world } = running;
  const people = await addPair(database, { mandant: { lastName, ...on } });
  await addProcuration(database, { ...people, account: world.idOf('leroy') }, changes);
  return people;
}

type Asked = Parameters<Awaited<ReturnType<Running['as']>>['register']['list']['query']>[0];

async function read(asked: Asked = {}) {
  const page = await (await running.as(townHall('denain'))).register.list.query(asked);
  return { ...page, names: page.entries.map(({ mandant }) => mandant.lastName) };
}

describe('A part of the register (R-45)', () => {
  test('is that of a station: those whose mandants vote there', async () => {
    expect((await read()).names).toEqual(['Un', 'Deux', 'Trois', 'Quatre']);
    expect((await read({ station: stationOf('denain') })).names).toEqual(['Un', 'Trois', 'Quatre']);
    expect((await read({ station: stationOf('denain', 2) })).names).toEqual(['Deux']);
  });

  test('is that of an election: those given for it, whatever became of them, and periods that cover a round', async () => {
    expect((await read({ election: presidential.id })).names).toEqual(['Un', 'Deux', 'Quatre']);
    expect((await read({ election: legislative.id })).names).toEqual([]);
    expect((await read({ election: presidential.id, station: stationOf('denain', 2) })).names).toEqual(['Deux']);
  });

  test('says on its first page how many entries it has', async () => {
    const page = await read({ station: stationOf('denain'), limit: 1 });
    expect(page).toMatchObject({ names: ['Un'], total: 3 });
    expect((await read({ station: stationOf('denain'), limit: 1, after: page.next ?? 0 })).total).toBeUndefined();
  });

  test('is never that of a station elsewhere', async () => {
    const hall = await running.as(townHall('denain'));
    const asked = hall.register.list.query({ station: stationOf('marly') });
    expect(await failureOf(asked)).toEqual(refusedFor('out-of-scope'));
  });
});

describe('An elector who asks to see the register', () => {
  test('is logged, by a digest of the names said at the counter', async () => {
    await read({ reader: 'Jeanne MARTIN' });
    await read({ reader: 'jeanne martin' });
    await read();

    const logged = await running.database.db.select().from(accessLog).where(eq(accessLog.read, 'register.consult'));
    expect(logged.map(({ account }) => account)).toEqual([1, 2].map(() => running.world.idOf(townHall('denain'))));
    expect(new Set(logged.map(({ subject }) => subject)).size).toBe(1);
    expect(JSON.stringify(logged)).not.toMatch(/martin/i);
    const every = await query<{ reads: number }>(
      running.database.db,
      sql`select count(*)::int as reads from access_log where read = 'register.list' and subject = ${PLACES.denain.code}`,
    );
    expect(every[0]?.reads).toBeGreaterThanOrEqual(3);
  });
});

describe('The parts of a register', () => {
  test('are the stations of the commune, and the elections polled there', async () => {
    const described = await (await running.as(townHall('denain'))).register.describe.query({});
    expect(described).toMatchObject({
      commune: { code: '59172', name: 'Denain', zone: 'Europe/Paris' },
      stations: [stationOf('denain'), stationOf('denain', 2)],
      elections: [{ id: legislative.id }, { id: presidential.id, name: 'Présidentielle 2027' }],
    });
  });
});
