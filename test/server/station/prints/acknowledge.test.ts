import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addMinutes } from '#core/calendar/instant.ts';
import { countOf, shortDigest } from '#core/law/polling-day/late-list.ts';
import type { ListPrint } from '#core/model/list-print.ts';
import { auditEntry } from '#drizzle/schema/records.ts';
import { addPair } from '#test/database/people.ts';
import { first, newId, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { assessor, president, townHall } from '#test/database/world.ts';
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
  running.setClock(POLLING_TEN);
  await running.database.db.execute('truncate printed_lines, list_prints, procurations cascade');
});

async function printWithOneMore(): Promise<ListPrint> {
  const people = await addPair(running.database);
  await addProcuration(running.database, { ...people, account: running.world.idOf('leroy') });
  const { listPrint } = await running.as(townHall('denain'));
  return (await listPrint.record.mutate({ key: newId(), round, station: DENAIN })).print;
}
const inHand = (print: ListPrint) => ({ no: print.no, count: countOf(print), digest: shortDigest(print.digest) });
async function acknowledge(said: ReturnType<typeof inHand>, account = assessor(DENAIN), key = newId<string>()) {
  const { listPrint } = await running.as(account);
  return listPrint.acknowledge.mutate({ key, round, ...said });
}
async function seen(account: string, commune?: string) {
  const { listPrint } = await running.as(account);
  return listPrint.overview.query({ round, ...(commune && { commune: commune as never }) });
}

describe('The acknowledgement of a paper (R-44)', () => {
  test('is one act of a member of the bureau, seen at once by the town hall and every terminal', async () => {
    const annex = await printWithOneMore();
    const { station } = await running.as(president(DENAIN));
    const { cursor } = await station.list.query({ round, limit: 500 });
    const heard = station.changes.query({ round, cursor });
    const acknowledged = { ...annex, acknowledgedAt: POLLING_TEN };
    expect(await acknowledge(inHand(annex))).toEqual({ print: acknowledged });
    expect(await heard).toMatchObject({ print: acknowledged });
    expect((await seen(townHall('denain'))).stations).toMatchObject([
      { station: DENAIN, print: acknowledged },
      { station: stationOf('denain', 2), print: undefined },
    ]);
  });

  test('is answered the same when its key comes again, and a second one changes nothing', async () => {
    const annex = await printWithOneMore();
    const key = newId<string>();
    const answer = await acknowledge(inHand(annex), assessor(DENAIN), key);
    expect(await acknowledge(inHand(annex), assessor(DENAIN), key)).toEqual(answer);
    const acts = () => running.database.db.$count(auditEntry, eq(auditEntry.act, 'listPrint.acknowledge'));
    const before = await acts();
    running.setClock(addMinutes(POLLING_TEN, 5));
    expect(await acknowledge(inHand(annex), president(DENAIN))).toEqual(answer);
    expect(await acts()).toBe(before + 1);
  });

  test('is refused with another count or digest, and with a paper that has a newer one', async () => {
    const annex = await printWithOneMore();
    const said = inHand(annex);
    const digest = said.digest === '000000' ? '111111' : '000000';
    expect(await failureOf(acknowledge({ ...said, count: 2 }))).toEqual(refusedFor('paper-differs'));
    expect(await failureOf(acknowledge({ ...said, digest }))).toEqual(refusedFor('paper-differs'));
    await printWithOneMore();
    expect(await failureOf(acknowledge(said))).toEqual(refusedFor('paper-differs'));
    expect((await seen(townHall('denain'))).stations[0]).toMatchObject({ print: { no: 1, acknowledgedAt: undefined } });
  });

  test('of a supplement is that of the papers before', async () => {
    await printWithOneMore();
    await acknowledge(inHand(await printWithOneMore()));
    const { listPrint } = await running.as(townHall('denain'));
    const annex = await listPrint.lines.query({ round, station: DENAIN, no: 0 });
    expect(annex.print).toMatchObject({ acknowledgedAt: POLLING_TEN });
  });

  test('is the bureau’s alone', async () => {
    const annex = await printWithOneMore();
    expect((await failureOf(acknowledge(inHand(annex), townHall('denain')))).status).toBe(403);
    const elsewhere = acknowledge(inHand(annex), assessor(stationOf('denain', 2)));
    expect(await failureOf(elsewhere)).toEqual(refusedFor('paper-differs'));
  });
});

describe('The stations that have not acknowledged', () => {
  test('are shown to their town hall and to administrators, to a bureau its own, with the telephone', async () => {
    await running.database.db.execute(`update polling_stations set phone = '03 27 23 59 59' where id = '${DENAIN}'`);
    const annex = await printWithOneMore();
    const shown = { station: DENAIN, phone: '03 27 23 59 59', print: annex };
    const hall = await seen(townHall('denain'));
    expect(hall).toMatchObject({ commune: { name: 'Denain' }, at: POLLING_TEN });
    expect(hall.stations[0]).toEqual(shown);
    expect(await seen('admin', hall.commune.code)).toEqual(hall);
    expect((await seen(assessor(DENAIN))).stations).toEqual([shown]);
    expect((await failureOf(seen('admin'))).status).toBe(400);
    expect(await failureOf(seen(townHall('marly'), hall.commune.code))).toEqual(refusedFor('out-of-scope'));
    expect((await failureOf(seen('leroy'))).status).toBe(403);
  });
});
