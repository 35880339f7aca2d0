import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessLog } from '#drizzle/schema/records.ts';
import { stationOf } from '#test/database/places.ts';
import { assessor, PASSWORD, president, townHall } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { connect, failureOf, outcomeOf } from '#test/server/terminal.ts';

const HERE = stationOf('denain');
const THERE = stationOf('denain', 2);
/** Minutes from 06:45, when the room is made ready, to 23:15, when the last sheet is signed. */
const POLLING_DAY = 16.5 * 60;

let running: Running;

beforeAll(async () => {
  running = await startRunning();
});
afterAll(() => running.close());

async function unlocking(locked: string, name: string, password = PASSWORD): Promise<boolean> {
  const { unlocked } = await (await running.as(locked)).session.unlock.mutate({ name, password });
  return unlocked;
}

describe('A locked screen (R-77)', () => {
  test('opens again to the password of who signed in there, whatever the role', async () => {
    expect(await unlocking(assessor(HERE), assessor(HERE))).toBe(true);
    expect(await unlocking('leroy', 'leroy')).toBe(true);
  });

  test('opens again to the presiding officer of the same station', async () => {
    expect(await unlocking(assessor(HERE), president(HERE))).toBe(true);
  });

  test.each([
    ['a wrong password', 'moreau', 'moreau', 'wrong'],
    ['a name that nobody has', assessor(HERE), 'nobody of that name', PASSWORD],
    ['another assessor to the presiding officer', president(HERE), assessor(HERE), PASSWORD],
    ['the presiding officer of another station', assessor(HERE), president(THERE), PASSWORD],
    ['someone of no station', assessor(HERE), townHall('denain'), PASSWORD],
    ['a presiding officer where there is no station', 'leroy', president(HERE), PASSWORD],
  ])('stays shut to %s', async (_, locked, name, password) => {
    expect(await unlocking(locked, name, password)).toBe(false);
  });

  test('is opened by nobody without a session', async () => {
    const anyone = connect(running.url, undefined);
    const answer = await failureOf(anyone.session.unlock.mutate({ name: assessor(HERE), password: PASSWORD }));
    expect(answer).toEqual({ status: 401, codes: [] });
  });

  test('is tried as slowly as a sign-in: wrong passwords are answered by a wait', async () => {
    const { session } = await running.as('retired');
    const statuses: number[] = [];
    while (statuses.length < 8 && !statuses.includes(429)) {
      const answer = await outcomeOf(session.unlock.mutate({ name: 'retired', password: 'wrong' }));
      statuses.push(answer.ok ? 200 : answer.status);
    }
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
  });

  test('says in the access log who opened it', async () => {
    await unlocking(assessor(HERE), president(HERE));

    const rows = await running.database.db.select().from(accessLog);
    expect(rows).toContainEqual(
      expect.objectContaining({
        read: 'session.unlock',
        account: running.world.idOf(assessor(HERE)),
        subject: running.world.idOf(president(HERE)),
      }),
    );
  });
});

test('A session lasts a polling day, from 06:45 to 23:15, with the screen locked in between', async () => {
  const name = assessor(HERE);
  const { token } = await connect(running.url, undefined).session.signIn.mutate({ name, password: PASSWORD });
  const desk = connect(running.url, token);

  for (const minutes of [5 * 60, 12 * 60, POLLING_DAY]) {
    running.setAhead(minutes);
    expect(await desk.session.unlock.mutate({ name, password: PASSWORD })).toEqual({ unlocked: true });
    await expect(desk.station.rounds.query({})).resolves.toBeDefined();
  }
  running.setAhead(0);
});
