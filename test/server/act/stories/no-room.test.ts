import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { voteMarks } from '#drizzle/schema/marks.ts';
import { ENGINES, openEmptyDatabase } from '#test/database/open.ts';
import { addPerson } from '#test/database/people.ts';
import { POLLING_TEN, stationOf } from '#test/database/places.ts';
import { assessor } from '#test/database/world.ts';
import { newVote } from '#test/server/inputs.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type Api, failureOf, refusedFor } from '#test/server/terminal.ts';

const TRY_AGAIN = { ...refusedFor(), status: 503 };

describe.each(ENGINES)('On %s', (engine) => {
  let running: Running;
  let bureau: Api;
  beforeAll(async () => {
    running = await startRunning({ database: await openEmptyDatabase(engine) });
    running.setClock(POLLING_TEN);
    bureau = await running.as(assessor(stationOf('denain')));
  });
  afterAll(async () => {
    await running.close();
    await running.database.close();
  });

  test.each([
    ['the disk is full', '53100'],
    ['the memory is used up', '53200'],
    ['the connections are used up', '53300'],
    ['an administrator ends its session', '57P01'],
    ['its session has waited for too long', '25P03'],
    ['its transaction has taken too long', '25P04'],
  ])('a vote is to be sent again when %s, and is marked once', async (_, code) => {
    const { elector: mandant } = await addPerson(running.database);
    const vote = { ...newVote(), mandant };
    const send = () => bureau.station.mandantVotes.mutate(vote);
    await running.database.db.execute(
      sql.raw(`create or replace function no_room() returns trigger language plpgsql as $$ begin raise 'no' using errcode = '${code}'; end $$;
        create trigger no_room before insert on vote_marks for each row execute function no_room()`),
    );

    expect(await failureOf(send())).toEqual(TRY_AGAIN);
    await running.database.db.execute(sql`drop trigger no_room on vote_marks`);

    expect(await send()).toMatchObject({ mark: { id: vote.id } });
    expect(await running.database.db.$count(voteMarks, eq(voteMarks.elector, mandant))).toBe(1);
    expect(running.logged.join('\n')).not.toContain('"bug"');
  });
});
