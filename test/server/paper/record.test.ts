import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import type { CommuneCode } from '#core/model/ids.ts';
import { procurations, revocations } from '#drizzle/schema/procurations.ts';
import { outbox } from '#drizzle/schema/records.ts';
import { addPair, addPerson, identityOf, type Person } from '#test/database/people.ts';
import { IN_MARCH, newId, PLACES, type PlaceName } from '#test/database/places.ts';
import { FIRST_ROUND, PAPER_AUTHORITY } from '#test/database/procurations.ts';
import { townHall } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { failureOf, refusedFor } from '#test/server/terminal.ts';

let running: Running;
let mandant: Person;
let mandataire: Person;

beforeAll(async () => {
  running = await startRunning();
});
beforeEach(async () => {
  running.setClock(IN_MARCH);
  ({ mandant, mandataire } = await addPair(running.database, { mandataire: { on: 'marly' } }));
});
afterAll(() => running.close());

const signed = {
  writtenOn: '2027-02-20',
  place: 'france' as const,
  authority: PAPER_AUTHORITY,
};
const namesOf = ({ lastName, firstNames, born, commune }: Person) => ({ lastName, firstNames, born, commune });
const onForm = (person: Person) => ({ ...namesOf(person), address: '3, rue du Port' });

type Changes = { readonly key?: string; readonly by?: PlaceName; readonly writtenOn?: string; readonly from?: object };
type MandataireOnForm = { readonly nne: string; readonly born: string } | ReturnType<typeof onForm>;
const record = async (
  to: MandataireOnForm = identityOf(mandataire),
  { by = 'denain', key = newId(), ...changes }: Changes = {},
) => {
  const { paper } = await running.as(townHall(by));
  const { from = { id: mandant.elector }, writtenOn = signed.writtenOn } = changes;
  const form = { key, mandant: from as { id: string }, mandataire: to, validity: FIRST_ROUND, ...signed, writtenOn };
  return paper.record.mutate(form);
};
/** The same form, of an act made at the mandant's home, by this capacity. */
const recordVisit = async (capacity: 'apj' | 'registry-director') => {
  const { paper } = await running.as(townHall('denain'));
  return paper.record.mutate({
    key: newId(),
    mandant: { id: mandant.elector },
    mandataire: identityOf(mandataire),
    validity: FIRST_ROUND,
    ...signed,
    authority: { ...signed.authority, capacity },
    homeVisit: { request: true, statement: true },
  });
};
const stored = async () =>
  (await running.database.db.select().from(procurations).where(eq(procurations.mandant, mandant.elector)))[0];

describe('A paper form made at the mandant’s home (R-10, art. R72-1 IV)', () => {
  test('by an agent of police is active, and the visit is kept', async () => {
    expect(await recordVisit('apj')).toMatchObject({ status: 'active' });
    expect(await stored()).toMatchObject({ homeVisit: true });
  });

  test('by a court-registry director exists, is rejected, and the visit is kept', async () => {
    expect(await recordVisit('registry-director')).toMatchObject({
      status: 'rejected',
      reasons: [{ code: 'authority-not-entitled', capacity: 'registry-director' }],
    });
    expect(await stored()).toMatchObject({ status: 'rejected', homeVisit: true });
  });
});

describe('A paper form at the town hall (R-11, R-75)', () => {
  test('is kept with the names and the date written on it, of no account', async () => {
    const recorded = await record();

    expect(recorded).toMatchObject({
      status: 'active',
      day: '2027-02-20',
      reasons: [],
      flags: [],
      rounds: [{ number: 1 }],
    });
    expect(await stored()).toMatchObject({
      id: recorded.procuration,
      way: 'paper',
      authority: null,
      authorityLastName: 'Leroy',
      authorityCapacity: 'registry-director',
      establishedDay: '2027-02-20',
      establishedLocalDay: '2027-02-20',
      establishedAt: IN_MARCH,
    });
  });

  test('is recorded once: the same key has the same answer', async () => {
    const key = newId<string>();
    const once = await record(identityOf(mandataire), { key });

    expect(await record(identityOf(mandataire), { key })).toEqual(once);
    expect(await running.database.db.$count(procurations, eq(procurations.mandant, mandant.elector))).toBe(1);
  });

  test('names its mandant by a full identity too', async () => {
    mandant = await addPerson(running.database, { born: day('1962-03-04') });
    const from = { ...namesOf(mandant), sex: 'F' };
    expect(await record(identityOf(mandataire), { from })).toMatchObject({ status: 'active' });
    expect(await stored()).toMatchObject({ mandataire: mandataire.elector });
  });

  test('of an unknown mandant, or of one of two namesakes, makes nothing', async () => {
    mandant = await addPerson(running.database, { born: day('1963-04-05') });
    const nobody = { ...namesOf(mandant), sex: 'M' };
    expect(await failureOf(record(identityOf(mandataire), { from: nobody }))).toEqual(
      refusedFor('mandant-not-elector'),
    );
    await addPerson(running.database, namesOf(mandant));
    const two = { ...namesOf(mandant), sex: 'F' };
    expect(await failureOf(record(identityOf(mandataire), { from: two }))).toEqual(refusedFor('mandant-ambiguous'));
    expect(await failureOf(record(identityOf(mandataire), { from: { id: newId() } }))).toEqual({
      status: 400,
      codes: [],
    });
    expect(await stored()).toBeUndefined();
  });

  test('belongs to the town hall of the mandant (R-77)', async () => {
    expect(await failureOf(record(identityOf(mandataire), { by: 'marly' }))).toEqual(refusedFor('out-of-scope'));
    expect(await stored()).toBeUndefined();
  });

  test('tells at once all that cannot be', async () => {
    const unknown = { nne: '999999', born: mandataire.born };
    expect(await failureOf(record(unknown, { writtenOn: '2027-03-02' }))).toEqual(
      refusedFor('mandataire-unknown', 'date-in-future'),
    );
    expect(await failureOf(record(identityOf(mandataire), { writtenOn: '2027-02-30' }))).toEqual(
      refusedFor('date-impossible'),
    );
    expect(await stored()).toBeUndefined();
  });
});

