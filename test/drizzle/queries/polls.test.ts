import { sql } from 'drizzle-orm';
import { array, assert, asyncProperty, boolean, integer, record } from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { addMinutes } from '#core/calendar/instant.ts';
import { afterVote } from '#core/law/polling-day/polls.ts';
import type { MarkId } from '#core/model/ids.ts';
import type { Polls } from '#core/model/polls.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { insertMark } from '#drizzle/queries/marks.ts';
import { insertPack } from '#drizzle/queries/packs.ts';
import { closePolls, insertPolls, loadDeclaredPolls } from '#drizzle/queries/polls.ts';
import { openEmptyDatabase } from '#test/database/open.ts';
import { addPerson } from '#test/database/people.ts';
import { first, newId, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { addWorld, type World } from '#test/database/world.ts';

const AT = { station: stationOf('denain'), round: first.id } as const;
const DAY = day('2027-04-11');
const CLOSED_AT = addMinutes(POLLING_TEN, 30);

let database: Database;
let world: World;
beforeAll(async () => {
  database = await openEmptyDatabase('postgres');
  world = await addWorld(database);
  const account = world.idOf(`president ${AT.station}`);
  await database.db.transaction(async (tx) => {
    const counts = { changeNo: 0, electors: 0, procurations: 0, ended: 0 };
    await insertPack(tx, { ...AT, ...counts, no: 1, digest: '0'.repeat(64), madeAt: POLLING_TEN, madeBy: account });
    await insertPolls(tx, { ...AT, day: DAY, pack: 1, openedAt: POLLING_TEN, openedBy: account });
    await closePolls(tx, { ...AT, day: DAY }, { closedAt: CLOSED_AT, closedBy: account, insideCounted: 9 });
  });
});
afterAll(() => database.close());

const vote = record({ minutes: integer({ min: 25, max: 35 }), isRemote: boolean() });

describe('The votes of those inside at the close (R-46)', () => {
  test('are counted by the database as core counts them one after the other', async () => {
    await assert(
      asyncProperty(array(vote, { maxLength: 6 }), async (votes) => {
        await database.db.execute(sql`truncate vote_marks cascade`);
        let polls: Polls = {
          kind: 'closed',
          openedAt: POLLING_TEN,
          closedAt: CLOSED_AT,
          inside: { counted: 9, voted: 0 },
        };
        for (const { minutes, isRemote } of votes) {
          const { elector } = await addPerson(database);
          const known = { ...AT, id: newId<MarkId>(), elector, at: addMinutes(POLLING_TEN, minutes), corrected: false };
          const kind = isRemote
            ? ({ kind: 'remote', fromPrison: true } as const)
            : ({ kind: 'in-person', courtDecision: undefined } as const);
          await database.db.transaction((tx) => insertMark(tx, { ...known, ...kind }, world.idOf('leroy')));
          if (!isRemote) polls = afterVote(polls, known.at);
        }

        const declared = await database.db.transaction((tx) => loadDeclaredPolls(tx, AT));

        expect(declared).toEqual({ day: DAY, polls });
      }),
      { numRuns: 15 },
    );
  });
});
