import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MarkId } from '#core/model/ids.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { type Read, read, together, uuidArray } from '#drizzle/connection/statement.ts';
import { inTransaction, SYSTEM } from '#drizzle/connection/transaction.ts';
import { selectElectors, selectVersions } from '#drizzle/queries/electors.ts';
import { insertMark, selectMark, selectMarks } from '#drizzle/queries/marks.ts';
import { insertPack } from '#drizzle/queries/packs.ts';
import { selectElectionOfRound, selectPlaces, selectStation } from '#drizzle/queries/places.ts';
import { insertPolls, selectDeclaredPolls } from '#drizzle/queries/polls.ts';
import { byMandants } from '#drizzle/queries/procuration-conditions.ts';
import { selectProcurations } from '#drizzle/queries/procurations.ts';
import { ENGINES, openEmptyDatabase } from '#test/database/open.ts';
import { addPerson, type Person } from '#test/database/people.ts';
import { first, newId, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { addWorld } from '#test/database/world.ts';

const STATION = stationOf('denain');
const ON = { station: STATION, round: first.id };
const NO_COUNTS = { changeNo: 0, electors: 0, procurations: 0, ended: 0 };

describe.each(ENGINES)('Reads sent as one statement, on %s', (engine) => {
  let database: Database;
  let mandant: Person;
  beforeAll(async () => {
    database = await openEmptyDatabase(engine);
    const world = await addWorld(database);
    const account = world.idOf('leroy');
    mandant = await addPerson(database);
    await addProcuration(database, { mandant, mandataire: await addPerson(database), account });
    const mark = { elector: mandant.elector, round: first.id, station: STATION, at: POLLING_TEN, corrected: false };
    await database.db.transaction(async (tx) => {
      await insertMark(tx, { ...mark, id: newId<MarkId>(), kind: 'in-person', courtDecision: undefined }, account);
      await insertPack(tx, {
        ...ON,
        ...NO_COUNTS,
        no: 1,
        digest: '0'.repeat(64),
        madeAt: POLLING_TEN,
        madeBy: account,
      });
      await insertPolls(tx, { ...ON, day: first.day, pack: 1, openedAt: POLLING_TEN, openedBy: account });
    });
  });
  afterAll(() => database.close());

  test('answer what each answers alone, dates and instants, arrays and JSON, nothing and many', async () => {
    const electors = uuidArray([mandant.elector]);
    const nobody = uuidArray([]);
    const reads = {
      voters: selectElectors(electors),
      nobody: selectElectors(nobody),
      versions: selectVersions(electors),
      places: selectPlaces(electors),
      station: selectStation(STATION),
      election: selectElectionOfRound(first.id),
      marks: selectMarks(electors, first.id),
      mark: selectMark(newId<MarkId>()),
      given: selectProcurations(byMandants([mandant.elector]), () => POLLING_TEN),
      polls: selectDeclaredPolls({ station: STATION, round: first.id }),
    };
    const [whole, nested, apart] = await inTransaction(database, { actor: SYSTEM, access: 'decide' }, async (tx) => {
      const parts: [string, unknown][] = [];
      for (const [name, part] of Object.entries<Read<unknown>>(reads)) parts.push([name, await read(tx, part)]);
      return [
        await read(tx, together(reads)),
        await read(tx, together({ inner: together(reads) })),
        Object.fromEntries(parts),
      ] as const;
    });

    expect(whole).toEqual(apart);
    expect(nested).toEqual({ inner: apart });
    expect(whole.given).toHaveLength(1);
    expect(whole.marks).toHaveLength(1);
    expect([whole.mark, whole.nobody.size]).toEqual([undefined, 0]);
  });
});
