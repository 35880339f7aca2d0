import { eq, inArray, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ElectorId, StationId } from '#core/model/ids.ts';
import { openDatabase } from '#drizzle/connection/database.ts';
import { voteMarks } from '#drizzle/schema/marks.ts';
import { callerOf } from '#server/accounts/caller.ts';
import type { CallContext } from '#server/api/context.ts';
import { SignedOut } from '#server/api/errors.ts';
import { mandantVotes, proxyVotes } from '#server/station/marks/mark.ts';
import { openTap, type Tap } from '#test/bench/tap/tap.ts';
import { logLoaded } from '#test/database/loaded.ts';
import { createDatabase } from '#test/database/open.ts';
import { addCrowd, addPair, type Person } from '#test/database/people.ts';
import { POLLING_TEN, stationOf } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { assessor } from '#test/database/world.ts';
import { newVote } from '#test/server/inputs.ts';
import { type Running, startRunning } from '#test/server/running.ts';

const DENAIN = stationOf('denain');
const MARLY = stationOf('marly');
const CROWD = 24;
const OF_ACTS = /idempotency|vote_marks|record_station_act/;

let running: Running;
let tap: Tap;
let denain: CallContext;
let marly: CallContext;

beforeAll(async () => {
  tap = await openTap(await createDatabase());
  running = await startRunning({ database: await openDatabase({ url: tap.url }) });
  running.setClock(POLLING_TEN);
  [denain, marly] = [await bureauOf(DENAIN), await bureauOf(MARLY)];
});
afterAll(async () => {
  await logLoaded(running.database);
  const admin = await running.as('admin');
  expect((await admin.audit.verify.query({})).faults).toEqual([]);
  await running.close();
  await tap.close();
});

async function bureauOf(station: StationId): Promise<CallContext> {
  const caller = await callerOf(running.context, await running.tokenOf(assessor(station)));
  if (caller === undefined) throw new Error('no caller');
  return { ...running.context, caller };
}

const votes = ({ elector: mandant }: Pick<Person, 'elector'>, bureau = denain) =>
  mandantVotes(bureau, { ...newVote(), mandant });

async function markedOf(people: readonly Person[]): Promise<readonly ElectorId[]> {
  const electors = people.map(({ elector }) => elector);
  const marks = await running.database.db.select().from(voteMarks).where(inArray(voteMarks.elector, electors));
  return marks.map(({ elector }) => elector).sort();
}

const idsOf = (people: readonly Person[]) => people.map(({ elector }) => elector).sort();

