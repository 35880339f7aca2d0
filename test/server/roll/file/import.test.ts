import { eq, inArray, isNull, notInArray, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addMinutes } from '#core/calendar/instant.ts';
import { ROLL_COLUMNS, type RollColumn } from '#core/law/entitlement/roll-file.ts';
import type { ElectorId } from '#core/model/ids.ts';
import { electors, registrations } from '#drizzle/schema/people.ts';
import { procurations } from '#drizzle/schema/procurations.ts';
import { outbox } from '#drizzle/schema/records.ts';
import { rollImports, rollLines } from '#drizzle/schema/roll-imports.ts';
import { logLoaded } from '#test/database/loaded.ts';
import { ENGINES, openEmptyDatabase } from '#test/database/open.ts';
import { addPair, addPerson, type Person } from '#test/database/people.ts';
import { IN_MARCH, newId, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { townHall } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type Api, failureOf, refusedFor } from '#test/server/terminal.ts';

type Line = { readonly [column in RollColumn]?: string | undefined };

/** The numbers of the lines begin above those that `addPerson` gives, since one file may hold both. */
let nth = 50_000;
/** A line of a person of nobody's, in the first station of Denain. */
function lineOf(line: Line = {}): Line {
  nth += 1;
  return {
    ...{ nne: String(700_000_000 + nth), last_name: 'Lefèvre', first_names: 'Zoé', sex: 'F', born: '1980-01-01' },
    ...{ list: 'communal', commune: '59172', station: '1', number: String(nth), ...line },
  };
}
/** The line that a person has. */
function lineOfPerson({ nne, lastName, firstNames, born, list, commune, station, number }: Person): Line {
  const named = { nne, last_name: lastName, first_names: firstNames, sex: 'F', born };
  return { ...named, list, commune, station: station.slice(-4), number: String(number) };
}

/** As they are sent, under a header. */
function rowsOf(lines: readonly Line[]): [number, string[]][] {
  return lines.map((line, at) => [at + 2, ROLL_COLUMNS.map((column) => line[column] ?? '')]);
}

