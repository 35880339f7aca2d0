import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, type Day } from '#core/calendar/day.ts';
import { addMinutes, dayAt, PARIS } from '#core/calendar/instant.ts';
import { query } from '#drizzle/connection/statement.ts';
import { procurations } from '#drizzle/schema/procurations.ts';
import { addCrowd, addPerson, identityOf, type Pair, type Person } from '#test/database/people.ts';
import { IN_MARCH } from '#test/database/places.ts';
import { addRequest, FIRST_ROUND, procurationRequest } from '#test/database/procurations.ts';
import { townHall } from '#test/database/world.ts';
import { codesOf, type Racing, racing, startRacing } from '#test/server/racing.ts';
import type { Api } from '#test/server/terminal.ts';

const PAIRS = 12;
const TODAY = dayAt(IN_MARCH, PARIS);

let races: Racing;
beforeAll(async () => {
  races = await startRacing();
});
afterAll(() => races.close());

type Form = Pair & { readonly writtenOn: Day; readonly key: string };

function record({ paper }: Api, { mandant, mandataire, writtenOn, key }: Form) {
  const authority = {
    lastName: 'Leroy',
    firstName: 'Anne',
    capacity: 'magistrate' as const,
    unit: 'Tribunal de Valenciennes',
    placeName: 'Valenciennes',
  };
  return paper.record.mutate({
    key,
    mandant: { id: mandant.elector },
    mandataire: identityOf(mandataire),
    validity: FIRST_ROUND,
    writtenOn,
    place: 'france',
    authority,
  });
}

async function givenBy({ elector }: Person) {
  const [procuration] = await races.database.db.select().from(procurations).where(eq(procurations.mandant, elector));
  if (procuration === undefined) throw new Error('nothing was given');
  return procuration;
}

describe('An act at the counter beside a form of that date (R-25)', () => {
  test('locks the procuration of the form before both are flagged, while its mandant revokes it', async () => {
    const [onForms, atCounter, mandataires] = [
      await addCrowd(races.database, PAIRS),
      await addCrowd(races.database, PAIRS),
      await addCrowd(races.database, PAIRS),
    ];
    races.setClocks(IN_MARCH);
    const halls = await races.terminals(PAIRS, [townHall('denain')]);
    await racing(halls, (api, index, key) => {
      const [mandant, mandataire] = [onForms[index], mandataires[index]];
      if (mandant === undefined || mandataire === undefined) throw new Error('more racers than people');
      return record(api, { mandant, mandataire, writtenOn: TODAY, key });
    });
    const references = await Promise.all(
      mandataires.flatMap((mandataire, index) => {
        const [revoking, giving] = [onForms[index], atCounter[index]];
        if (revoking === undefined || giving === undefined) throw new Error('more racers than people');
        return [
          addRequest(races.database, revoking, { kind: 'revocation' }),
          addRequest(races.database, giving, procurationRequest(mandataire)),
        ];
      }),
    );

    races.setClocks(addMinutes(IN_MARCH, 1));
    const counters = await races.terminals(references.length, ['leroy', 'moreau']);
    const outcomes = await racing(counters, (api, index, key) =>
      api.counter.establish.mutate({ key, reference: references[index] ?? '', identity: 'match' }),
    );

    expect(codesOf(outcomes)).toEqual({ done: 2 * PAIRS });
    for (const mandant of onForms) {
      expect(await givenBy(mandant)).toMatchObject({ status: 'revoked', flags: ['uncertain-order'] });
    }
    for (const mandant of atCounter) {
      const { status, flags } = await givenBy(mandant);
      expect({ status, flags }).toEqual(
        status === 'active' ? { status, flags: [] } : { status: 'rejected', flags: ['uncertain-order'] },
      );
    }
  });
});

describe('Forms of many dates and acts at the counter (R-23, R-26)', () => {
  test('for one mandataire at once leave the first established, whatever came first', async () => {
    const [mandataire, mandants] = [await addPerson(races.database), await addCrowd(races.database, 2 * PAIRS)];
    races.setClocks(IN_MARCH);
    const references = await Promise.all(
      mandants.map((mandant) => addRequest(races.database, mandant, procurationRequest(mandataire, FIRST_ROUND))),
    );
    const [halls, counters] = [
      await races.terminals(PAIRS, [townHall('denain')]),
      await races.terminals(PAIRS, ['leroy', 'moreau']),
    ];

    const outcomes = await racing(
      [...halls, ...counters],
      async (api, index, key): Promise<{ readonly status: string }> => {
        const mandant = mandants[index];
        if (mandant === undefined) throw new Error('more racers than people');
        return index < PAIRS
          ? record(api, { mandant, mandataire, writtenOn: addDays(TODAY, -index), key })
          : api.counter.establish.mutate({ key, reference: references[index] ?? '', identity: 'match' });
      },
    );

    expect(codesOf(outcomes)).toEqual({ done: 2 * PAIRS });
    const rows = await races.database.db
      .select()
      .from(procurations)
      .where(eq(procurations.mandataire, mandataire.elector));
    expect(rows).toHaveLength(2 * PAIRS);
    const standing = rows.filter(({ status }) => status === 'active').map(({ establishedDay }) => establishedDay);
    expect(standing).toEqual([addDays(TODAY, 1 - PAIRS)]);
  });
});

/** Whatever raced, no two acts waited for each other. */
afterAll(async () => {
  const [row] = await query<{ deadlocks: number }>(
    races.database.db,
    sql`select deadlocks::int from pg_stat_database where datname = current_database()`,
  );

  expect(row).toEqual({ deadlocks: 0 });
});
