import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MarkId } from '#core/model/ids.ts';
import { addPerson, type Person } from '#test/database/people.ts';
import { first, newId, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { assessor, PASSWORD, president } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type Api, failureOf, outcomeOf } from '#test/server/terminal.ts';

const DENAIN = stationOf('denain');

let running: Running;
let bureau: Api;
let presiding: Api;

beforeAll(async () => {
  running = await startRunning();
  bureau = await running.as(assessor(DENAIN));
  presiding = await running.as(president(DENAIN));
  running.setClock(POLLING_TEN);
});
afterAll(() => running.close());

const newVote = () => ({ key: newId<string>(), id: newId<MarkId>(), round: first.id });
const envelopeOf = ({ elector }: Person, by: Api = presiding) =>
  by.station.prisonerVotes.mutate({ ...newVote(), elector });
const comes = ({ elector: mandant }: Person) =>
  bureau.station.mandantVotes.mutate({ ...newVote(), inside: false, mandant });

describe('An envelope from a prison (R-50, art. L79)', () => {
  test('is for the presiding officer of the elector’s own station', async () => {
    const voter = await addPerson(running.database);
    const elsewhere = await running.as(president(stationOf('denain', 2)));

    expect(await failureOf(envelopeOf(voter, bureau))).toMatchObject({ status: 403 });
    expect(await failureOf(envelopeOf(voter, elsewhere))).toEqual({ status: 422, codes: ['wrong-station'] });
    expect(await envelopeOf(voter)).toMatchObject({ mark: { kind: 'remote', at: POLLING_TEN } });
  });

  test('is one mark, whatever is sent again, and the procuration is superseded', async () => {
    const [voter, mandataire] = [await addPerson(running.database), await addPerson(running.database)];
    const account = running.world.idOf('leroy');
    await addProcuration(running.database, { mandant: voter, mandataire, account });
    const sent = { ...newVote(), elector: voter.elector };
    const { mark } = await presiding.station.prisonerVotes.mutate(sent);

    expect(await presiding.station.prisonerVotes.mutate(sent)).toEqual({ mark });
    expect(await presiding.station.prisonerVotes.mutate({ ...sent, key: newId() })).toEqual({ mark });
    expect(await failureOf(comes(voter))).toEqual({ status: 422, codes: ['already-voted-remotely'] });
    const { person } = await bureau.station.card.query({ round: first.id, elector: voter.elector });
    expect(person).toMatchObject({ mark: { kind: 'remote' }, gives: [{ state: 'superseded' }] });
  });

  test('and its elector, released, leave one mark when both come at once', async () => {
    const voter = await addPerson(running.database);
    const answers = await Promise.all([outcomeOf(envelopeOf(voter)), outcomeOf(comes(voter))]);

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter(({ ok }) => !ok)).toMatchObject([{ status: 422 }]);
  });

  test('is corrected like every mark, and its elector may vote', async () => {
    const voter = await addPerson(running.database);
    const { mark } = await envelopeOf(voter);
    const second = { name: assessor(DENAIN), password: PASSWORD };
    await presiding.station.correct.mutate({ key: newId(), mark: mark.id, reason: 'Une autre personne', second });

    expect(await comes(voter)).toMatchObject({ mark: { kind: 'in-person' } });
    expect((await presiding.station.minutes.query({ round: first.id })).entries).toMatchObject([
      { kind: 'correction', mark: { kind: 'remote' } },
    ]);
  });

  test('is counted apart on the closing sheet', async () => {
    const before = (await presiding.station.closing.query({ round: first.id })).totals;
    await envelopeOf(await addPerson(running.database));

    expect((await presiding.station.closing.query({ round: first.id })).totals).toEqual({
      ...before,
      remote: before.remote + 1,
      fromPrison: before.fromPrison + 1,
    });
  });
});
