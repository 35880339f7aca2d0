import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import type { MarkId } from '#core/model/ids.ts';
import { openDatabase } from '#drizzle/connection/database.ts';
import { openTap, type Tap } from '#test/bench/tap/tap.ts';
import { createDatabase } from '#test/database/open.ts';
import { addPerson } from '#test/database/people.ts';
import { first, newId, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { assessor, president } from '#test/database/world.ts';
import { type Running, startIdle } from '#test/server/running.ts';
import { type Api, connect, failureOf } from '#test/server/terminal.ts';

const STATION = stationOf('denain');

let running: Running;
let tap: Tap;
beforeAll(async () => {
  tap = await openTap(await createDatabase());
  running = await startIdle({ database: await openDatabase({ url: tap.url }) });
  running.setClock(POLLING_TEN);
});
afterAll(async () => {
  await running.close();
  await tap.close();
});

/** A terminal whose session the server looked up for the vote before. */
async function openTerminal(account = assessor(STATION)): Promise<Api> {
  const api = connect(running.url, await running.tokenOf(account));
  await vote(api);
  return api;
}

async function vote(api: Api) {
  const { elector: mandant } = await addPerson(running.database);
  return api.station.mandantVotes.mutate({
    key: newId(),
    id: newId<MarkId>(),
    round: first.id,
    inside: false,
    mandant,
  });
}

describe('The session of a vote', () => {
  test('is looked up by no statement of its own', async () => {
    const api = await openTerminal();
    const { elector: mandant } = await addPerson(running.database);
    const sent = { key: newId<string>(), id: newId<MarkId>(), round: first.id, inside: false, mandant };

    const { statements } = await tap.during(() => api.station.mandantVotes.mutate(sent));

    expect(statements).toMatchObject([{ columns: expect.arrayContaining(['voterRows']) }, { columns: ['earlier'] }]);
  });

  test('is over at once when it is signed out, for a vote by court decision too', async () => {
    const api = await openTerminal(president(STATION));
    await api.session.signOut.mutate({});
    const { elector: mandant } = await addPerson(running.database);
    const sent = { key: newId<string>(), id: newId<MarkId>(), round: first.id, inside: false, mandant };

    expect((await failureOf(api.station.mandantVotes.mutate(sent))).status).toBe(401);
    const byCourt = { ...sent, courtDecision: day('2027-04-10') };
    expect((await failureOf(api.station.mandantVotes.mutate(byCourt))).status).toBe(401);
  });

  test('is over at once when its account is locked, and marks nothing', async () => {
    const api = await openTerminal();
    const admin = await running.as('admin');
    await admin.account.lock.mutate({ key: newId(), name: assessor(STATION), reason: 'Départ' });

    expect(await failureOf(vote(api))).toMatchObject({ status: 401 });
    await admin.account.unlock.mutate({ key: newId(), name: assessor(STATION) });
  });
});
