import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MarkId } from '#core/model/ids.ts';
import { CONNECTIONS, openDatabase } from '#drizzle/connection/database.ts';
import { callerOf } from '#server/accounts/caller.ts';
import type { CallContext } from '#server/api/context.ts';
import { findByReference } from '#server/counter/find.ts';
import { openCard } from '#server/station/list/card.ts';
import { courtDecisionVoters } from '#server/station/list/court-decision-voters.ts';
import { readListPage } from '#server/station/list/list.ts';
import { openTap, type Tap } from '#test/bench/tap/tap.ts';
import { createDatabase } from '#test/database/open.ts';
import { addPerson } from '#test/database/people.ts';
import { first, IN_MARCH, newId, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { addProcuration, addRequest, procurationRequest } from '#test/database/procurations.ts';
import { assessor } from '#test/database/world.ts';
import { type Running, startIdle } from '#test/server/running.ts';
import { connect, failureOf } from '#test/server/terminal.ts';

let running: Running;
let tap: Tap;
beforeAll(async () => {
  tap = await openTap(await createDatabase());
  running = await startIdle({ database: await openDatabase({ url: tap.url }) });
});
afterAll(async () => {
  await running.close();
  await tap.close();
});

/** A call by a caller whom the server remembers; another statement, left out here, logs what it reads. */
async function callOf(account: string): Promise<CallContext> {
  const caller = await callerOf(running.context, await running.tokenOf(account));
  if (caller === undefined) throw new Error('no caller');
  const access = { read: async () => undefined, flush: async () => undefined };
  return { ...running.context, caller, access, isRemembered: true };
}

/** So many calls that each connection has prepared the statement. */
const WARM = 4 * CONNECTIONS.single;

async function statementsOf(call: () => Promise<unknown>) {
  return (await tap.during(call)).statements;
}

describe('One statement, which checks the session too, reads', () => {
  test('the request of a reference', async () => {
    running.setClock(IN_MARCH);
    const { database, world } = running;
    const [mandant, mandataire] = [await addPerson(database), await addPerson(database)];
    await addProcuration(database, { mandant, mandataire, account: world.idOf('leroy') });
    const reference = await addRequest(database, mandant, procurationRequest(mandataire));
    const counter = await callOf('leroy');
    for (let lap = 0; lap < WARM; lap += 1) await findByReference(counter, reference);

    const statements = await statementsOf(async () => {
      const found = await findByReference(counter, reference);
      expect(found).toMatchObject({ mandant: { elector: mandant.elector }, gives: [{ status: 'active' }] });
    });
    expect(statements).toMatchObject([{ columns: ['session', 'shown'] }]);
  });

  test('a card, a page of the list and the voters by court decision', async () => {
    running.setClock(POLLING_TEN);
    const { database } = running;
    const elector = await addPerson(database);
    const bureau = await callOf(assessor(stationOf('denain')));
    const calls = [
      () => openCard(bureau, { round: first.id, elector: elector.elector }),
      () => readListPage(bureau, { round: first.id, limit: 500 }),
      () => courtDecisionVoters(bureau, { round: first.id }),
    ];
    for (let lap = 0; lap < WARM; lap += 1) for (const call of calls) await call();

    for (const call of calls) expect(await statementsOf(call)).toMatchObject([{ columns: ['session', 'shown'] }]);
  });

  test('nothing for a session that is over', async () => {
    running.setClock(POLLING_TEN);
    const elector = await addPerson(running.database);
    const bureau = connect(running.url, await running.tokenOf(assessor(stationOf('denain'))));
    const vote = { key: newId<string>(), id: newId<MarkId>(), round: first.id, inside: false };
    await bureau.station.mandantVotes.mutate({ ...vote, mandant: elector.elector });
    await bureau.session.signOut.mutate({});

    const asked = { round: first.id, elector: elector.elector };
    expect((await failureOf(bureau.station.card.query(asked))).status).toBe(401);
    expect((await failureOf(bureau.station.list.query({ round: first.id, limit: 10 }))).status).toBe(401);
  });
});
