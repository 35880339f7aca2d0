import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addMinutes } from '#core/calendar/instant.ts';
import type { ProcurationId } from '#core/model/ids.ts';
import { query } from '#drizzle/connection/statement.ts';
import { addPair, type Person } from '#test/database/people.ts';
import { IN_MARCH, newId } from '#test/database/places.ts';
import { FIRST_ROUND, PAPER_AUTHORITY } from '#test/database/procurations.ts';
import { townHall } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type Api, failureOf, refusedFor } from '#test/server/terminal.ts';

let running: Running;
let mandant: Person;
let mandataire: Person;
let api: Api;

beforeAll(async () => {
  running = await startRunning();
});
beforeEach(async () => {
  running.setClock(IN_MARCH);
  ({ mandant, mandataire } = await addPair(running.database));
  api = await running.as(townHall('denain'));
});
afterAll(() => running.close());

let numbers = 0;
const newNumber = () => {
  numbers += 1;
  return `2027-${numbers}`;
};
const sheetOf = (number: string, receivedOn = '2027-02-22') => ({ number, medium: 'scan' as const, receivedOn });
const signed = { writtenOn: '2027-02-20', place: 'france' as const, authority: PAPER_AUTHORITY };
const record = (sheet: ReturnType<typeof sheetOf>, by = api) =>
  by.paper.record.mutate({
    key: newId(),
    mandant: { id: mandant.elector },
    mandataire: { id: mandataire.elector },
    validity: FIRST_ROUND,
    ...signed,
    sheet,
  });

