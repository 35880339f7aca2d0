import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CommuneCode } from '#core/model/ids.ts';
import { electors, registrations } from '#drizzle/schema/people.ts';
import { procurations } from '#drizzle/schema/procurations.ts';
import { auditEntry } from '#drizzle/schema/records.ts';
import { addPair, addPerson, type Person } from '#test/database/people.ts';
import { first, IN_MARCH, newId, PLACES, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { assessor, townHall } from '#test/database/world.ts';
import { whileHeld } from '#test/server/held.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type Api, failureOf } from '#test/server/terminal.ts';

const MARLY = stationOf('marly');

let running: Running;
let denain: Api;
let marly: Api;
let admin: Api;

beforeAll(async () => {
  running = await startRunning();
  [denain, marly, admin] = [
    await running.as(townHall('denain')),
    await running.as(townHall('marly')),
    await running.as('admin'),
  ];
});
afterAll(() => running.close());

const dies = (api: Api, { elector: id }: Person, key = newId()) =>
  api.roll.record.mutate({ key, elector: { id }, event: 'dies' });
const moves = (api: Api, { elector: id }: Person, to: string) =>
  api.roll.record.mutate({ key: newId(), elector: { id }, event: 'moves', to });
const linesOf = ({ elector }: Person) =>
  running.database.db
    .select({ station: registrations.station, number: registrations.number, to: registrations.to })
    .from(registrations)
    .where(eq(registrations.elector, elector))
    .orderBy(registrations.from);

describe('An event on the roll (R-51 to R-53, R-77)', () => {
  test('is recorded by the town hall of the elector, or the administration, and by no other', async () => {
    const [resident, neighbour] = [await addPerson(running.database), await addPerson(running.database)];

    expect(await failureOf(dies(marly, resident))).toEqual({ status: 422, codes: ['out-of-scope'] });
    await expect(dies(denain, resident)).resolves.toEqual({ on: '2027-03-01', annulled: 0, kept: 0 });
    await expect(dies(admin, neighbour)).resolves.toMatchObject({ on: '2027-03-01' });
    const [lost] = await running.database.db.select().from(electors).where(eq(electors.id, resident.elector));
    expect(lost).toMatchObject({ loss: 'dead', lostOn: '2027-03-01' });
    expect(await linesOf(resident)).toEqual([{ station: resident.station, number: resident.number, to: '2027-03-01' }]);
  });

  test('waits for who seals a list, also one that the elector has left', async () => {
    const person = await addPerson(running.database, { on: 'marly' });
    await moves(admin, person, stationOf('denain'));
    const sealed = sql`select from polling_stations where id = ${MARLY} for no key update`;

    const died = whileHeld(running.database, { statement: sealed, waiting: 1 }, () => dies(admin, person));
    await expect(died).resolves.toMatchObject({ annulled: 0 });
  });

  test('sent again with its key is answered as the first time, and happens once', async () => {
    const person = await addPerson(running.database);
    const key = newId();

    const answer = await dies(denain, person, key);
    const acts = await running.database.db.$count(auditEntry, eq(auditEntry.act, 'roll.record'));
    expect(await dies(denain, person, key)).toEqual(answer);
    expect(await running.database.db.$count(auditEntry, eq(auditEntry.act, 'roll.record'))).toBe(acts);
    expect((await failureOf(dies(denain, person))).status).toBe(400);
  });

  test('names the elector by number and birth date as well; an unknown one is a bad input', async () => {
    const { nne, born, elector } = await addPerson(running.database);
    const act = (number: string) =>
      denain.roll.record.mutate({ key: newId(), elector: { nne: number, born }, event: 'loses-rights' });

    expect((await failureOf(act('999999999'))).status).toBe(400);
    await act(nne);
    const [lost] = await running.database.db.select().from(electors).where(eq(electors.id, elector));
    expect(lost?.loss).toBe('rights-lost');
  });

  test('that leads nowhere is refused: to a commune unknown by its code, to a station that is not', async () => {
    const person = await addPerson(running.database);

    expect(await failureOf(moves(denain, person, '00000'))).toEqual({ status: 422, codes: ['commune-unknown'] });
    expect((await failureOf(moves(denain, person, `${PLACES.marly.code}/0009`))).status).toBe(400);
    expect((await linesOf(person)).map(({ to }) => to)).toEqual([null]);
  });

  test('that moves an elector appends to the new list, also twice on one day', async () => {
    const neighbour = await addPerson(running.database, { on: 'marly' });
    const mover = await addPerson(running.database);

    await moves(denain, mover, PLACES.marly.code);
    const [, line] = await linesOf(mover);
    expect(line).toMatchObject({ station: MARLY, to: null });
    expect(line?.number).toBeGreaterThan(neighbour.number);
    await moves(marly, mover, `${PLACES.denain.code}/0002`);

    const lines = await linesOf(mover);
    expect(lines.filter(({ to }) => to === null)).toMatchObject([{ station: stationOf('denain', 2) }]);
  });

  test('moves the elector’s procurations to the chain, the register and the notices of the new commune', async () => {
    const { mandant, mandataire } = await addPair(running.database);
    const { id } = await addProcuration(running.database, {
      mandant,
      mandataire,
      account: running.world.idOf('leroy'),
    });

    await expect(moves(denain, mandant, PLACES.marly.code)).resolves.toMatchObject({ annulled: 0, kept: 1 });
    const rows = await running.database.db.select().from(procurations).where(eq(procurations.id, id));
    expect(rows.map(({ commune }) => commune)).toEqual([PLACES.marly.code satisfies CommuneCode]);
  });

  test('is seen on the lists of both stations: gone from one, new on the other', async () => {
    running.setClock(POLLING_TEN);
    const person = await addPerson(running.database);
    const [here, there] = [await running.as(assessor(person.station)), await running.as(assessor(MARLY))];
    const page = { round: first.id, limit: 500 };
    const cursors = [
      (await here.station.list.query(page)).cursor,
      (await there.station.list.query(page)).cursor,
    ] as const;

    await moves(denain, person, PLACES.marly.code);

    const left = await here.station.changes.query({ round: first.id, cursor: cursors[0] });
    expect(left).toMatchObject({ people: [], gone: [person.elector] });
    const came = await there.station.changes.query({ round: first.id, cursor: cursors[1] });
    expect(came).toMatchObject({ people: [{ elector: person.elector }], gone: [] });
    running.setClock(IN_MARCH);
  });
});
