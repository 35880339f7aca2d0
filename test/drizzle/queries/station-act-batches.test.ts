import { desc, eq, inArray, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ElectorId, MarkId, ProcurationId, StationId } from '#core/model/ids.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { inStatement } from '#drizzle/connection/single-statement.ts';
import { query } from '#drizzle/connection/statement.ts';
import { hasKey } from '#drizzle/queries/idempotency.ts';
import { recordStationActs } from '#drizzle/queries/station-act-batches.ts';
import type { StationActRow } from '#drizzle/queries/station-acts.ts';
import { changes, voteMarks } from '#drizzle/schema/marks.ts';
import { auditEntry } from '#drizzle/schema/records.ts';
import { tallies } from '#drizzle/schema/tallies.ts';
import { ENGINES, openEmptyDatabase } from '#test/database/open.ts';
import { addCrowd, type Person } from '#test/database/people.ts';
import { newId, stationOf } from '#test/database/places.ts';
import { addSessionsOfActs, stationAct } from '#test/database/station-acts.ts';
import { addWorld, assessor, type World } from '#test/database/world.ts';

const DENAIN = stationOf('denain');
const MARLY = stationOf('marly');

describe.each(ENGINES)('Acts of stations in one transaction, on %s', (engine) => {
  let database: Database;
  let world: World;
  let electors: readonly ElectorId[];
  beforeAll(async () => {
    database = await openEmptyDatabase(engine);
    world = await addWorld(database);
    await addSessionsOfActs(database);
  });
  beforeEach(async () => {
    electors = (await addCrowd(database, 8)).map(({ elector }: Person) => elector);
  });
  afterAll(() => database.close());

  const electorAt = (index: number) => electors[index] ?? expect.fail();
  const actOf = (index: number, station: StationId = DENAIN, changed: Partial<StationActRow['guard']> = {}) =>
    stationAct({ account: world.idOf(assessor(station)), station, elector: electorAt(index) }, changed);
  const refusalOf = (index: number): StationActRow => ({ ...actOf(index), mark: undefined, answer: '{"ok":false}' });
  const record = (...acts: readonly StationActRow[]) => inStatement(database, (tx) => recordStationActs(tx, acts));
  const isKept = ({ claim }: StationActRow) => database.db.transaction((tx) => hasKey(tx, claim));
  const marked = async () =>
    (await database.db.select().from(voteMarks).where(inArray(voteMarks.elector, electors))).map(({ id }) => id);

  test('are written beside those whose session is over, or is of another account, role or station', async () => {
    const open = actOf(0);
    const denied = [
      { tokenHash: 'none' },
      { account: world.idOf(assessor(MARLY)) },
      { role: 'presiding-officer' as const },
    ].map((claim, index): StationActRow => {
      const act = actOf(index + 1);
      return { ...act, claim: { ...act.claim, ...claim } };
    });
    const elsewhere = stationAct({ account: world.idOf(assessor(MARLY)), station: DENAIN, elector: electorAt(5) });

    const verdicts = await record(open, ...denied, elsewhere);
    expect(verdicts).toEqual(['written', 'overtaken', 'overtaken', 'overtaken', 'overtaken']);
    expect(await Promise.all([open, ...denied, elsewhere].map(isKept))).toEqual([true, false, false, false, false]);
    expect(await marked()).toEqual([open.mark?.id]);
  });

  test('are each written whole: key, mark, change, entry and counts', async () => {
    const before = await database.db.select().from(tallies);
    const acts = [actOf(0), actOf(1, MARLY), refusalOf(2), actOf(3)];

    expect(await record(...acts)).toEqual(['written', 'written', 'written', 'written']);

    expect((await marked()).sort()).toEqual(acts.flatMap(({ mark }) => mark?.id ?? []).sort());
    expect(await Promise.all(acts.map(isKept))).toEqual([true, true, true, true]);
    const told = await database.db.select().from(changes).where(inArray(changes.elector, electors));
    expect(told.map(({ station }) => station).sort()).toEqual([DENAIN, DENAIN, MARLY]);
    const [refusal] = await database.db
      .select({ commitment: auditEntry.commitment, station: changes.station })
      .from(changes)
      .innerJoin(auditEntry, eq(auditEntry.seq, changes.refusal))
      .orderBy(desc(changes.no));
    expect(refusal).toEqual({ commitment: acts[2]?.entry.commitment, station: DENAIN });
    const entries = await database.db
      .select({ commitment: auditEntry.commitment })
      .from(auditEntry)
      .where(
        inArray(
          auditEntry.commitment,
          acts.map(({ entry }) => entry.commitment),
        ),
      );
    expect(entries).toHaveLength(4);
    const counted = (rows: readonly (typeof tallies.$inferSelect)[], station: StationId) =>
      rows.find((row) => row.station === station)?.inPerson ?? 0;
    const after = await database.db.select().from(tallies);
    expect(counted(after, DENAIN) - counted(before, DENAIN)).toBe(2);
    expect(counted(after, MARLY) - counted(before, MARLY)).toBe(1);
  });

  test('number the changes of a station without a gap', async () => {
    await record(actOf(0), actOf(1, MARLY), actOf(2), refusalOf(3), actOf(4));

    const told = await database.db.select().from(changes).where(eq(changes.station, DENAIN)).orderBy(changes.no);
    expect(told.map(({ no }) => no)).toEqual(told.map((_, index) => index + 1));
  });

  test('leave nothing of one whose facts have changed, not even its key', async () => {
    const [fresh, stale] = [actOf(0), actOf(1, DENAIN, { version: 7 })];
    const [closed, started] = [actOf(2, DENAIN, { pollsNo: 7 }), actOf(3, DENAIN, { jobs: 7 })];

    expect(await record(stale, fresh, closed, started)).toEqual(['overtaken', 'written', 'overtaken', 'overtaken']);

    expect(await marked()).toEqual([fresh.mark?.id]);
    expect(await Promise.all([stale, fresh, closed, started].map(isKept))).toEqual([false, true, false, false]);
  });

  test('write the first of two acts of one elector', async () => {
    const [one, other] = [actOf(0), actOf(0)];

    expect(await record(one, other)).toEqual(['written', 'overtaken']);
    expect(await marked()).toEqual([one.mark?.id]);
    expect(await isKept(other)).toBe(false);
  });

  test('answer what an earlier call with the key did, earlier in the same transaction too', async () => {
    const [early, other] = [actOf(0), actOf(1)];
    await record(early, actOf(2));
    const again = { ...actOf(3), claim: { ...actOf(3).claim, account: other.claim.account, key: other.claim.key } };

    const [first, written, second] = await record(early, other, again);

    expect(first).toEqual({ act: early.claim.act, inputHash: early.claim.inputHash, answer: early.answer });
    expect(written).toBe('written');
    expect(second).toEqual({ act: other.claim.act, inputHash: other.claim.inputHash, answer: other.answer });
    expect(await marked()).toHaveLength(3);
  });

  test('write one mark by an id, whatever the elector', async () => {
    const [one, other] = [actOf(0), actOf(1)];
    const same = {
      ...other,
      entry: one.entry,
      mark: other.mark && { ...other.mark, id: one.mark?.id ?? newId<MarkId>() },
    };

    expect(await record(one, same)).toEqual(['written', 'overtaken']);
    expect(await marked()).toEqual([one.mark?.id]);
  });

  test('leave nothing at all when one of them fails', async () => {
    const unknown = { kind: 'proxy', procuration: newId<ProcurationId>(), mandataire: electorAt(2) } as const;
    const { id, elector, round, station, at } = actOf(1).mark ?? expect.fail();
    const bad = { ...actOf(1), mark: { id, elector, round, station, at, corrected: false, ...unknown } };
    const good = actOf(0);

    await expect(record(good, bad)).rejects.toThrow();
    expect(await marked()).toEqual([]);
    expect(await isKept(good)).toBe(false);
  });

  test('begin a chain that the log does not have yet', async () => {
    const [one, other] = [refusalOf(0), refusalOf(1)];
    const chain = `new-${newId().slice(-6)}`;
    const begin = (act: StationActRow) => ({ ...act, entry: { ...act.entry, chain } });

    await record(begin(one), begin(other));

    const entries = await database.db
      .select()
      .from(auditEntry)
      .where(eq(auditEntry.chain, chain))
      .orderBy(auditEntry.seq);
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(entries[1]?.previous).toBe(entries[0]?.hash);
  });
});

