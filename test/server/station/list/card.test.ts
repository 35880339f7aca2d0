import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ElectorId, StationId } from '#core/model/ids.ts';
import { read, uuidArray } from '#drizzle/connection/statement.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { selectHeldElsewhere } from '#drizzle/queries/stations.ts';
import { procurations } from '#drizzle/schema/procurations.ts';
import { addPerson, type Person } from '#test/database/people.ts';
import { first, newId, POLLING_TEN, second, stationOf } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { assessor } from '#test/database/world.ts';
import { newVote } from '#test/server/inputs.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { failureOf, refusedFor } from '#test/server/terminal.ts';

const HERE = stationOf('denain');
const THERE = stationOf('denain', 2);

let running: Running;

beforeAll(async () => {
  running = await startRunning();
  running.setClock(POLLING_TEN);
});
afterAll(() => running.close());

/** Someone of Marly who votes for one elector here and one in the other station of Denain. */
async function twoMandants() {
  const { database } = running;
  const mandataire = await addPerson(database, { on: 'marly' });
  const here = await addPerson(database);
  const there = await addPerson(database, { station: THERE, lastName: 'Introuvable', firstNames: 'Personne' });
  await gives(here, mandataire);
  const { id } = await gives(there, mandataire);
  return { mandataire, here, there, id };
}

function gives(mandant: Person, mandataire: Person) {
  return addProcuration(running.database, { mandant, mandataire, account: running.world.idOf('leroy') });
}

async function cardOf({ elector, station }: Person) {
  const api = await running.as(assessor(station));
  return api.station.card.query({ round: first.id, elector });
}

/** What a station is told when it asks the database itself. */
function askedBy(station: StationId | undefined, person: ElectorId, round = first.id) {
  const actor = { role: 'assessor', account: undefined, elector: undefined, commune: undefined, station } as const;
  return inTransaction(running.database, { actor, access: 'read' }, (tx) =>
    read(tx, selectHeldElsewhere(uuidArray([person]), round)),
  );
}

describe('Who votes for someone here, and for others elsewhere (R-41, R-77)', () => {
  test('is told in which station and for how many, and the bureau never for whom', async () => {
    const { mandataire, here, there, id } = await twoMandants();

    const seen = await cardOf(here);
    expect(seen.elsewhere).toEqual([{ mandataire: mandataire.elector, station: THERE, commune: 'Denain', count: 1 }]);
    const text = JSON.stringify(seen);
    for (const secret of [there.lastName, there.elector, there.nne, id]) expect(text).not.toContain(secret);
    expect((await cardOf(there)).elsewhere).toMatchObject([{ station: HERE, count: 1 }]);
  });

  test('is told as an elector of this list too, for whom others of this list are not elsewhere', async () => {
    const { database } = running;
    const neighbour = await addPerson(database);
    await gives(await addPerson(database), neighbour);
    await gives(await addPerson(database, { station: THERE }), neighbour);

    const { holds, elsewhere } = await cardOf(neighbour);
    expect(holds).toHaveLength(1);
    expect(elsewhere).toMatchObject([{ mandataire: neighbour.elector, station: THERE, count: 1 }]);
  });

  test('has nothing more to do where the mandant voted, nor by what ended, is in control, or covers another round', async () => {
    const voted = await twoMandants();
    const api = await running.as(assessor(THERE));
    const act = newVote();
    await api.station.mandantVotes.mutate({ ...act, mandant: voted.there.elector });
    expect((await cardOf(voted.here)).elsewhere).toEqual([]);

    const held = await twoMandants();
    await running.database.db.update(procurations).set({ status: 'in-control' }).where(eq(procurations.id, held.id));
    expect((await cardOf(held.here)).elsewhere).toEqual([]);
    expect(await askedBy(HERE, (await twoMandants()).mandataire.elector, second.id)).toEqual([]);
  });

  test('is nothing to a station where that person has no business, nor to who has no station', async () => {
    const { mandataire } = await twoMandants();

    expect(await askedBy(stationOf('marly'), mandataire.elector)).toMatchObject([
      { station: HERE },
      { station: THERE },
    ]);
    expect(await askedBy(stationOf('noumea'), mandataire.elector)).toEqual([]);
    expect(await askedBy(undefined, mandataire.elector)).toEqual([]);
  });
});

describe('The person of a card', () => {
  test('is out of scope for a station whose list does not name them, as somebody whom nobody knows (R-77)', async () => {
    const { elector } = await addPerson(running.database);
    const { station } = await running.as(assessor(stationOf('marly')));
    for (const asked of [elector, newId<ElectorId>()]) {
      const refused = await failureOf(station.card.query({ round: first.id, elector: asked }));
      expect(refused).toEqual(refusedFor('out-of-scope'));
    }
  });

  test('is the line that the list tells of the same person, value by value', async () => {
    const here = await addPerson(running.database);
    const { id: procuration } = await gives(here, await addPerson(running.database));
    const api = await running.as(assessor(HERE));
    await api.station.proxyVotes.mutate({ ...newVote(), by: { procuration } });

    const { person } = await cardOf(here);
    const { commune, ...line } = person;
    expect(line).toMatchObject({ mark: { kind: 'proxy' }, gives: [{ procuration }] });
    const { people } = await api.station.changes.query({ round: first.id, cursor: '0' });
    expect(people.find(({ elector }) => elector === here.elector)).toStrictEqual(line);
  });
});
