import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ElectorId } from '#core/model/ids.ts';
import type { Reference } from '#core/text/reference.ts';
import { type Database, openDatabase } from '#drizzle/connection/database.ts';
import { codeOf } from '#drizzle/connection/errors.ts';
import { readInScope } from '#drizzle/connection/single-statement.ts';
import { query, type Read, read, together } from '#drizzle/connection/statement.ts';
import { type Access, type Actor, inTransaction, type Reading, SYSTEM } from '#drizzle/connection/transaction.ts';
import { setRequestStatus } from '#drizzle/queries/requests.ts';
import { createDatabase, ENGINES, openEmptyDatabase } from '#test/database/open.ts';
import { addPerson, type Person } from '#test/database/people.ts';
import { stationOf } from '#test/database/places.ts';
import { addProcuration, addRequest, procurationRequest } from '#test/database/procurations.ts';
import { addWorld, type World } from '#test/database/world.ts';

/** The people whom a reader sees, whose registrations, and whose procurations. */
const SEEN: Read<{ readonly [table in 'electors' | 'registrations' | 'procurations']: readonly ElectorId[] }> =
  together({
    electors: idsOf(sql`select id from electors order by id`),
    registrations: idsOf(sql`select elector as id from registrations order by elector`),
    procurations: idsOf(sql`select mandant as id from procurations order by mandant`),
  });

function idsOf(statement: Read<unknown>['statement']): Read<readonly ElectorId[]> {
  return { statement, parse: (rows) => rows.map(({ id }) => id as ElectorId) };
}

const reading = (actor: Partial<Actor>, access: Reading['access'] = 'read') => ({
  actor: { ...SYSTEM, ...actor },
  access,
});

type Story = { readonly database: Database; readonly world: World; readonly ana: Person; readonly zoe: Person };

async function tell(database: Database): Promise<Story> {
  const world = await addWorld(database);
  const [ana, zoe] = [await addPerson(database), await addPerson(database, { on: 'marly' })];
  await addProcuration(database, { mandant: ana, mandataire: zoe, account: world.idOf('leroy') });
  return { database, world, ana, zoe };
}

describe.each(ENGINES)('A read in one statement, on %s', (engine) => {
  let story: Story;
  let reference: Reference;
  beforeAll(async () => {
    story = await tell(await openEmptyDatabase(engine));
    reference = await addRequest(story.database, story.ana, procurationRequest(story.zoe));
  });
  afterAll(() => story.database.close());

  const scopes = (): readonly Reading[] => [
    reading({}),
    reading({ role: 'elector', elector: story.ana.elector }),
    reading({ role: 'elector', elector: story.zoe.elector }),
    reading({ role: 'assessor', station: stationOf('denain') }),
    reading({ role: 'town-hall', commune: story.zoe.commune }),
    reading({ role: 'officer', account: story.world.idOf('retired') }),
    reading({ role: 'officer', account: story.world.idOf('retired') }, { reference }),
    reading({ role: 'officer', account: story.world.idOf('retired') }, { mandant: story.ana.elector }),
  ];

  test('sees the rows that a transaction of the same scope sees, and no others', async () => {
    for (const scope of scopes()) {
      const alone = await readInScope(story.database, scope, SEEN);
      expect(alone).toEqual(await inTransaction(story.database, scope, (tx) => read(tx, SEEN)));
    }
    const [nobody, , , assessor] = scopes();
    if (nobody === undefined || assessor === undefined) throw new RangeError('eight scopes');
    expect(Object.values(await readInScope(story.database, nobody, SEEN)).flat()).toEqual([]);
    expect((await readInScope(story.database, assessor, SEEN)).procurations).toEqual([story.ana.elector]);
  });

  test('sees nothing of the scopes of others that are read at the same time', async () => {
    const expected = await Promise.all(scopes().map((scope) => readInScope(story.database, scope, SEEN)));

    for (let lap = 0; lap < 5; lap += 1) {
      const together = await Promise.all(scopes().map((scope) => readInScope(story.database, scope, SEEN)));
      expect(together).toEqual(expected);
    }
  });

  test('sees by a reference what its mandant gave, as long as the reference may be presented', async () => {
    const own = await addRequest(story.database, story.ana, { kind: 'revocation' });
    const scope = reading({ role: 'officer', account: story.world.idOf('retired') }, { reference: own });
    const given: Read<readonly ElectorId[]> = idsOf(sql`select mandant as id from procurations`);
    expect(await readInScope(story.database, scope, given)).toEqual([story.ana.elector]);

    await inTransaction(story.database, { actor: SYSTEM, access: 'decide' }, async (tx) => {
      const [row] = await query<{ id: never }>(tx, sql`select id from requests where reference = ${own}`);
      if (row) await setRequestStatus(tx, row.id, { status: 'withdrawn' });
    });
    expect(await readInScope(story.database, scope, given)).toEqual([]);
  });

  test.each<Access>(['decide'])('enters a scope in the reading role alone', async (access) => {
    const entered = inTransaction(story.database, { actor: SYSTEM, access }, (tx) =>
      query(tx, sql`select enter_scope('{"role":"admin"}')`),
    );
    expect(codeOf(await entered.catch((error: unknown) => error))).toBe('42501');
  });
});

describe('Behind a pooler that drops the role', () => {
  test('a read sees what its scope allows, by a transaction, and not what the login may see', async () => {
    const url = await createDatabase();
    const story = await tell(await openDatabase({ url }));
    const { single, db } = story.database;
    if (single === undefined) throw new Error('an embedded database');
    const lost = { ...single.read, db };
    const database = { ...story.database, single: { ...single, read: lost } };

    expect((await query(db, sql`select from electors`)).length).toBeGreaterThan(0);
    const seen = await readInScope(database, reading({}), SEEN);
    expect(Object.values(seen).flat()).toEqual([]);
    const own = await readInScope(database, reading({ role: 'elector', elector: story.zoe.elector }), SEEN);
    expect(own.procurations).toEqual([story.ana.elector]);
    await story.database.close();
  });
});
