import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openDatabase } from '#drizzle/connection/database.ts';
import { accessLog } from '#drizzle/schema/records.ts';
import { startServerProcess } from '#test/crash/server-process.ts';
import { createDatabase } from '#test/database/open.ts';
import { addCrowd } from '#test/database/people.ts';
import { first, stationOf } from '#test/database/places.ts';
import { addSession, addWorld, assessor } from '#test/database/world.ts';
import { connect } from '#test/server/terminal.ts';

const CARDS = 20;

test('A server killed as soon as it has shown cards has each of them in its log of reads', async () => {
  const url = await createDatabase();
  const database = await openDatabase({ url });
  const world = await addWorld(database);
  const crowd = await addCrowd(database, CARDS);
  const token = await addSession(database, world.idOf(assessor(stationOf('denain'))));
  const victim = await startServerProcess({ url });

  const { station } = connect(victim.url, token);
  await Promise.all(crowd.map(({ elector }) => station.card.query({ round: first.id, elector })));
  await victim.killAndRestart();

  const reads = await database.db.select().from(accessLog).where(eq(accessLog.read, 'station.card'));
  expect(reads.map(({ subject }) => subject).sort()).toEqual(crowd.map(({ elector }) => elector).sort());
  await victim.stop();
  await database.close();
});