describe.each(ENGINES)('A file of the roll, on %s', (engine) => {
  let running: Running;
  let admin: Api;

  beforeAll(async () => {
    running = await startRunning({ database: await openEmptyDatabase(engine) });
    admin = await running.as('admin');
  });
  afterAll(async () => {
    await running.close();
    await running.database.close();
  });
  beforeEach(async () => {
    const { db } = running.database;
    running.setClock(IN_MARCH);
    await db.execute(sql`update registrations set "to" = "from" where "to" is null`);
  });

  async function sent(lines: readonly Line[], api = admin) {
    const file = newId<string>();
    const { faults } = await api.roll.upload.mutate({ file, after: 0, lines: rowsOf(lines) });
    return { file, faults };
  }
  async function imported(lines: readonly Line[], { api = admin, acceptsFall = true } = {}) {
    const { file } = await sent(lines, api);
    const { plan } = await api.roll.preview.query({ file });
    return api.roll.import.mutate({ key: newId(), file, plan, acceptsFall });
  }
  const open = () =>
    running.database.db
      .select({ nne: electors.nne, station: registrations.station, number: registrations.number, born: electors.born })
      .from(registrations)
      .innerJoin(electors, eq(electors.id, registrations.elector))
      .where(isNull(registrations.to))
      .orderBy(registrations.number);
  const none = { dead: 0, left: 0, arrived: 0, moved: 0, list: 0, station: 0, renumbered: 0, corrected: 0, same: 0 };

  test('brings the electors of an empty base, and the same file again changes nothing', async () => {
    const [born, european] = [lineOf({ born: '1935-00-00' }), lineOf({ list: 'eu-municipal' })];
    const lines = [born, european, { ...european, list: 'eu-european' }];

    expect(await imported(lines)).toEqual({ changes: { ...none, arrived: 2 }, annulled: 0 });
    expect((await open()).map(({ nne, born }) => [nne, born])).toEqual([
      [born.nne, '1935-00-00'],
      [european.nne, '1980-01-01'],
      [european.nne, '1980-01-01'],
    ]);
    const before = await open();
    expect(await imported(lines)).toEqual({ changes: { ...none, same: 2 }, annulled: 0 });
    expect(await open()).toEqual(before);
    const { db } = running.database;
    const files = db.select({ id: rollImports.id }).from(rollImports);
    expect(await db.$count(rollImports, eq(rollImports.account, running.world.idOf('admin')))).toBe(0);
    expect(await db.$count(rollLines, notInArray(rollLines.import, files))).toBe(0);
  });

  test('strikes off who is no longer in it, and moves, renumbers and corrects the others', async () => {
    const [leaves, moves, stays, swaps] = [lineOf(), lineOf(), lineOf(), lineOf()];
    await imported([leaves, moves, stays, swaps]);

    const changed = [
      { ...moves, station: '2' },
      { ...stays, number: swaps.number, last_name: 'Martin' },
      { ...swaps, number: stays.number },
    ] as const;
    expect((await imported(changed)).changes).toEqual({ ...none, left: 1, station: 1, renumbered: 2 });
    expect(await open()).toMatchObject([
      { nne: moves.nne, station: stationOf('denain', 2) },
      { nne: swaps.nne, number: Number(stays.number) },
      { nne: stays.nne, number: Number(swaps.number) },
    ]);
    const [gone] = await running.database.db
      .select()
      .from(electors)
      .where(eq(electors.nne, leaves.nne ?? ''));
    expect(gone).toMatchObject({ loss: 'struck-off', lostOn: '2027-03-01' });
    const [named] = await running.database.db
      .select()
      .from(electors)
      .where(eq(electors.nne, stays.nne ?? ''));
    expect(named).toMatchObject({ lastName: 'Martin', nameKey: 'martin zoe' });
    expect((await imported([...changed, leaves])).changes).toEqual({ ...none, arrived: 1, same: 3 });
  });

  test('leaves the rolls of other communes as they are, but for who comes from there', async () => {
    const [mover, stays] = [lineOf({ commune: '59383' }), lineOf({ commune: '59383' })];
    await imported([mover, stays]);

    const moved = await imported([{ ...mover, commune: '59172' }]);
    expect(moved.changes).toEqual({ ...none, moved: 1 });
    expect(await open()).toMatchObject([
      { nne: mover.nne, station: stationOf('denain') },
      { nne: stays.nne, station: stationOf('marly') },
    ]);
  });

  test('ends the procurations of who has left, and keeps those of who has moved, and tells it (R-51 to R-53)', async () => {
    const account = running.world.idOf('leroy');
    const [going, moving] = [await addPair(running.database), await addPair(running.database)];
    const ended = await addProcuration(running.database, { ...going, account });
    const kept = await addProcuration(running.database, { ...moving, account });
    const file = [going.mandant, moving.mandant, moving.mandataire].map(lineOfPerson);
    const elsewhere = file.map((line) => (line.nne === moving.mandant.nne ? { ...line, station: '2' } : line));

    const { file: id } = await sent(elsewhere);
    const summary = await admin.roll.preview.query({ file: id });
    expect(summary).toMatchObject({ changes: { left: 1, station: 1 }, withProcuration: 2 });
    expect(await imported(elsewhere)).toMatchObject({ annulled: 1 });
    const statuses = await running.database.db
      .select({ id: procurations.id, status: procurations.status })
      .from(procurations)
      .where(inArray(procurations.id, [ended.id, kept.id]));
    expect(new Map(statuses.map((row) => [row.id, row.status]))).toEqual(
      new Map([
        [ended.id, 'annulled'],
        [kept.id, 'active'],
      ]),
    );
    const told = await running.database.db
      .select({ about: outbox.about })
      .from(outbox)
      .where(eq(outbox.elector, going.mandant.elector));
    expect(told).toEqual([{ about: 'annulled' }]);
  });

  test('says whom it takes over from another commune, whose procurations follow them (R-53)', async () => {
    const account = running.world.idOf('leroy');
    const hall = await running.as(townHall('denain'));
    const moving = await addPair(running.database, { mandant: { on: 'marly' }, mandataire: { on: 'marly' } });
    const abroad = await addPair(running.database, { mandant: { on: 'montreal' } });
    const kept = await addProcuration(running.database, { ...moving, account });
    const ended = await addProcuration(running.database, { ...abroad, account });
    const here = { commune: '59172', station: '0002', list: 'communal' };
    const file = [
      lineOf(),
      ...[moving.mandant, abroad.mandant].map((person) => ({ ...lineOfPerson(person), ...here })),
      lineOfPerson(abroad.mandataire),
    ];

    const { file: id } = await sent(file, hall);
    const { arrivals, changes, withProcuration } = await hall.roll.preview.query({ file: id });
    expect(changes).toMatchObject({ arrived: 1, moved: 2, same: 1 });
    expect(arrivals).toEqual([
      { commune: '59383', name: 'Marly', people: 1, lines: [3] },
      { commune: 'ZCA01', name: 'Montréal', people: 1, lines: [4] },
    ]);
    expect(withProcuration).toBe(2);
    expect(await imported(file, { api: hall })).toMatchObject({ annulled: 1 });
    const rows = await running.database.db.select().from(procurations);
    expect(rows.find((row) => row.id === kept.id)).toMatchObject({ status: 'active', commune: '59172' });
    expect(rows.find((row) => row.id === ended.id)).toMatchObject({ status: 'annulled' });
    const about = async ({ elector }: Person) =>
      (await running.database.db.select().from(outbox).where(eq(outbox.elector, elector))).map((row) => row.about);
    expect(await about(moving.mandant)).toEqual(['moved']);
    expect(await about(abroad.mandant)).toEqual(['annulled']);
  });

  test('keeps the dead off the roll', async () => {
    const person = await addPerson(running.database);
    await admin.roll.record.mutate({ key: newId(), elector: { id: person.elector }, event: 'dies' });

    expect((await imported([lineOfPerson(person), lineOf()])).changes).toEqual({ ...none, dead: 1, arrived: 1 });
    expect(await open()).toHaveLength(1);
  });

  test('with a fall of a tenth is refused until it is said that it is meant', async () => {
    const lines = Array.from({ length: 10 }, () => lineOf());
    await imported(lines);

    const { file } = await sent(lines.slice(1));
    const { plan, falls } = await admin.roll.preview.query({ file });
    expect(falls).toEqual([{ station: stationOf('denain'), list: 'communal', kind: 'fall', from: 10, to: 9 }]);
    const confirm = (acceptsFall: boolean) => admin.roll.import.mutate({ key: newId(), file, plan, acceptsFall });
    expect(await failureOf(confirm(false))).toEqual(refusedFor('roll-falls'));
    expect(await open()).toHaveLength(10);
    expect(await confirm(true)).toMatchObject({ changes: { left: 1 } });
  });

  test('is refused when the roll has changed since the summary', async () => {
    const person = await addPerson(running.database);
    const { file } = await sent([lineOfPerson(person)]);
    const { plan } = await admin.roll.preview.query({ file });
    await admin.roll.record.mutate({ key: newId(), elector: { id: person.elector }, event: 'dies' });

    const late = admin.roll.import.mutate({ key: newId(), file, plan, acceptsFall: true });
    expect(await failureOf(late)).toEqual(refusedFor('roll-changed'));
  });

  test('is imported as a whole or not at all: each fault is told with its line', async () => {
    const first = lineOf();
    const lines = [
      first,
      { ...lineOf(), nne: first.nne },
      { ...lineOf(), number: first.number },
      lineOf({ commune: '01001' }),
      lineOf({ station: '9' }),
      lineOf({ list: 'consular' }),
      { ...first, list: 'eu-municipal', last_name: 'Autre' },
    ];
    const { file } = await sent(lines);
    const { faults, count, plan } = await admin.roll.preview.query({ file });

    expect(count).toBe(6);
    expect(faults.map(({ line, fault, first: of }) => [line, fault, of])).toEqual([
      [3, 'nne-twice', 2],
      [4, 'number-twice', 2],
      [5, 'commune-unknown', null],
      [6, 'station-unknown', null],
      [7, 'list-elsewhere', null],
      [8, 'nne-of-another', 2],
    ]);
    const anyway = admin.roll.import.mutate({ key: newId(), file, plan, acceptsFall: true });
    expect(await failureOf(anyway)).toMatchObject({ status: 400 });

    const { faults: unreadable, file: other } = await sent([lineOf({ born: '31/02/1980' }), lineOf()]);
    expect(unreadable).toEqual([{ line: 2, column: 'born', value: '31/02/1980' }]);
    const { plan: partial, count: known } = await admin.roll.preview.query({ file: other });
    expect(known).toBe(1);
    const part = admin.roll.import.mutate({ key: newId(), file: other, plan: partial, acceptsFall: true });
    expect(await failureOf(part)).toMatchObject({ status: 400 });
    expect(await open()).toEqual([]);
  });

  test('finds who has no national number by civil status', async () => {
    const line = lineOf({ nne: '', list: 'new-caledonia', commune: '98818', last_name: 'Wamytan', special: 'oui' });
    await imported([line]);

    expect((await imported([{ ...line, first_names: 'ZOE', special: 'non' }])).changes).toEqual({
      ...none,
      renumbered: 1,
    });
    expect(await open()).toHaveLength(1);
  });

  test('is of the town hall’s own commune, and of nobody else who sent none of it', async () => {
    const hall = await running.as(townHall('denain'));
    expect(await failureOf(sent([lineOf(), lineOf({ commune: '59383' })], hall))).toEqual(refusedFor('out-of-scope'));
    const { file } = await sent([lineOf()], hall);
    const { plan } = await hall.roll.preview.query({ file });
    const marly = await running.as(townHall('marly'));
    expect(await failureOf(marly.roll.preview.query({ file }))).toMatchObject({ status: 400 });
    const stolen = marly.roll.import.mutate({ key: newId(), file, plan, acceptsFall: true });
    expect(await failureOf(stolen)).toMatchObject({ status: 400 });
    expect(await hall.roll.import.mutate({ key: newId(), file, plan, acceptsFall: true })).toMatchObject({
      changes: { arrived: 1 },
    });
  });

  test('of a commune that was merged is of the new one, and says so', async () => {
    const place = { kind: 'communal', territory: 'metropole', zone: 'Europe/Paris' } as const;
    await admin.place.import.mutate({
      key: newId(),
      communes: [{ code: '01015', name: 'Arboys en Bugey', ...place }],
      stations: [{ id: '01015/0001', opens: '08:00', closes: '18:00' }],
    });
    const rows = rowsOf([lineOf({ commune: '01340' })]);

    const file = newId<string>();
    const uploaded = await admin.roll.upload.mutate({ file, after: 0, lines: rows });
    expect(uploaded).toEqual({ faults: [], merged: [{ from: '01340', to: '01015' }] });
    expect(await admin.roll.preview.query({ file })).toMatchObject({ count: 0, changes: { arrived: 1 } });
  });

  test('changes no list of a station that votes', async () => {
    const { file } = await sent([lineOf()]);
    const { plan } = await admin.roll.preview.query({ file });
    running.setClock(POLLING_TEN);
    const late = admin.roll.import.mutate({ key: newId(), file, plan, acceptsFall: true });

    expect(await failureOf(late)).toEqual(refusedFor('roll-voting'));
  });

  test('comes in parts, each taken once', async () => {
    const file = newId<string>();
    const rows = rowsOf([lineOf(), lineOf(), lineOf()]);
    await admin.roll.upload.mutate({ file, after: 0, lines: rows.slice(0, 2) });
    await admin.roll.upload.mutate({ file, after: 0, lines: rows.slice(0, 2) });
    await admin.roll.upload.mutate({ file, after: 2, lines: rows.slice(2) });
    expect(await failureOf(admin.roll.upload.mutate({ file, after: 9, lines: rows }))).toMatchObject({ status: 400 });

    expect(await admin.roll.preview.query({ file })).toMatchObject({ lines: 3, count: 0, changes: { arrived: 3 } });
  });
});

