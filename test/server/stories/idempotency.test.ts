import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMinutes, fromEpoch } from '#core/calendar/instant.ts';
import type { MarkId } from '#core/model/ids.ts';
import { makeReference, SIGNS } from '#core/text/reference.ts';
import { changes, incidents, voteMarks } from '#drizzle/schema/marks.ts';
import { requests } from '#drizzle/schema/procurations.ts';
import { auditEntry, idempotency, outbox } from '#drizzle/schema/records.ts';
import { callerOf } from '#server/accounts/caller.ts';
import type { CallContext } from '#server/api/context.ts';
import { submit } from '#server/requests/submit.ts';
import { sweep } from '#server/retention/sweep.ts';
import { addPair, addPerson, identityOf, type Pair, type Person } from '#test/database/people.ts';
import { IN_MARCH, newId, POLLING_TEN, second, stationOf } from '#test/database/places.ts';
import { addProcuration, addRequest, BOTH_ROUNDS, procurationRequest } from '#test/database/procurations.ts';
import { assessor, president } from '#test/database/world.ts';
import { whileHeld } from '#test/server/held.ts';
import { newVote } from '#test/server/inputs.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type Api, failureOf, outcomeOf } from '#test/server/terminal.ts';

let running: Running;
let officer: Api;
let bureau: Api;

beforeAll(async () => {
  running = await startRunning();
  officer = await running.as('leroy');
  bureau = await running.as(assessor(stationOf('denain')));
});
afterAll(() => running.close());

/** How much there is of all that acts leave. */
async function traces(): Promise<readonly number[]> {
  const { db } = running.database;
  return Promise.all(
    [auditEntry, outbox, incidents, changes, voteMarks, requests, idempotency].map((table) => db.$count(table)),
  );
}

async function asked(): Promise<Pair & { readonly reference: string }> {
  const { database } = running;
  const { mandant, mandataire } = await addPair(database);
  return { mandant, mandataire, reference: await addRequest(database, mandant, procurationRequest(mandataire)) };
}

const voteOf = ({ elector: mandant }: Person) => ({ ...newVote(), mandant });

describe('The same key and input', () => {
  test('answer an establishment as it was first answered, and establish nothing more', async () => {
    running.setClock(IN_MARCH);
    const { reference } = await asked();
    const act = { key: newId<string>(), reference, identity: 'match' as const };
    const answer = await officer.counter.establish.mutate(act);
    const before = await traces();

    running.setClock(POLLING_TEN);
    expect(await officer.counter.establish.mutate(act)).toEqual(answer);
    expect(await traces()).toEqual(before);
  });

  test('answer a request by the reference that it first got', async () => {
    running.setClock(IN_MARCH);
    const { mandant, mandataire } = await asked();
    const api = await running.as(mandant);
    const giving = { kind: 'procuration' as const, mandataire: identityOf(mandataire), validity: BOTH_ROUNDS };
    const act = { key: newId<string>(), ...giving };
    const answer = await api.request.submit.mutate(act);
    const before = await traces();

    expect(await api.request.submit.mutate(act)).toEqual(answer);
    expect(await traces()).toEqual(before);
  });

  test('answer a refusal by the same refusal, though it would be granted by now', async () => {
    running.setClock(IN_MARCH);
    const vote = voteOf(await addPerson(running.database));
    const refused = await failureOf(bureau.station.mandantVotes.mutate(vote));
    const before = await traces();

    running.setClock(POLLING_TEN);
    expect(refused).toEqual({ status: 422, codes: ['station-closed'] });
    expect(await failureOf(bureau.station.mandantVotes.mutate(vote))).toEqual(refused);
    expect(await traces()).toEqual(before);
    await expect(bureau.station.mandantVotes.mutate({ ...vote, key: newId<string>() })).resolves.toBeDefined();
  });

  test('are one act however the input was written: order of its fields, case of its ids', async () => {
    running.setClock(POLLING_TEN);
    const { key, ...vote } = voteOf(await addPerson(running.database));
    const answer = await bureau.station.mandantVotes.mutate({ key, ...vote });

    const turned = Object.fromEntries(Object.entries({ ...vote, mandant: vote.mandant.toUpperCase() }).toReversed());
    expect(await bureau.station.mandantVotes.mutate({ ...(turned as typeof vote), key: key.toUpperCase() })).toEqual(
      answer,
    );
  });

  test('of two accounts are two acts', async () => {
    running.setClock(POLLING_TEN);
    const [voter, nextVoter] = [await addPerson(running.database), await addPerson(running.database)];
    const presiding = await running.as(president(stationOf('denain')));
    const vote = voteOf(voter);

    await bureau.station.mandantVotes.mutate(vote);
    const next = { ...voteOf(nextVoter), key: vote.key };
    await expect(presiding.station.mandantVotes.mutate(next)).resolves.toMatchObject({ mark: { id: next.id } });
  });
});

