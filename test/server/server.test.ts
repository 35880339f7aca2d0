import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '#drizzle/connection/database.ts';
import { voteMarks } from '#drizzle/schema/marks.ts';
import { accessLog } from '#drizzle/schema/records.ts';
import { openEmptyDatabase } from '#test/database/open.ts';
import { addPerson } from '#test/database/people.ts';
import { first, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { addWorld, assessor, type World } from '#test/database/world.ts';
import { whileHeld } from '#test/server/held.ts';
import { newVote } from '#test/server/inputs.ts';
import { startRunning } from '#test/server/running.ts';

/** Milliseconds after which a server that stops cuts off what still runs. */
const CUT_OFF = 10_000;

let database: Database;
let world: World;

beforeAll(async () => {
  database = await openEmptyDatabase('postgres');
  world = await addWorld(database);
});
afterAll(() => database.close());

describe('A server told to stop', () => {
  test('answers running requests, takes no new ones, and waits for no kept connection', async () => {
    const running = await startRunning({ database, world });
    running.setClock(POLLING_TEN);
    const voter = await addPerson(database);
    const bureau = await running.as(assessor(stationOf('denain')));
    const act = { ...newVote(), mandant: voter.elector };

    const statement = sql`select from electors where id = ${voter.elector} for update`;
    let closed: Promise<number> | undefined;
    const meanwhile = () => {
      const started = performance.now();
      closed = running.close().then(() => performance.now() - started);
    };
    const answer = await whileHeld(database, { statement, waiting: 1, meanwhile }, () =>
      bureau.station.mandantVotes.mutate(act),
    );

    expect(answer).toMatchObject({ mark: { id: act.id } });
    expect(await closed).toBeLessThan(CUT_OFF);
    await expect(fetch(`${running.url}/livez`)).rejects.toThrow();
    expect(await database.db.$count(voteMarks, eq(voteMarks.id, act.id))).toBe(1);
  });

  test('writes the log of reads before it ends', async () => {
    const running = await startRunning({ database, world });
    const { elector } = await addPerson(database);
    const bureau = await running.as(assessor(stationOf('denain')));
    await bureau.station.card.query({ round: first.id, elector });

    await running.close();

    expect(await database.db.select().from(accessLog).where(eq(accessLog.subject, elector))).toMatchObject([
      { read: 'station.card', account: world.idOf(assessor(stationOf('denain'))), seq: 1 },
    ]);
  });
});