describe('Votes that come at once', () => {
  test('take two statements in all, whatever their number and their stations', async () => {
    const [here, there] = [
      await addCrowd(running.database, CROWD),
      await addCrowd(running.database, 4, { on: 'marly' }),
    ];

    const { statements, answer } = await tap.during(() =>
      Promise.all([...here.map((voter) => votes(voter)), ...there.map((voter) => votes(voter, marly))]),
    );

    expect(answer.every(({ ok }) => ok)).toBe(true);
    expect(await markedOf([...here, ...there])).toEqual(idsOf([...here, ...there]));
    // The server tells and asks others meanwhile.
    const ofActs = statements.filter((statement) => OF_ACTS.test(statement.sql));
    expect(ofActs).toMatchObject([{ columns: expect.arrayContaining(['voterRows']) }, { columns: ['verdicts'] }]);
  });

  test('are marked beside one that the law refuses', async () => {
    const voters = await addCrowd(running.database, 4);
    const [stranger] = await addCrowd(running.database, 1, { on: 'marly' });
    if (stranger === undefined) throw new Error('nobody');

    const [refused, ...answers] = await Promise.all([votes(stranger), ...voters.map((voter) => votes(voter))]);

    expect(refused).toMatchObject({ ok: false, reasons: [{ code: 'wrong-station' }] });
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    expect(await markedOf([...voters, stranger])).toEqual(idsOf(voters));
  });

  test('by proxy and in person leave one mark, and the other a refusal that its key answers again', async () => {
    const { mandant, mandataire } = await addPair(running.database);
    await addProcuration(running.database, { mandant, mandataire, account: running.world.idOf('leroy') });
    const by = { mandant: mandant.elector, mandataire: mandataire.elector };
    const [proxy, own] = [
      { ...newVote(), by },
      { ...newVote(), mandant: mandant.elector },
    ];
    const others = await addCrowd(running.database, 4);

    const [first, second] = await Promise.all([
      proxyVotes(denain, proxy),
      mandantVotes(denain, own),
      ...others.map((voter) => votes(voter)),
    ]);

    expect([first.ok, second.ok]).toEqual([true, false]);
    expect(second).toMatchObject({ reasons: [{ code: 'already-voted-by-proxy' }] });
    expect(await mandantVotes(denain, own)).toEqual(second);
    expect(await markedOf([mandant, ...others])).toEqual(idsOf([mandant, ...others]));
  });

  test('with one key are one vote with one answer', async () => {
    const [voter, other] = await addCrowd(running.database, 2);
    if (voter === undefined || other === undefined) throw new Error('nobody');
    const sent = { ...newVote(), mandant: voter.elector };

    const answers = await Promise.all([...[1, 2, 3].map(() => mandantVotes(denain, sent)), votes(other)]);

    expect(answers[0]).toMatchObject({ ok: true, mark: { id: sent.id } });
    expect(answers.slice(1, 3)).toEqual([answers[0], answers[0]]);
    expect(await markedOf([voter, other])).toEqual(idsOf([voter, other]));
  });

  test('are marked beside one whose session has ended', async () => {
    const voters = await addCrowd(running.database, 4);
    const [late] = await addCrowd(running.database, 1);
    if (late === undefined) throw new Error('nobody');
    const ended = { ...denain, isRemembered: true, caller: { ...denain.caller, tokenHash: 'ended' } };

    const [refused, ...answers] = await Promise.allSettled([
      votes(late, ended),
      ...voters.map((voter) => votes(voter)),
    ]);

    expect(refused).toMatchObject({ status: 'rejected', reason: expect.any(SignedOut) });
    expect(answers.map(({ status }) => status)).toEqual(voters.map(() => 'fulfilled'));
    expect(await markedOf([...voters, late])).toEqual(idsOf(voters));
  });

  test('are marked beside one that the database cannot write', async () => {
    const voters = await addCrowd(running.database, 4);
    const [cursed] = await addCrowd(running.database, 1);
    if (cursed === undefined) throw new Error('nobody');
    await running.database.db.execute(
      sql.raw(`create function refuse() returns trigger language plpgsql as $$ begin raise 'broken'; end $$;
        create trigger broken before insert on vote_marks for each row
          when (new.elector = '${cursed.elector}') execute function refuse()`),
    );

    const [failed, ...answers] = await Promise.allSettled([votes(cursed), ...voters.map((voter) => votes(voter))]);
    await running.database.db.execute(sql`drop trigger broken on vote_marks`);

    expect(failed?.status).toBe('rejected');
    expect(answers.map(({ status }) => status)).toEqual(voters.map(() => 'fulfilled'));
    expect(await markedOf([...voters, cursed])).toEqual(idsOf(voters));
    expect(await votes(cursed)).toMatchObject({ ok: true });
  });

  test('do not wait long for one whose station another transaction holds', async () => {
    const voters = await addCrowd(running.database, 4);
    const [held] = await addCrowd(running.database, 1, { on: 'marly' });
    if (held === undefined) throw new Error('nobody');

    const waiting = await running.database.db.transaction(async (tx) => {
      await tx.execute(sql`select from polling_stations where id = ${MARLY} for no key update`);
      const vote = { answer: votes(held, marly) };
      await Promise.all(voters.map((voter) => votes(voter)));
      expect(await markedOf([...voters, held])).toEqual(idsOf(voters));
      return vote;
    });

    expect(await waiting.answer).toMatchObject({ ok: true });
    expect(await running.database.db.$count(voteMarks, eq(voteMarks.elector, held.elector))).toBe(1);
  });
});
