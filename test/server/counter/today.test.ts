import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays, day } from '#core/calendar/day.ts';
import { addMinutes, dayAt, PARIS, startOf } from '#core/calendar/instant.ts';
import type { ProcurationId } from '#core/model/ids.ts';
import { inTransaction, SYSTEM } from '#drizzle/connection/transaction.ts';
import { entriesWithoutAct } from '#drizzle/queries/counter-entries.ts';
import { accessLog } from '#drizzle/schema/records.ts';
import { addPair, addPerson, identityOf, type Person } from '#test/database/people.ts';
import { IN_MARCH, newId } from '#test/database/places.ts';
import { addRequest, BOTH_ROUNDS, procurationRequest } from '#test/database/procurations.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { failureOf } from '#test/server/terminal.ts';

const NEXT_DAY = addMinutes(IN_MARCH, 24 * 60);
/** A day of nothing but refusals. */
const THIRD_DAY = addMinutes(IN_MARCH, 48 * 60);
const ON = dayAt(THIRD_DAY, PARIS);

let running: Running;
let mandant: Person;
let mandataire: Person;
let given: ProcurationId;
let references: readonly [string, string];

/**
 * Leroy establishes a procuration at the mandant's home, and revokes it ten minutes later; Moreau establishes
 * another meanwhile.
 */
beforeAll(async () => {
  running = await startRunning();
  ({ mandant, mandataire } = await addPair(running.database, { mandataire: { on: 'marly' } }));
  const giving = await addRequest(running.database, mandant, procurationRequest(mandataire));
  const ending = await addRequest(running.database, mandant, { kind: 'revocation' });
  references = [giving, ending];
  const homeVisit = { request: true, statement: true };
  const established = await establish('leroy', giving, { homeVisit });
  given = established.procuration ?? newId();
  const otherMandant = await addPerson(running.database);
  await establish(
    'moreau',
    await addRequest(running.database, otherMandant, procurationRequest(await addPerson(running.database))),
  );
  running.setClock(addMinutes(IN_MARCH, 10));
  await establish('leroy', ending);
});
beforeEach(() => running.setClock(addMinutes(IN_MARCH, 10)));
afterAll(() => running.close());

type Papers = { readonly homeVisit?: { readonly request: boolean; readonly statement: boolean } };
const establish = async (account: string, reference: string, papers: Papers = {}) =>
  (await running.as(account)).counter.establish.mutate({ key: newId(), reference, identity: 'match', ...papers });
const logOf = async (account: string, on?: string) =>
  (await running.as(account)).counter.today.query(on === undefined ? {} : { day: day(on) });
const looks = async (read: string) => {
  const rows = await running.database.db.select().from(accessLog);
  return rows.filter((row) => row.read === read).map(({ subject }) => subject);
};

