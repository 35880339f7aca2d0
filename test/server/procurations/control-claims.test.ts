import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ProcurationId } from '#core/model/ids.ts';
import { controlClaims } from '#drizzle/schema/town-hall.ts';
import { addPair, addPerson } from '#test/database/people.ts';
import { IN_MARCH, newId } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { townHall } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type Api, failureOf, refusedFor } from '#test/server/terminal.ts';

let running: Running;
let procuration: ProcurationId;
let lea: Api;
let noe: Api;

beforeAll(async () => {
  running = await startRunning();
});
beforeEach(async () => {
  running.setClock(IN_MARCH);
  running.setAhead(0);
  procuration = await addWaiting();
  [lea, noe] = [await running.as(townHall('noumea')), await running.as(townHall('noumea'))];
});
afterAll(() => running.close());

async function addWaiting(): Promise<ProcurationId> {
  const on = { on: 'noumea' } as const;
  const people = await addPair(running.database, { mandant: on, mandataire: on });
  const account = running.world.idOf('leroy');
  const { id } = await addProcuration(running.database, { ...people, account }, {
    status: 'in-control',
    effectiveAt: undefined,
  } as object);
  return id;
}

const openAt = async (api: Api) => {
  const { waiting } = await api.procuration.waiting.query({});
  return waiting.find((each) => each.procuration === procuration)?.openAt;
};
const accept = (api: Api) => api.procuration.decide.mutate({ key: newId(), procuration, decision: 'accept' });
const claims = () => running.database.db.$count(controlClaims, sql`procuration = ${procuration}`);

describe('A procuration that one agent of a town hall has open (R-72)', () => {
  test('shows its card: people, authority, rounds, and what the automatic checks find now', async () => {
    const card = await lea.procuration.claim.mutate({ procuration });
    expect(card).toMatchObject({
      procuration,
      mandant: { commune: 'Nouméa' },
      authority: { lastName: 'Leroy-Beaulieu', capacity: 'opj', unit: 'Commissariat de Denain' },
      day: '2027-03-01',
      rounds: [{ number: 1, coverage: 'covered' }],
      checks: { would: 'active', reasons: [] },
    });
    expect(card.authority).not.toHaveProperty('account');
  });

  test('is neither opened nor decided by another one, who sees with whom it is', async () => {
    await lea.procuration.claim.mutate({ procuration });

    expect(await failureOf(noe.procuration.claim.mutate({ procuration }))).toEqual(refusedFor('control-claimed'));
    expect(await failureOf(accept(noe))).toEqual(refusedFor('control-claimed'));
    expect(await openAt(noe)).toBe(townHall('noumea'));
    expect(await openAt(lea)).toBeUndefined();
    expect(await accept(lea)).toMatchObject({ status: 'active' });
  });

  test('is open to the others again once its holder gives it back', async () => {
    await lea.procuration.claim.mutate({ procuration });
    await noe.procuration.release.mutate({ procuration });
    expect(await failureOf(accept(noe))).toEqual(refusedFor('control-claimed'));

    await lea.procuration.release.mutate({ procuration });
    expect(await openAt(noe)).toBeUndefined();
    expect(await accept(noe)).toMatchObject({ status: 'active' });
  });

  test('is taken over when the terminal of its holder has been gone for minutes, and told to who comes back', async () => {
    await lea.procuration.claim.mutate({ procuration });
    running.setAhead(2);
    await lea.procuration.renew.mutate({ procuration });
    running.setAhead(4);
    expect(await failureOf(noe.procuration.claim.mutate({ procuration }))).toEqual(refusedFor('control-claimed'));

    running.setAhead(6);
    expect(await openAt(noe)).toBeUndefined();
    await noe.procuration.claim.mutate({ procuration });
    expect(await failureOf(lea.procuration.renew.mutate({ procuration }))).toEqual(refusedFor('control-claimed'));
    expect(await failureOf(accept(lea))).toEqual(refusedFor('control-claimed'));
  });

  test('is given back when its holder signs out', async () => {
    await lea.procuration.claim.mutate({ procuration });
    await lea.session.signOut.mutate({});

    expect(await claims()).toBe(0);
    expect(await accept(noe)).toMatchObject({ status: 'active' });
  });

  test('is held by nobody once it is decided, and is opened no more', async () => {
    await lea.procuration.claim.mutate({ procuration });
    await lea.procuration.decide.mutate({ key: newId(), procuration, decision: 'reject', note: 'Illisible' });

    expect(await claims()).toBe(0);
    expect(await failureOf(noe.procuration.claim.mutate({ procuration }))).toEqual(
      refusedFor('already-decided', 'town-hall-rejected'),
    );
  });

  test('is held by one alone of two who open it at once', async () => {
    const both = [lea, noe].map((api) => api.procuration.claim.mutate({ procuration }));
    const answers = await Promise.allSettled(both);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('is not for another town hall to open', async () => {
    const denain = await running.as(townHall('denain'));
    expect(await failureOf(denain.procuration.claim.mutate({ procuration }))).toEqual(refusedFor('out-of-scope'));
    expect(await failureOf(denain.procuration.renew.mutate({ procuration }))).toEqual(refusedFor('out-of-scope'));
  });
});

describe('What the automatic checks say on the card', () => {
  test('is what acceptance then does: a mandataire who has died since', async () => {
    const on = { on: 'noumea' } as const;
    const mandant = await addPerson(running.database, on);
    const mandataire = await addPerson(running.database, on);
    const account = running.world.idOf('leroy');
    const waiting = await addProcuration(running.database, { mandant, mandataire, account }, {
      status: 'in-control',
      effectiveAt: undefined,
    } as object);
    await running.database.db.execute(
      sql`update electors set loss = 'dead', lost_on = '2027-02-28' where id = ${mandataire.elector}`,
    );

    const card = await lea.procuration.claim.mutate({ procuration: waiting.id });
    expect(card.checks).toMatchObject({ would: 'rejected', reasons: [{ code: 'mandataire-dead' }] });
    const accepted = await lea.procuration.decide.mutate({ key: newId(), procuration: waiting.id, decision: 'accept' });
    expect(accepted.status).toBe('rejected');
    expect(accepted.reasons).toEqual(card.checks.reasons);
  });
});

test('The first screen of a town hall counts what waits, and names the date of the oldest act', async () => {
  const { waiting } = await lea.procuration.waiting.query({});
  expect(await lea.procuration.overview.query({})).toEqual({ waiting: waiting.length, oldest: '2027-03-01' });
  const marly = await running.as(townHall('marly'));
  expect(await marly.procuration.overview.query({})).toEqual({ waiting: 0, oldest: undefined });
});