describe('The same key', () => {
  test('and another input is a conflict, and does nothing', async () => {
    running.setClock(POLLING_TEN);
    const [voter, nextVoter] = [await addPerson(running.database), await addPerson(running.database)];
    const vote = voteOf(voter);
    await bureau.station.mandantVotes.mutate(vote);
    const before = await traces();

    for (const changed of [
      { mandant: nextVoter.elector },
      { inside: true },
      { round: second.id },
      { id: newId<MarkId>() },
    ]) {
      const answer = await failureOf(bureau.station.mandantVotes.mutate({ ...vote, ...changed }));
      expect(answer).toEqual({ status: 409, codes: [] });
    }
    expect(await traces()).toEqual(before);
  });

  test('and another act is a conflict', async () => {
    running.setClock(POLLING_TEN);
    const { mandant } = await asked();
    const { mandant: elector, ...vote } = voteOf(mandant);
    await bureau.station.mandantVotes.mutate({ ...vote, mandant: elector });

    const by = { mandant: elector, mandataire: elector };
    expect(await failureOf(bureau.station.proxyVotes.mutate({ ...vote, by }))).toEqual({ status: 409, codes: [] });
  });

  test('is free again after an act that was taken back: bad input keeps nothing', async () => {
    running.setClock(POLLING_TEN);
    const vote = voteOf(await addPerson(running.database));
    const before = await traces();
    expect(await failureOf(bureau.station.mandantVotes.mutate({ ...vote, round: newId() }))).toEqual({
      status: 400,
      codes: [],
    });
    expect(await traces()).toEqual(before);

    await expect(bureau.station.mandantVotes.mutate(vote)).resolves.toMatchObject({ mark: { id: vote.id } });
  });

  test('finds its effect once a bug that had taken the act back is gone', async () => {
    running.setClock(POLLING_TEN);
    const vote = voteOf(await addPerson(running.database));
    const { db } = running.database;
    await db.execute('alter table audit_body rename to audit_body_away');
    const broken = await failureOf(bureau.station.mandantVotes.mutate(vote));
    await db.execute('alter table audit_body_away rename to audit_body');
    const left = await db.$count(voteMarks, eq(voteMarks.id, vote.id));

    expect({ broken, left }).toEqual({ broken: { status: 500, codes: [] }, left: 0 });
    await expect(bureau.station.mandantVotes.mutate(vote)).resolves.toMatchObject({ mark: { id: vote.id } });
  });

  test('is forgotten after 7 days, not before', async () => {
    running.setClock(POLLING_TEN);
    const vote = voteOf(await addPerson(running.database));
    await bureau.station.mandantVotes.mutate(vote);
    const isKept = async (minutes: number) => {
      await sweep({ ...running.context, machineClock: () => addMinutes(fromEpoch(Date.now()), minutes) });
      return running.database.db.$count(idempotency, eq(idempotency.key, vote.key));
    };

    expect(await isKept(7 * 24 * 60 - 5)).toBe(1);
    expect(await isKept(7 * 24 * 60 + 5)).toBe(0);
    bureau = await running.as(assessor(stationOf('denain')));
    officer = await running.as('leroy');
  });
});