describe('The log of the day (R-11)', () => {
  test('holds the authority’s own acts in their order, with their status now', async () => {
    const before = (await looks('counter.today')).length;
    const { day: on, acts } = await logOf('leroy');

    expect(on).toBe('2027-03-01');
    expect(acts).toEqual([
      {
        act: { procuration: given },
        recordedNo: expect.any(Number),
        at: IN_MARCH,
        mandant: expect.objectContaining({ elector: mandant.elector, commune: 'Denain' }),
        mandataire: expect.objectContaining({ elector: mandataire.elector }),
        status: 'revoked',
        validity: BOTH_ROUNDS,
        homeVisit: true,
        reference: references[0],
        mayAnnulUntil: undefined,
        refusals: [],
      },
      {
        act: { revocation: expect.any(String) },
        at: addMinutes(IN_MARCH, 10),
        mandant: expect.objectContaining({ elector: mandant.elector, commune: 'Denain' }),
        mandataire: undefined,
        status: 'revocation',
        validity: undefined,
        homeVisit: false,
        reference: references[1],
        mayAnnulUntil: undefined,
        refusals: [],
      },
    ]);
    expect((await looks('counter.today')).slice(before)).toEqual([mandant.elector, mandant.elector]);
  });

  test('is each one’s own, and says until when a living act may be annulled', async () => {
    expect((await logOf('moreau')).acts).toMatchObject([
      { status: 'active', mayAnnulUntil: addMinutes(IN_MARCH, 15), homeVisit: false },
    ]);
    expect((await logOf('retired')).acts).toEqual([]);
  });

  test('R-08: holds what its authority refused, with the reasons and the reference, and that the mandant was read', async () => {
    const [shown, typed] = [await addPerson(running.database), await addPerson(running.database)];
    const reference = await addRequest(running.database, shown, procurationRequest(mandataire));
    const { counter } = await running.as('moreau');
    const refused = { key: newId<string>(), reference, identity: 'no-document' } as const;
    const giving = { mandant: typed.elector, mandataire: identityOf(mandataire), validity: BOTH_ROUNDS };
    const before = (await looks('counter.today')).length;
    running.setClock(NEXT_DAY);

    await failureOf(counter.establish.mutate(refused));
    await failureOf(counter.form.mutate({ key: newId(), ...giving, identity: 'unwilling' }));
    const { acts } = await logOf('moreau');

    expect(acts).toMatchObject([
      {
        act: undefined,
        status: 'refused',
        mandant: { elector: shown.elector, lastName: shown.lastName, commune: 'Denain' },
        reference,
        refusals: [{ code: 'identity-unproven' }],
      },
      {
        status: 'refused',
        mandant: { elector: typed.elector },
        refusals: [{ code: 'mandant-unwilling', withoutRequest: true }],
      },
    ]);
    expect((await looks('counter.today')).slice(before)).toContain(shown.elector);
    expect((await logOf('leroy')).acts.filter(({ status }) => status === 'refused')).toEqual([]);
  });

  test('keeps the newest of what made no act, and counts the others', async () => {
    const { database, world } = running;
    running.setClock(THIRD_DAY);
    const { counter } = await running.as('moreau');
    for (const _ of [1, 2, 3]) {
      const reference = await addRequest(database, await addPerson(database), procurationRequest(mandataire));
      await failureOf(counter.establish.mutate({ key: newId(), reference, identity: 'no-document' }));
    }
    const authorityDay = {
      account: world.idOf('moreau'),
      day: ON,
      from: startOf(ON, PARIS),
      until: startOf(addDays(ON, 1), PARIS),
    };
    const read = (most?: number) =>
      inTransaction(database, { actor: SYSTEM, access: 'decide' }, (tx) => entriesWithoutAct(tx, authorityDay, most));
    const { entries, more } = await read();
    expect(more).toBe(0);
    expect(entries).toHaveLength(3);
    expect(await read(1)).toEqual({ entries: entries.slice(-1), more: 2 });
  });

  test('R-12: of a delegate holds what was collected, and says so once an officer has signed it', async () => {
    const asking = await addPerson(running.database);
    const reference = await addRequest(running.database, asking, procurationRequest(await addPerson(running.database)));
    const collected = { act: undefined, mandant: { elector: asking.elector }, reference, refusals: [] };
    running.setClock(NEXT_DAY);

    await establish('delegate', reference);
    expect((await logOf('delegate')).acts).toMatchObject([{ ...collected, status: 'collected' }]);
    await establish('leroy', reference);
    expect((await logOf('delegate')).acts).toMatchObject([{ ...collected, status: 'signed' }]);
  });

  test('of another day is of that day', async () => {
    expect((await logOf('leroy', '2027-02-28')).acts).toEqual([]);
    expect((await logOf('leroy', '2027-03-01')).acts).toHaveLength(2);
  });
});

describe('A receipt (R-11, R-73)', () => {
  test('says the status of the act now, to its authority and to the unit', async () => {
    const before = (await looks('counter.receipt')).length;
    for (const account of ['leroy', 'moreau']) {
      const { counter } = await running.as(account);
      expect(await counter.receipt.query({ act: { procuration: given } })).toMatchObject({
        kind: 'procuration',
        recordedNo: 1,
        status: 'revoked',
        reasons: [{ code: 'revoked' }],
        homeVisit: true,
        mandant: { lastName: mandant.lastName, commune: 'Denain' },
        mandataire: { firstNames: mandataire.firstNames, born: mandataire.born },
        authority: { lastName: 'Leroy-Beaulieu', capacity: 'opj', unit: 'Commissariat de Denain' },
        rounds: [{ election: 'Présidentielle 2027', number: 1, day: '2027-04-11' }, { number: 2 }],
      });
    }
    expect((await looks('counter.receipt')).slice(before)).toEqual([mandant.elector, mandant.elector]);
  });

  test('of a revocation is one too', async () => {
    const [, revoked] = (await logOf('leroy')).acts;
    const { counter } = await running.as('leroy');

    expect(await counter.receipt.query({ act: revoked?.act ?? { procuration: given } })).toMatchObject({
      kind: 'revocation',
      at: addMinutes(IN_MARCH, 10),
      mandant: { lastName: mandant.lastName, commune: 'Denain' },
    });
  });

  test('is refused to another unit, to an officer who signs nothing, and for an unknown act', async () => {
    const outOfScope = { status: 422, codes: ['out-of-scope'] };
    for (const account of ['consul', 'unsigned']) {
      const { counter } = await running.as(account);
      expect(await failureOf(counter.receipt.query({ act: { procuration: given } }))).toEqual(outOfScope);
    }
    const { counter } = await running.as('leroy');
    expect(await failureOf(counter.receipt.query({ act: { procuration: newId() } }))).toEqual(outOfScope);
    expect(await failureOf(counter.receipt.query({ act: { revocation: newId() } }))).toEqual(outOfScope);
  });
});
