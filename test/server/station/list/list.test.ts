import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ElectionId, RoundId } from '#core/model/ids.ts';
import { insertElection } from '#drizzle/queries/elections.ts';
import { registrations } from '#drizzle/schema/people.ts';
import { addPerson } from '#test/database/people.ts';
import { first, newId, stationOf } from '#test/database/places.ts';
import { assessor } from '#test/database/world.ts';
import { type Running, startIdle } from '#test/server/running.ts';

let running: Running;
beforeAll(async () => {
  running = await startIdle();
});
afterAll(() => running.close());

test('The list of a station of New Caledonia has, at a provincial election, its special roll alone (R-78)', async () => {
  const { db } = running.database;
  const [usual, special] = [
    await addPerson(running.database, { on: 'noumea' }),
    await addPerson(running.database, { on: 'noumea' }),
  ];
  await db.update(registrations).set({ isSpecial: true }).where(eq(registrations.elector, special.elector));
  const [id, round] = [newId<ElectionId>(), newId<RoundId>()];
  const rounds = [{ ...first, id: round, dates: {} }];
  const limits = { type: 'provincial', communes: undefined, afterDissolution: false, calledOn: undefined } as const;
  await db.transaction((tx) => insertElection(tx, { id, name: 'Provinciales', ...limits, rounds }));

  const { station } = await running.as(assessor(stationOf('noumea')));
  const listed = async (of: RoundId) =>
    (await station.list.query({ round: of, limit: 500 })).people.map(({ elector }) => elector);

  expect(await listed(round)).toEqual([special.elector]);
  expect(await listed(first.id)).toEqual([usual.elector, special.elector]);
});
