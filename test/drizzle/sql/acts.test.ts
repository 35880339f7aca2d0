import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MarkId } from '#core/model/ids.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';
import type { Database, Tx } from '#drizzle/connection/database.ts';
import { inTransaction, SYSTEM } from '#drizzle/connection/transaction.ts';
import { correctMark, insertMark } from '#drizzle/queries/marks.ts';
import { recordStationAct } from '#drizzle/queries/station-acts.ts';
import { appendToChain } from '#server/records/audit-chain.ts';
import { ENGINES, openEmptyDatabase } from '#test/database/open.ts';
import { addPerson } from '#test/database/people.ts';
import { first, newId, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { stationAct } from '#test/database/station-acts.ts';
import { addWorld, assessor, president, type World } from '#test/database/world.ts';

const DENAIN = stationOf('denain');

describe.each(ENGINES)('Who decides, on %s,', (engine) => {
  let database: Database;
  let world: World;
  beforeAll(async () => {
    database = await openEmptyDatabase(engine);
    world = await addWorld(database);
  });
  afterAll(() => database.close());

  const deciding = (run: (tx: Tx) => Promise<void>) =>
    inTransaction(database, { actor: SYSTEM, access: 'decide' }, run);
  const entered = (tx: Tx, act: string, about: object) =>
    appendToChain(tx, { chain: '59172', at: POLLING_TEN, act, account: world.idOf('leroy'), body: { about } });
  async function makeMark(): Promise<VoteMark> {
    const { elector } = await addPerson(database);
    const mark = { id: newId<MarkId>(), elector, round: first.id, station: DENAIN, at: POLLING_TEN, corrected: false };
    return { ...mark, kind: 'in-person', courtDecision: undefined };
  }

  test('marks nobody without an entry of the log that says so', async () => {
    const mark = await makeMark();
    const alone = deciding((tx) => insertMark(tx, mark, world.idOf('leroy')));

    await expect(alone).rejects.toMatchObject({ code: '42501' });
    await deciding(async (tx) => {
      await insertMark(tx, mark, world.idOf('leroy'));
      await entered(tx, 'station.mandantVotes', mark);
    });
  });

  test('corrects no mark without an entry of the log that says so', async () => {
    const mark = await makeMark();
    const [by, second] = [world.idOf(president(DENAIN)), world.idOf(assessor(DENAIN))];
    const correction = { mark: mark.id, reason: 'Erreur', by, second, at: POLLING_TEN };
    await deciding(async (tx) => {
      await insertMark(tx, mark, world.idOf('leroy'));
      await entered(tx, 'station.mandantVotes', mark);
    });

    await expect(deciding((tx) => correctMark(tx, correction))).rejects.toMatchObject({ code: '42501' });
    await deciding(async (tx) => {
      await correctMark(tx, correction);
      await entered(tx, 'station.correct', { mark: mark.id, reason: 'Erreur', second });
    });
  });

  test('writes the mark of no other entry', async () => {
    const [mark, other] = [await makeMark(), await makeMark()];
    const act = stationAct({ account: world.idOf('leroy'), station: mark.station, elector: mark.elector });
    const written = deciding(async (tx) => {
      await recordStationAct(tx, { ...act, mark: { ...mark, id: other.id } });
    });

    await expect(written).rejects.toMatchObject({ cause: { message: 'the entry is of another mark' } });
  });
});
