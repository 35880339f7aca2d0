import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addYears, day } from '#core/calendar/day.ts';
import { instantOf, localTime, PARIS } from '#core/calendar/instant.ts';
import { listPrints, printedLines } from '#drizzle/schema/list-prints.ts';
import { accessLog, auditEntry } from '#drizzle/schema/records.ts';
import { addPair, type Pair } from '#test/database/people.ts';
import { first, IN_MARCH, newId, stationOf } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { assessor, townHall } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { failureOf, refusedFor } from '#test/server/terminal.ts';

const DENAIN = stationOf('denain');
const round = first.id;

let running: Running;
beforeAll(async () => {
  running = await startRunning();
});
afterAll(() => running.close());
beforeEach(async () => {
  running.setClock(IN_MARCH);
  await running.database.db.execute('truncate printed_lines, list_prints, procurations, revocations cascade');
});

let number = 90_000;

/** A procuration of a mandant who stands on the list after those before. */
async function give(): Promise<Pair & { readonly number: number }> {
  number += 1;
  const people = await addPair(running.database, { mandant: { number } });
  await addProcuration(running.database, { ...people, account: running.world.idOf('leroy') });
  return { ...people, number };
}
async function revoke({ mandant }: Pair): Promise<void> {
  const { counter } = await running.as('leroy');
  await counter.revoke.mutate({ key: newId(), mandant: mandant.elector, identity: 'match' });
}
async function print(key = newId<string>()) {
  const { listPrint } = await running.as(townHall('denain'));
  return listPrint.record.mutate({ key, round, station: DENAIN });
}
async function linesOf(no: number, account = townHall('denain')) {
  const { listPrint } = await running.as(account);
  return listPrint.lines.query({ round, station: DENAIN, no });
}
const named = ({ mandant, mandataire }: Pair) => ({
  mandant: expect.objectContaining({ lastName: mandant.lastName }),
  mandataire: expect.objectContaining({ lastName: mandataire.lastName }),
});

describe('What is printed of a station’s procurations (R-44, art. R76)', () => {
  test('is the annex at first, numbered 0, then what came and what ended, each with its lines', async () => {
    const [ana, eli] = [await give(), await give()];
    expect(await print()).toMatchObject({ isNew: true, station: DENAIN, print: { no: 0, added: 2, struck: 0 } });

    const zoe = await give();
    await revoke(eli);
    const { print: second } = await print();
    expect(second).toMatchObject({ no: 1, added: 1, struck: 1, acknowledgedAt: undefined });
    expect(await linesOf(1)).toMatchObject({
      station: DENAIN,
      commune: 'Denain',
      print: second,
      lines: [
        { number: eli.number, isStruck: true, ...named(eli) },
        { number: zoe.number, isStruck: false, ...named(zoe) },
      ],
    });
    expect((await linesOf(0)).lines).toMatchObject([
      { number: ana.number, isStruck: false, ...named(ana) },
      { number: eli.number, isStruck: false, ...named(eli) },
    ]);
  });

  test('is nothing where nothing came: no number is used', async () => {
    await give();
    const { print: annex } = await print();
    expect(await print()).toEqual({ isNew: false, station: DENAIN, print: annex });
    expect(await running.database.db.$count(listPrints)).toBe(1);
    await revoke(await give());
    expect(await print()).toMatchObject({ isNew: false, print: { no: 0 } });
  });

  test('is an annex without lines where nobody gave', async () => {
    expect(await print()).toMatchObject({ isNew: true, print: { no: 0, added: 0, struck: 0 } });
  });

  test('is printed once for its key, and by two at once once', async () => {
    await give();
    const key = newId<string>();
    expect(await print(key)).toEqual(await print(key));
    await give();
    const both = await Promise.all([print(), print()]);
    expect(both.map(({ isNew }) => isNew).sort()).toEqual([false, true]);
    expect(await running.database.db.$count(listPrints)).toBe(2);
  });

  test('has a digest that goes on from the paper before', async () => {
    await give();
    const { print: annex } = await print();
    await give();
    const { print: one } = await print();
    expect(new Set([annex.digest, one.digest]).size).toBe(2);
    expect(one.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  test('reaches the terminals of the station at once, and a list that is loaded later', async () => {
    const { station } = await running.as(assessor(DENAIN));
    await give();
    const { cursor, print: none } = await station.list.query({ round, limit: 500 });
    expect(none).toBeUndefined();
    const heard = station.changes.query({ round, cursor });
    const { print: annex } = await print();
    expect(await heard).toMatchObject({ print: annex, people: [], gone: [] });
    expect(await station.list.query({ round, limit: 500 })).toMatchObject({ print: annex });
  });

  test('leaves one act in the log, which names nobody, and each reading of its lines is logged', async () => {
    const { mandant } = await give();
    await print();
    const acts = await running.database.db.select().from(auditEntry).where(eq(auditEntry.act, 'listPrint.record'));
    expect(acts.at(-1)).toMatchObject({ chain: mandant.commune, account: running.world.idOf(townHall('denain')) });
    const read = () => running.database.db.$count(accessLog, eq(accessLog.read, 'station.annex'));
    const before = await read();
    await linesOf(0);
    expect(await read()).toBe(before + 1);
  });

  test('is never that of another station or commune, and an officer prints nothing', async () => {
    const other = { key: newId<string>(), round, station: stationOf('denain', 2) };
    const bureau = await running.as(assessor(DENAIN));
    expect(await failureOf(bureau.listPrint.record.mutate(other))).toEqual(refusedFor('out-of-scope'));
    const marly = await running.as(townHall('marly'));
    expect(await failureOf(marly.listPrint.record.mutate(other))).toEqual(refusedFor('out-of-scope'));
    expect(await failureOf(marly.listPrint.lines.query({ round, station: DENAIN }))).toEqual(
      refusedFor('out-of-scope'),
    );
    const officer = await running.as('leroy');
    expect((await failureOf(officer.listPrint.record.mutate(other))).status).toBe(403);
    const admin = await running.as('admin');
    expect((await failureOf(admin.listPrint.lines.query({ round, station: DENAIN }))).status).toBe(403);
  });

  test('loses its lines with their procurations (R-74)', async () => {
    await give();
    await print();
    running.setClock(instantOf(addYears(day('2027-06-01'), 4), localTime('09:00'), PARIS));
    const { retention } = await running.as('admin');
    await retention.purge.mutate({ key: newId() });
    expect(await running.database.db.$count(printedLines)).toBe(0);
    expect(await running.database.db.$count(listPrints)).toBe(1);
  });
});