describe('The log of an imported roll (R-77)', () => {
  let running: Running;
  let admin: Api;
  beforeEach(async () => {
    running = await startRunning();
    admin = await running.as('admin');
    await logLoaded(running.database);
  });
  afterEach(() => running.close());

  const importing = async (lines: readonly Line[]) => {
    const file = newId<string>();
    await admin.roll.upload.mutate({ file, after: 0, lines: rowsOf(lines) });
    const { plan } = await admin.roll.preview.query({ file });
    await admin.roll.import.mutate({ key: newId(), file, plan, acceptsFall: true });
  };
  const faults = async () => (await admin.audit.verify.query({})).faults.filter((fault) => 'table' in fault);

  test('says what the tables hold, before and after events, and finds what no act wrote', async () => {
    const lines = [lineOf(), lineOf(), lineOf(), lineOf()];
    const idOf = async ({ nne = '' }: Line = {}) => {
      const [known] = await running.database.db.select().from(electors).where(eq(electors.nne, nne));
      return known?.id ?? newId<ElectorId>();
    };

    await importing(lines);
    expect(await faults()).toEqual([]);
    const mover = { id: await idOf(lines[1]) };
    running.setClock(addMinutes(IN_MARCH, 5));
    await admin.roll.record.mutate({ key: newId(), elector: mover, event: 'moves', to: stationOf('marly') });
    expect(await faults()).toEqual([]);
    running.setClock(addMinutes(IN_MARCH, 10));
    await importing(lines.slice(1));
    expect(await faults()).toEqual([]);
    running.setClock(addMinutes(IN_MARCH, 15));
    await importing(lines.slice(2));
    expect(await faults()).toEqual([]);

    await running.database.db
      .update(electors)
      .set({ loss: 'dead' })
      .where(eq(electors.id, await idOf(lines[0])));
    expect(await faults()).toMatchObject([{ table: 'registrations', fault: 'row-altered', row: stationOf('denain') }]);
  });

  test('says who is struck off, and found again, on the list that they left before', async () => {
    const [mover, here, there] = [lineOf(), lineOf(), lineOf({ commune: '59383' })];
    await importing([{ ...mover, commune: '59383' }, there]);
    await importing([here, mover]);

    await importing([here]);
    expect(await faults()).toEqual([]);
    await importing([here, mover]);
    expect(await faults()).toEqual([]);
  });
});