test('An act in a transaction with others does not wait for an elector that another act holds', async () => {
  const database = await openEmptyDatabase('postgres');
  const world = await addWorld(database);
  await addSessionsOfActs(database);
  const [held, free] = (await addCrowd(database, 2)).map(({ elector }) =>
    stationAct({ account: world.idOf(assessor(DENAIN)), station: DENAIN, elector }),
  );
  if (held === undefined || free === undefined) throw new Error('nobody votes');

  await database.db.transaction(async (tx) => {
    await tx.execute(sql`select from electors where id = ${held.guard.elector} for no key update`);
    const verdicts = await inStatement(database, (other) => recordStationActs(other, [held, free]));
    expect(verdicts).toEqual(['overtaken', 'written']);
  });

  await database.close();
});

test('Acts in one transaction hold the rounds of their votes until it ends (R-18)', async () => {
  const database = await openEmptyDatabase('postgres');
  const world = await addWorld(database);
  await addSessionsOfActs(database);
  const [vote, other] = (await addCrowd(database, 2)).map(({ elector }) =>
    stationAct({ account: world.idOf(assessor(DENAIN)), station: DENAIN, elector }),
  );
  if (vote?.mark === undefined || other === undefined) throw new Error('nobody votes');
  const { round } = vote.mark;
  const change = sql`select pg_try_advisory_xact_lock(round_lock(${round})) as "isFree"`;
  const isFree = async () => (await query<{ readonly isFree: boolean }>(database.db, change))[0]?.isFree;

  await database.db.transaction(async (tx) => {
    expect(await recordStationActs(tx, [vote, other])).toEqual(['written', 'written']);
    expect(await isFree()).toBe(false);
  });
  expect(await isFree()).toBe(true);

  await database.close();
});