describe('The paper form of New Caledonia (R-57)', () => {
  test('names the mandataire by names, birth date, address and commune, and waits for the town hall', async () => {
    mandant = await addPerson(running.database, { on: 'noumea', born: day('1971-02-03') });
    const to = await addPerson(running.database, { on: 'noumea', born: day('1972-03-04') });

    expect(await record(onForm(to), { by: 'noumea' })).toMatchObject({ status: 'in-control' });
    expect(await stored()).toMatchObject({ mandataire: to.elector });
  });

  test('names nobody so elsewhere', async () => {
    const to = await addPerson(running.database, { on: 'marly', born: day('1973-04-05') });
    expect(await failureOf(record(onForm(to)))).toEqual(refusedFor('mandataire-unknown'));
  });

  test('says of a commune that does not exist that it does not', async () => {
    const to = { ...onForm(mandataire), commune: '59999' as CommuneCode };
    expect(await failureOf(record(to))).toEqual(refusedFor('commune-unknown'));
  });
});

describe('What waits for a town hall (R-58, R-72)', () => {
  const waiting = async (by: PlaceName) =>
    (await (await running.as(townHall(by))).procuration.waiting.query({})).waiting;

  test('is shown to it alone, with who, since when and for which rounds, until it is decided', async () => {
    mandant = await addPerson(running.database, { on: 'noumea' });
    const { procuration } = await record(identityOf(mandataire), { by: 'noumea' });

    const mine = (await waiting('noumea')).filter((its) => its.procuration === procuration);
    expect(mine).toEqual([
      {
        procuration,
        mandant: expect.objectContaining({ elector: mandant.elector, commune: PLACES.noumea.name }),
        mandataire: expect.objectContaining({ elector: mandataire.elector, lastName: mandataire.lastName }),
        since: IN_MARCH,
        day: '2027-02-20',
        way: 'paper',
        rounds: [expect.objectContaining({ number: 1, coverage: 'covered' })],
        until: undefined,
        flags: [],
      },
    ]);
    expect((await waiting('denain')).map((its) => its.procuration)).not.toContain(procuration);

    const town = await running.as(townHall('noumea'));
    await town.procuration.decide.mutate({ key: newId(), procuration, decision: 'reject', note: 'Radié' });
    expect((await waiting('noumea')).map((its) => its.procuration)).not.toContain(procuration);
  });
});

describe('A revocation on paper (R-36, R-37)', () => {
  const revoke = async (changes: object = {}, by: PlaceName = 'denain') => {
    const { paper } = await running.as(townHall(by));
    return paper.revoke.mutate({ key: newId(), mandant: { id: mandant.elector }, ...signed, ...changes });
  };

  test('is kept with its date and its authority, and told once', async () => {
    await record(identityOf(mandataire), { writtenOn: '2027-02-19' });

    expect(await revoke()).toMatchObject({ status: 'revoked', day: '2027-02-20' });
    const [row] = await running.database.db.select().from(revocations).where(eq(revocations.mandant, mandant.elector));
    expect(row).toMatchObject({
      way: 'paper',
      authority: null,
      establishedDay: '2027-02-20',
      commune: mandant.commune,
    });
    const told = await running.database.db.select().from(outbox).where(eq(outbox.elector, mandant.elector));
    expect(told.map(({ about }) => about).sort()).toEqual(['effective', 'revoked']);
  });

  test('of another town’s mandant, or signed by a mayor, ends nothing', async () => {
    await record();

    expect(await failureOf(revoke({}, 'marly'))).toEqual(refusedFor('out-of-scope'));
    const authority = { ...signed.authority, capacity: 'mayor' };
    expect(await failureOf(revoke({ authority }))).toEqual(refusedFor('authority-not-entitled'));
    const atHome = { homeVisit: { request: true, statement: false } };
    expect(await failureOf(revoke(atHome))).toEqual(refusedFor('authority-not-entitled', 'statement-missing'));
    const police = { ...signed.authority, capacity: 'apj' };
    expect(await failureOf(revoke({ ...atHome, authority: police }))).toEqual(refusedFor('statement-missing'));
    expect(await stored()).toMatchObject({ status: 'active' });
  });
});
