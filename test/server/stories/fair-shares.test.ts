import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPerson } from '#test/database/people.ts';
import { first, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { assessor, president } from '#test/database/world.ts';
import { countWaiting, whileHeld } from '#test/server/held.ts';
import { newVote } from '#test/server/inputs.ts';
import { send } from '#test/server/raw.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { until } from '#test/until.ts';

const DENAIN = stationOf('denain');
/** Calls of one account that go on at once; long calls of one, and of all. */
const AT_ONCE = 3;
const LONG_AT_ONCE = 2;
const MOST_WAITING = 100;

let running: Running;

beforeAll(async () => {
  running = await startRunning();
  running.setClock(POLLING_TEN);
});
afterAll(() => running.close());

/** A table that a call reads, and no mark, card or look-up does. */
const hold = (table: 'public_openings' | 'incidents') =>
  sql`lock table ${sql.identifier(table)} in access exclusive mode`;
const nothing = { body: '{}' };
const openings = (token: string) => send(running.url, 'place.public', { token, ...nothing });
const batch = (token: string) => {
  const paths = Array.from({ length: 10 }, () => 'place.public').join();
  const body = JSON.stringify(Object.fromEntries(Array.from({ length: 10 }, (_, place) => [place, {}])));
  return send(running.url, `${paths}?batch=1`, { token, body });
};
const closing = (token: string) =>
  send(running.url, 'station.closing', { token, body: JSON.stringify({ round: first.id }) });
const statusesOf = (answers: readonly { readonly status: number }[]) => answers.map(({ status }) => status).toSorted();

describe('Many calls of one account at once', () => {
  test('go on by threes, alone and in batches, in all its sessions; others are answered meanwhile', async () => {
    const [token, other] = [await running.tokenOf('leroy'), await running.tokenOf('leroy')];
    const bureau = await running.as(assessor(DENAIN));
    const voter = await addPerson(running.database);
    let most = 0;

    const answers = await whileHeld(
      running.database,
      {
        statement: hold('public_openings'),
        waiting: AT_ONCE,
        meanwhile: async () => {
          const mark = { ...newVote(), mandant: voter.elector };
          expect(await bureau.station.mandantVotes.mutate(mark)).toMatchObject({ mark: { id: mark.id } });
          const card = await bureau.station.card.query({ round: first.id, elector: voter.elector });
          expect(card.person.elector).toBe(voter.elector);
          expect((await (await running.as('moreau')).session.current.query({})).name).toBe('moreau');
          most = await countWaiting(running.database);
        },
      },
      () => Promise.all([...Array.from({ length: 20 }, () => openings(token)), batch(token), batch(other)]),
    );

    expect(most).toBe(AT_ONCE);
    expect(statusesOf(answers)).toEqual(Array(22).fill(200));
  });

  test('are refused when too many wait: the account is told when to call again', async () => {
    const token = await running.tokenOf('leroy');
    const extra = 20;
    const refused: { status: number; text: string }[] = [];

    const answers = await whileHeld(
      running.database,
      {
        statement: hold('public_openings'),
        waiting: AT_ONCE,
        meanwhile: () => until(() => expect(refused).toHaveLength(extra)),
      },
      () =>
        Promise.all(
          Array.from({ length: AT_ONCE + MOST_WAITING + extra }, async () => {
            const answer = await openings(token);
            if (answer.status !== 200) refused.push(answer);
            return answer;
          }),
        ),
    );

    expect(statusesOf(answers)).toEqual([...Array(AT_ONCE + MOST_WAITING).fill(200), ...Array(extra).fill(429)]);
    expect(JSON.parse(refused[0]?.text ?? '').error.json.data).toMatchObject({ seconds: 1, excess: 'calls' });
  });

  test('hold up none of them who wait for changes', async () => {
    const bureau = await running.as(assessor(DENAIN));
    const { cursor } = await bureau.station.list.query({ round: first.id, limit: 100 });
    const waiting = Array.from({ length: 2 * AT_ONCE }, () =>
      bureau.station.changes.query({ round: first.id, cursor }),
    );
    const voter = await addPerson(running.database);

    await bureau.station.mandantVotes.mutate({ ...newVote(), mandant: voter.elector });
    for (const changes of await Promise.all(waiting)) expect(changes.people).toHaveLength(1);
  });
});

describe('Long calls', () => {
  test('of one account go on one by one, and those of all by twos; cards are shown meanwhile', async () => {
    const stations = [DENAIN, stationOf('denain', 2), stationOf('marly')];
    const tokens = await Promise.all(stations.map((station) => running.tokenOf(president(station))));
    const bureau = await running.as(assessor(DENAIN));
    const voter = await addPerson(running.database);
    const counts: number[] = [];
    const [token = ''] = tokens;

    const meanwhile = async () => {
      const card = await bureau.station.card.query({ round: first.id, elector: voter.elector });
      expect(card.person.elector).toBe(voter.elector);
      counts.push(await countWaiting(running.database));
    };
    const statement = hold('incidents');

    const own = await whileHeld(running.database, { statement, waiting: 1, meanwhile }, () =>
      Promise.all(Array.from({ length: 10 }, () => closing(token))),
    );
    // The second and third stations ask after the first has asked five times.
    const all = await whileHeld(running.database, { statement, waiting: LONG_AT_ONCE, meanwhile }, () =>
      Promise.all(tokens.flatMap((one) => Array.from({ length: 5 }, () => closing(one)))),
    );

    expect(counts).toEqual([1, LONG_AT_ONCE]);
    expect(statusesOf([...own, ...all])).toEqual(Array(25).fill(200));
  });
});
