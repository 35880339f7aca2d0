import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMinutes } from '#core/calendar/instant.ts';
import type { MarkId } from '#core/model/ids.ts';
import { logLoaded } from '#test/database/loaded.ts';
import { addPair, addPerson, identityOf } from '#test/database/people.ts';
import { IN_MARCH, newId, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { BOTH_ROUNDS } from '#test/database/procurations.ts';
import { assessor, PASSWORD, president } from '#test/database/world.ts';
import { newVote } from '#test/server/inputs.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import type { Api } from '#test/server/terminal.ts';

const DENAIN = stationOf('denain');
const DAY = 24 * 60;

let running: Running;
let admin: Api;
const inPerson = newId<MarkId>();

beforeAll(async () => {
  running = await startRunning();
  admin = await running.as('admin');
  await playAll();
  await logLoaded(running.database);
});
afterAll(() => running.close());

/**
 * A vote by proxy, one by proxy that is corrected, one in person that is too and one that is not, a
 * revocation.
 */
async function playAll(): Promise<void> {
  const { database, setClock, as } = running;
  const [voting, mistaken, revoking] = [await addPair(database), await addPair(database), await addPair(database)];
  const officer = await as('leroy');
  for (const { mandant, mandataire } of [voting, mistaken, revoking]) {
    setClock(IN_MARCH);
    const giving = { kind: 'procuration' as const, mandataire: identityOf(mandataire), validity: BOTH_ROUNDS };
    const { reference } = await (await as(mandant)).request.submit.mutate({ key: newId(), ...giving });
    await officer.counter.establish.mutate({ key: newId(), reference, identity: 'match' });
  }
  await officer.counter.revoke.mutate({ key: newId(), mandant: revoking.mandant.elector, identity: 'match' });

  setClock(POLLING_TEN);
  const [bureau, presiding] = [await as(assessor(DENAIN)), await as(president(DENAIN))];
  const second = { name: assessor(DENAIN), password: PASSWORD };
  for (const { mandant, mandataire } of [voting, mistaken]) {
    const by = { mandant: mandant.elector, mandataire: mandataire.elector };
    const vote = { ...newVote(), by };
    await bureau.station.proxyVotes.mutate(vote);
    const correction = { key: newId<string>(), mark: vote.id, reason: 'Erreur', second };
    if (mandant === mistaken.mandant) await presiding.station.correct.mutate(correction);
  }
  const [comes, other] = [await addPerson(database), await addPerson(database)];
  await bureau.station.mandantVotes.mutate({ ...newVote(), id: inPerson, mandant: comes.elector });
  const wrong = { ...newVote(), mandant: other.elector };
  await bureau.station.mandantVotes.mutate(wrong);
  await presiding.station.correct.mutate({ key: newId(), mark: wrong.id, reason: 'Erreur', second });
}

const faults = async () => (await admin.audit.verify.query({})).faults;

describe('A purge of acts and of their entries’ bodies (R-74)', () => {
  test('leaves the tables equal to the log, each day of the year in which they go', async () => {
    for (const days of [0, 1, 200, 364, 365, 366, 367, 380, 381, 382, 800]) {
      running.setClock(addMinutes(POLLING_TEN, days * DAY));
      while (!(await admin.retention.purge.mutate({ key: newId() })).finished);

      expect({ days, faults: await faults() }).toEqual({ days, faults: [] });
    }
  });

  test('leaves marks that must still be of their commune, account and instant', async () => {
    running.setClock(addMinutes(POLLING_TEN, 800 * DAY));
    while (!(await admin.retention.purge.mutate({ key: newId() })).finished);
    await running.database.db.execute(sql`update vote_marks set at = at + interval '1 hour' where id = ${inPerson}`);

    expect(await faults()).toContainEqual(expect.objectContaining({ row: inPerson, fault: 'row-without-entry' }));
    await running.database.db.execute(sql`update vote_marks set at = at - interval '1 hour' where id = ${inPerson}`);
  });
});