describe('The number of a paper form (R-75)', () => {
  test('is entered once: a second time it is refused, with the date of the first', async () => {
    const number = newNumber();
    expect(await record(sheetOf(number))).toMatchObject({ status: 'active' });
    expect(await failureOf(record(sheetOf(number)))).toEqual(refusedFor('paper-number-used'));
  });

  test('that was entered is told as soon as its mandant is looked for, in this commune alone', async () => {
    const number = newNumber();
    const find = (by: Api, sought: string) =>
      by.paper.find.query({ nne: mandant.nne, born: mandant.born, on: '2027-03-01', number: sought });
    expect(await find(api, number)).toMatchObject({ verdict: 'exact', used: [] });
    await record(sheetOf(number));
    const used = [{ code: 'paper-number-used', number, on: '2027-02-22' }];
    expect(await find(api, number)).toMatchObject({ verdict: 'exact', used });
    expect(await find(await running.as(townHall('marly')), number)).toMatchObject({ used: [] });
  });

  test('is entered by one alone of two agents at once', async () => {
    const number = newNumber();
    const other = await addPair(running.database);
    const colleague = await running.as(townHall('denain'));
    const both = await Promise.allSettled([
      record(sheetOf(number)),
      colleague.paper.record.mutate({
        key: newId(),
        mandant: { id: other.mandant.elector },
        mandataire: { id: other.mandataire.elector },
        validity: FIRST_ROUND,
        ...signed,
        sheet: sheetOf(number),
      }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('of one town hall is another sheet at another one', async () => {
    const number = newNumber();
    await record(sheetOf(number));
    const marly = await running.as(townHall('marly'));
    const aside = { key: newId<string>(), note: 'Illisible', sheet: sheetOf(number) };
    expect(await marly.paper.putAside.mutate(aside)).toEqual({});
  });

  test('may not come before the form was written', async () => {
    expect(await failureOf(record(sheetOf(newNumber(), '2027-02-19')))).toEqual(refusedFor('received-before-written'));
  });
});

describe('A revocation on paper', () => {
  test('takes its number too', async () => {
    await record(sheetOf(newNumber()));
    const number = newNumber();
    const paper = {
      mandant: { id: mandant.elector },
      ...signed,
      writtenOn: '2027-02-25',
      sheet: sheetOf(number, '2027-02-26'),
    };
    expect(await api.paper.revoke.mutate({ key: newId(), ...paper })).toMatchObject({ status: 'revoked' });
    expect(await failureOf(record(sheetOf(number)))).toEqual(refusedFor('paper-number-used'));
  });
});

describe('A sheet that makes no act here', () => {
  test('is put aside with its reason, or sent on to a town hall that exists', async () => {
    const sheet = sheetOf(newNumber());
    const put = (to?: string) =>
      api.paper.putAside.mutate({ key: newId(), note: 'Mandant de Marly', sheet, ...(to && { to }) });
    expect(await failureOf(put('00000'))).toEqual(refusedFor('commune-unknown'));
    expect(await put('59383')).toEqual({});
    expect(await failureOf(put())).toEqual(refusedFor('paper-number-used'));
  });
});

describe('A form entered in error (R-11)', () => {
  const annul = (by: Api, procuration: ProcurationId) => by.paper.annul.mutate({ key: newId(), procuration });

  test('is annulled by the agent who entered it, and its number may be entered again', async () => {
    const number = newNumber();
    const { procuration } = await record(sheetOf(number));
    expect(await annul(api, procuration)).toEqual({ status: 'annulled' });
    expect(await record(sheetOf(number))).toMatchObject({ status: 'active' });
  });

  test('is annulled by no other town hall, nor after 15 minutes', async () => {
    const { procuration } = await record(sheetOf(newNumber()));
    expect(await failureOf(annul(await running.as(townHall('marly')), procuration))).toEqual(
      refusedFor('out-of-scope'),
    );
    running.setClock(addMinutes(IN_MARCH, 16));
    expect(await failureOf(annul(api, procuration))).toEqual(refusedFor('entered-in-error'));
  });

  test('recorded with no sheet is nobody’s to annul', async () => {
    const { procuration } = await api.paper.record.mutate({
      key: newId(),
      mandant: { id: mandant.elector },
      mandataire: { id: mandataire.elector },
      validity: FIRST_ROUND,
      ...signed,
    });
    expect(await failureOf(annul(api, procuration))).toEqual(refusedFor('out-of-scope'));
  });
});

describe('The batch of an agent', () => {
  test('counts what the agent entered today, and shows the last of it, the newest first', async () => {
    const agent = await running.as(townHall('montreal'));
    expect(await agent.paper.entries.query({ purpose: 'procuration' })).toEqual({ today: 0, last: [] });
    await agent.paper.putAside.mutate({ key: newId(), note: 'Taché', sheet: sheetOf('first') });
    await agent.paper.putAside.mutate({ key: newId(), note: 'Déchiré', sheet: sheetOf('second') });
    const { today, last } = await agent.paper.entries.query({ purpose: 'procuration' });
    expect(today).toBe(2);
    expect(last.map(({ number, note, kind }) => [number, note, kind])).toEqual([
      ['second', 'Déchiré', 'unreadable'],
      ['first', 'Taché', 'unreadable'],
    ]);
  });

  test('has the revocations apart', async () => {
    const agent = await running.as(townHall('denain'));
    const counts = async () => {
      const [forms, revocations] = [
        await agent.paper.entries.query({ purpose: 'procuration' }),
        await agent.paper.entries.query({ purpose: 'revocation' }),
      ];
      return { forms: forms.today, revocations: revocations.today, last: revocations.last[0]?.number };
    };
    const before = await counts();
    const number = newNumber();
    await record(sheetOf(newNumber()));
    const sheet = sheetOf(number, '2027-02-26');
    const revocation = { mandant: { id: mandant.elector }, ...signed, writtenOn: '2027-02-25', sheet };
    await agent.paper.revoke.mutate({ key: newId(), ...revocation });

    const { forms, revocations } = before;
    expect(await counts()).toEqual({ forms: forms + 1, revocations: revocations + 1, last: number });
  });

  test('names the people of a form that made a procuration, and what became of it', async () => {
    const number = newNumber();
    await record(sheetOf(number));
    const { last } = await api.paper.entries.query({ purpose: 'procuration' });
    expect(last[0]).toMatchObject({
      number,
      kind: 'procuration',
      status: 'active',
      mandant: { elector: mandant.elector },
      mandataire: { elector: mandataire.elector },
    });
  });
});

describe('A form half typed', () => {
  const draft = async (by: Api) => (await by.paper.draft.query({})).content;

  test('is there again at another terminal of the same account, and nowhere else', async () => {
    await api.paper.keepDraft.mutate({ content: '{"a":1}' });
    await api.paper.keepDraft.mutate({ content: '{"a":2}' });
    expect(await draft(await running.as(townHall('denain')))).toBe('{"a":2}');
    expect(await draft(await running.as(townHall('marly')))).toBeUndefined();
  });

  test('is gone once it is emptied, or the form is recorded', async () => {
    await api.paper.keepDraft.mutate({ content: '{"a":1}' });
    await api.paper.keepDraft.mutate({});
    expect(await draft(api)).toBeUndefined();
    await api.paper.keepDraft.mutate({ content: '{"a":1}' });
    await record(sheetOf(newNumber()));
    expect(await draft(api)).toBeUndefined();
  });

  test('is shown by row security to its own session alone', async () => {
    await api.paper.keepDraft.mutate({ content: '{"a":1}' });
    const seen = await running.database.db.transaction(async (tx) => {
      await tx.execute(sql`select set_config('role', 'app_read', true), set_config('app.session', 'another', true)`);
      return query(tx, sql`select from paper_drafts`);
    });
    expect(seen).toEqual([]);
  });
});