describe('The id of a mark, made on the terminal', () => {
  test('sent again with another key, by another account of the bureau, is answered as the mark stands', async () => {
    running.setClock(POLLING_TEN);
    const { mandant, mandataire } = await asked();
    await addProcuration(running.database, { mandant, mandataire, account: running.world.idOf('leroy') });
    const { mandant: elector, ...vote } = voteOf(mandant);
    const by = { mandant: elector, mandataire: mandataire.elector };
    const answer = await bureau.station.proxyVotes.mutate({ ...vote, by });

    running.setClock(addMinutes(POLLING_TEN, 5));
    const presiding = await running.as(president(stationOf('denain')));
    expect(await presiding.station.proxyVotes.mutate({ ...vote, key: newId<string>(), by })).toEqual(answer);
    expect(await running.database.db.$count(voteMarks, eq(voteMarks.elector, elector))).toBe(1);
  });

  test('names no other vote', async () => {
    running.setClock(POLLING_TEN);
    const [voter, nextVoter] = [await addPerson(running.database), await addPerson(running.database)];
    const { mandant, ...vote } = voteOf(voter);
    await bureau.station.mandantVotes.mutate({ ...vote, mandant });
    const before = await traces();
    const by = { mandant, mandataire: nextVoter.elector };

    const asOther = failureOf(bureau.station.mandantVotes.mutate({ ...voteOf(nextVoter), id: vote.id }));
    const asProxy = failureOf(bureau.station.proxyVotes.mutate({ ...vote, key: newId<string>(), by }));
    expect(await Promise.all([asOther, asProxy])).toEqual([
      { status: 400, codes: [] },
      { status: 400, codes: [] },
    ]);
    expect(await traces()).toEqual(before);
  });

  test('sent at once for two electors is one mark, and no failure of the server', async () => {
    running.setClock(POLLING_TEN);
    const [voter, nextVoter] = [await addPerson(running.database), await addPerson(running.database)];
    const vote = voteOf(voter);

    const sent = [vote, { ...voteOf(nextVoter), id: vote.id }].map((act) =>
      outcomeOf(bureau.station.mandantVotes.mutate(act)),
    );

    const statuses = (await Promise.all(sent)).map((its) => (its.ok ? 200 : its.status));
    expect(statuses.sort()).toEqual([200, 400]);
  });
});

describe('A reference (R-71)', () => {
  test('that two requests draw at the same moment becomes two', async () => {
    running.setClock(IN_MARCH);
    const { database } = running;
    const mandants = [await addPerson(database), await addPerson(database)];
    const { nne, born } = await addPerson(database);
    const drawn = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((sign) => sign % SIGNS.length);
    const contexts = await Promise.all(mandants.map((mandant) => callAs(mandant, drawn)));

    const answers = await whileHeld(
      database,
      { statement: sql`lock table audit_head in exclusive mode`, waiting: 2 },
      () =>
        Promise.all(
          contexts.map((context) =>
            submit(context, {
              key: newId(),
              kind: 'procuration',
              mandataire: { nne, born },
              validity: BOTH_ROUNDS,
              link: 'none',
            }),
          ),
        ),
    );

    const references = answers.map((answer) => (answer.ok ? answer.reference : answer.reasons[0].code));
    expect(new Set(references)).toEqual(new Set([makeReference([1, 2, 3, 4, 5]), makeReference([6, 7, 8, 9, 10])]));
  });

  /** A call of this elector whose signs are drawn from these, one after the other. */
  async function callAs(mandant: Person, signs: readonly number[]): Promise<CallContext> {
    const caller = await callerOf(running.context, await running.tokenOf(mandant));
    if (caller === undefined) throw new Error('no session');
    const left = [...signs];
    return { ...running.context, caller, drawSign: () => left.shift() ?? 0 };
  }
});
