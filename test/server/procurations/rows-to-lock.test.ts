import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { instant } from '#core/calendar/instant.ts';
import type { Procuration } from '#core/model/procuration.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { inTransaction, SYSTEM } from '#drizzle/connection/transaction.ts';
import { locksForAdmission } from '#server/procurations/rows-to-lock.ts';
import { openEmptyDatabase } from '#test/database/open.ts';
import { addPerson, type Person } from '#test/database/people.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { addWorld, type World } from '#test/database/world.ts';

/** 2 March in Nouméa, 1 March in Paris. */
const IN_THE_EVENING = instant('2027-03-01T20:00:00Z');
/** Beyond what the sequence draws here. */
const LATER = 1_000;

let database: Database;
let world: World;
beforeAll(async () => {
  database = await openEmptyDatabase('pglite');
  world = await addWorld(database);
});
afterAll(() => database.close());

describe('The locks of an act (R-23, R-25)', () => {
  test('include an act made after it whose date at another place is the day before', async () => {
    const [mandataire, first, second] = [await person(), await person(), await person()];
    const there = await madeOn('2027-03-02', first, mandataire);
    const here = await madeOn('2027-03-01', second, mandataire);

    const holds = await inTransaction(database, { actor: SYSTEM, access: 'decide' }, (tx) =>
      locksForAdmission(tx, { ...there, day: there.establishment.day }, IN_THE_EVENING),
    );

    expect(holds.procurations).toContain(here.id);
    expect(holds.electors).toContain(second.elector);
  });
});

const person = () => addPerson(database);

/** Recorded after all that there is, at the place of an act whose date is `on`. */
async function madeOn(on: string, mandant: Person, mandataire: Person): Promise<Procuration> {
  const people = { mandataire, account: world.idOf('leroy') };
  const { establishment } = await addProcuration(database, { ...people, mandant: await person() });
  const recordedNo = establishment.recordedNo + LATER;
  const dated = { ...establishment, day: day(on), localDay: day(on), recordedNo };
  return addProcuration(database, { ...people, mandant }, { establishment: dated, heldFrom: day(on) });
}
