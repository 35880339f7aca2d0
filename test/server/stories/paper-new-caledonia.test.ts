import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import type { CommuneCode } from '#core/model/ids.ts';
import { auditBody } from '#drizzle/schema/records.ts';
import { addPerson, type Pair } from '#test/database/people.ts';
import { newId, PLACES, type PlaceName } from '#test/database/places.ts';
import { FIRST_ROUND } from '#test/database/procurations.ts';
import { townHall } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { failureOf } from '#test/server/terminal.ts';

const ADDRESS = '12, rue de la Baie des Citrons';

let running: Running;

beforeAll(async () => {
  running = await startRunning();
});
afterAll(() => running.close());

type Naming = Pair & { readonly commune?: CommuneCode };

/** The town hall records a form that names the mandataire by civil status, address and commune. */
async function record(at: PlaceName, { mandant, mandataire, commune = mandataire.commune }: Naming) {
  const { paper } = await running.as(townHall(at));
  const { lastName, firstNames, born } = mandataire;
  return paper.record.mutate({
    key: newId(),
    mandant: { id: mandant.elector },
    mandataire: { lastName, firstNames, born, address: ADDRESS, commune },
    validity: FIRST_ROUND,
    writtenOn: day('2027-02-20'),
    place: 'france',
    authority: { lastName: 'Martin', firstName: 'Dominique', capacity: 'opj', unit: 'unit', placeName: 'Nouméa' },
  });
}

describe('The paper form of New Caledonia (R-57, art. R213-1)', () => {
  test('names the mandataire with neither number nor sex; the address is in the log of the act alone', async () => {
    const mandant = await addPerson(running.database, { on: 'noumea' });
    const mandataire = await addPerson(running.database, { on: 'noumea', lastName: 'Wamytan', firstNames: 'Déwé' });

    const logged = async () => {
      const bodies = await running.database.db.select().from(auditBody);
      return bodies.filter(({ body }) => body.includes(ADDRESS)).length;
    };
    const before = await logged();

    expect(await record('noumea', { mandant, mandataire })).toMatchObject({ status: 'in-control' });
    expect(await logged()).toBe(before + 1);
  });

  test('finds nobody in another commune', async () => {
    const mandant = await addPerson(running.database, { on: 'noumea' });
    const mandataire = await addPerson(running.database, { on: 'noumea', lastName: 'Naisseline' });
    const elsewhere = { mandant, mandataire, commune: PLACES.denain.code };

    expect(await failureOf(record('noumea', elsewhere))).toEqual({ status: 422, codes: ['mandataire-unknown'] });
  });

  test('serves nobody where neither is on a roll of there', async () => {
    const mandant = await addPerson(running.database);
    const mandataire = await addPerson(running.database, { on: 'marly', lastName: 'Poadja' });

    expect(await failureOf(record('denain', { mandant, mandataire }))).toEqual({
      status: 422,
      codes: ['mandataire-unknown'],
    });
    const there = await addPerson(running.database, { on: 'noumea', lastName: 'Poadja' });
    expect(await record('denain', { mandant, mandataire: there })).toMatchObject({ status: 'active' });
  });
});
