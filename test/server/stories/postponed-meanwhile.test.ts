import { eq, type SQL, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addDays } from '#core/calendar/day.ts';
import { instant } from '#core/calendar/instant.ts';
import { voteMarks } from '#drizzle/schema/marks.ts';
import { addPerson, type Person } from '#test/database/people.ts';
import { legislative, newId, type PlaceName, stationOf } from '#test/database/places.ts';
import { assessor } from '#test/database/world.ts';
import { untilWaiting, whileHeld } from '#test/server/held.ts';
import { newVote } from '#test/server/inputs.ts';
import { type Running, startIdle } from '#test/server/running.ts';
import { type Api, outcomeOf } from '#test/server/terminal.ts';

const DENAIN = stationOf('denain');
const [, second] = legislative.rounds;
const ROUND = { election: legislative.id, round: second.number };
const STATION_ROWS = sql`select from polling_stations order by id for no key update`;
const ROUND_ROW = sql`select from rounds where id = ${second.id} for no key update`;

let running: Running;
let bureau: Api;
let admin: Api;

beforeEach(async () => {
  running = await startIdle();
  running.setClock(instant(`${second.day}T10:00:00+02:00`));
  [bureau, admin] = [await running.as(assessor(DENAIN)), await running.as('admin')];
});
afterEach(() => running.close());

const postpone = () =>
  outcomeOf(admin.election.postpone.mutate({ key: newId(), ...ROUND, to: addDays(second.day, 7) }));
const callOff = () => outcomeOf(admin.election.callOff.mutate({ key: newId(), ...ROUND }));
const voteAtStation = ({ elector }: Person) =>
  outcomeOf(bureau.station.mandantVotes.mutate({ ...newVote(), round: second.id, mandant: elector }));
const voteByPost = ({ elector }: Person) =>
  outcomeOf(admin.mark.importRemote.mutate({ key: newId(), votes: [{ elector: { id: elector }, ...ROUND }] }));
const countMarks = () => running.database.db.$count(voteMarks, eq(voteMarks.round, second.id));

/** Starts both while `held` keeps the first from its end: the second begins once the first waits. */
async function begunInOrder<First, Second>(
  held: SQL,
  first: () => Promise<First>,
  then: () => Promise<Second>,
): Promise<readonly [First, Second]> {
  let later: Promise<Second> | undefined;
  const meanwhile = async () => {
    later = then();
    await untilWaiting(running.database, 2);
  };
  const done = await whileHeld(running.database, { statement: held, waiting: 1, meanwhile }, first);
  if (later === undefined) throw new Error('it did not start');
  return [done, await later];
}

const VOTES: readonly (readonly [string, PlaceName, (voter: Person) => Promise<{ readonly ok: boolean }>])[] = [
  ['at a station', 'denain', voteAtStation],
  ['by post', 'montreal', voteByPost],
];

describe.each(VOTES)('A vote %s', (_, on, vote) => {
  test('that is being written keeps its round on its date (R-18)', async () => {
    const voter = await addPerson(running.database, { on });

    const [voted, postponed] = await begunInOrder(STATION_ROWS, () => vote(voter), postpone);

    expect(voted).toMatchObject({ ok: true });
    expect(postponed).toMatchObject({ ok: false, codes: ['round-voted'] });
    expect(await countMarks()).toBe(1);
  });

  test('that comes while its round is called off is refused (R-20)', async () => {
    const voter = await addPerson(running.database, { on });

    const [calledOff] = await begunInOrder(ROUND_ROW, callOff, () => vote(voter));

    expect(calledOff).toMatchObject({ ok: true });
    expect(await countMarks()).toBe(0);
  });
});

test('A vote at a station that comes while its round is postponed is refused (R-18)', async () => {
  const voter = await addPerson(running.database);

  const [postponed, voted] = await begunInOrder(ROUND_ROW, postpone, () => voteAtStation(voter));

  expect([postponed, voted]).toMatchObject([{ ok: true }, { ok: false, codes: ['station-closed'] }]);
  expect(await countMarks()).toBe(0);
});
