import { sql } from 'drizzle-orm';
import { array, constantFrom, record, sample } from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, day } from '#core/calendar/day.ts';
import { roundState } from '#core/law/polling-day/round-state.ts';
import type { MarkId } from '#core/model/ids.ts';
import { inOneWord, isLastName } from '#core/text/fold.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { query, read, uuidArray } from '#drizzle/connection/statement.ts';
import { inTransaction, SYSTEM } from '#drizzle/connection/transaction.ts';
import { insertMark } from '#drizzle/queries/marks.ts';
import { selectHeldElsewhere } from '#drizzle/queries/stations.ts';
import { openEmptyDatabase } from '#test/database/open.ts';
import { addPerson } from '#test/database/people.ts';
import { first, newId, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { addWorld, type World } from '#test/database/world.ts';

let database: Database;
let world: World;
beforeAll(async () => {
  database = await openEmptyDatabase('postgres');
  world = await addWorld(database);
});
afterAll(() => database.close());

const AT_STATION = { ...SYSTEM, role: 'assessor', station: stationOf('denain') } as const;

describe('The look-up of a station by a last name', () => {
  test('finds everyone who bears that name by core, with the particles or without', async () => {
    const names = record({
      particles: array(constantFrom('de', 'La', 'd’', 'Van', 'der', 'l’'), { maxLength: 3 }),
      words: array(constantFrom('Tour', 'N’Guyen', 'Müller', 'Œuvrard', 'Île', 'Lefèvre'), {
        minLength: 1,
        maxLength: 3,
      }),
    });
    const people = await Promise.all(
      sample(names, 60).map(({ particles, words }, nth) => {
        const lastName = [...particles, words.join('-')].join(' ');
        return addPerson(database, { lastName, born: addDays(day('1950-01-01'), nth) });
      }),
    );
    const sought = people.flatMap(({ lastName, born }) => {
      const words = lastName.split(' ');
      const ways = words.map((_, from) => words.slice(from).join(' '));
      return ways.filter((way) => isLastName(lastName, way)).map((way) => ({ lastName, born, key: inOneWord(way) }));
    });

    const found = await inTransaction(database, { actor: AT_STATION, access: 'read' }, (tx) =>
      query<{ key: string; born: string }>(
        tx,
        sql`select distinct key, born from jsonb_to_recordset(${JSON.stringify(sought)}::text::jsonb) as sought (key text, born text)
          cross join lateral stations_of(key, born)`,
      ),
    );

    const missed = sought.filter(({ key, born }) => !found.some((row) => row.key === key && row.born === born));
    expect(missed).toEqual([]);
    expect(sought.length).toBeGreaterThan(people.length);
  });
});

describe('What a mandataire holds at another station (R-41)', () => {
  test('is what core says may still be used there', async () => {
    const mandataire = await addPerson(database);
    const account = world.idOf('leroy');
    const given = (['usable', 'voted', 'void'] as const).map(async (kind) => {
      const mandant = await addPerson(database, { on: 'marly' });
      const procuration = await addProcuration(
        database,
        { mandant, mandataire, account },
        kind === 'void' ? { rounds: [] } : {},
      );
      const id = newId<MarkId>();
      const mark = {
        id,
        elector: mandant.elector,
        round: first.id,
        station: mandant.station,
        at: POLLING_TEN,
        corrected: false,
      };
      const vote = { ...mark, kind: 'in-person', courtDecision: undefined } as const;
      if (kind === 'voted') await database.db.transaction((tx) => insertMark(tx, vote, account));
      return roundState(procuration, first.id, kind === 'voted' ? vote : undefined);
    });
    const states = await Promise.all(given);

    const found = await inTransaction(database, { actor: AT_STATION, access: 'read' }, (tx) =>
      read(tx, selectHeldElsewhere(uuidArray([mandataire.elector]), first.id)),
    );

    expect(states).toEqual(['usable', 'superseded', 'not-covered']);
    expect(found).toMatchObject([{ mandataire: mandataire.elector, station: stationOf('marly'), count: 1 }]);
  });
});
