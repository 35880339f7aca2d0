import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { localTime, timeZone } from '#core/calendar/instant.ts';
import { METROPOLE } from '#core/law/elections/territories.ts';
import type { ElectionType } from '#core/model/election.ts';
import type { CommuneCode, ElectionId, RoundId, StationId } from '#core/model/ids.ts';
import { insertElection } from '#drizzle/queries/elections.ts';
import { communes, pollingStations } from '#drizzle/schema/places.ts';
import { newId } from '#test/database/places.ts';
import { type Running, startIdle } from '#test/server/running.ts';

const PARIS = '75056' as CommuneCode;
const VILLEURBANNE = '69266' as CommuneCode;
const VILLEFRANCHE = '69264' as CommuneCode;
let running: Running;

beforeAll(async () => {
  running = await startIdle();
  const { db } = running.database;
  for (const code of [PARIS, VILLEURBANNE, VILLEFRANCHE]) {
    const zone = timeZone('Europe/Paris');
    await db.insert(communes).values({ code, name: code, kind: 'communal', territory: METROPOLE, zone });
    const hours = { opens: localTime('08:00'), closes: localTime('19:00') };
    await db.insert(pollingStations).values({ id: `${code}/0001` as StationId, commune: code, ...hours });
  }
});
afterAll(() => running.close());

/** The communes whose stations the board has, at an election of that type. */
async function polledAt(type: ElectionType, limit?: readonly CommuneCode[]): Promise<readonly string[]> {
  const [id, round] = [newId<ElectionId>(), newId<RoundId>()];
  const rounds = [{ id: round, number: 1, day: day('2028-03-12'), dates: {}, isCalledOff: false }] as const;
  const election = { id, name: id, type, communes: limit, afterDissolution: false, calledOn: undefined, rounds };
  await running.database.db.transaction((tx) => insertElection(tx, election));
  const { board } = await running.as('admin');
  const { stations } = await board.show.query({ round, limit: 500 });
  return [...new Set(stations.map(({ commune }) => commune))];
}

describe('The board of a round', () => {
  test.each<[ElectionType, readonly string[]]>([
    ['municipal', ['59172', '59383', VILLEFRANCHE, VILLEURBANNE, PARIS, '98818']],
    ['regional', ['59172', '59383', VILLEFRANCHE, VILLEURBANNE, PARIS]],
    ['departmental', ['59172', '59383', VILLEFRANCHE]],
    ['metropolitan', [VILLEURBANNE]],
    ['provincial', ['98818']],
  ])('of a %s election has the stations of its territory (R-02, R-78, R-79)', async (type, its) => {
    expect(await polledAt(type)).toEqual(its);
  });

  test('of a by-election has those that its call names', async () => {
    expect(await polledAt('departmental', [VILLEFRANCHE])).toEqual([VILLEFRANCHE]);
  });
});
