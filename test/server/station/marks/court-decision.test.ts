import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { instant } from '#core/calendar/instant.ts';
import { voteMarks } from '#drizzle/schema/marks.ts';
import { electors } from '#drizzle/schema/people.ts';
import { addPerson } from '#test/database/people.ts';
import { first, newId, POLLING_TEN, second, stationOf } from '#test/database/places.ts';
import { assessor, PASSWORD, president } from '#test/database/world.ts';
import { newVote } from '#test/server/inputs.ts';
import { codesOf, type Racing, racing, startRacing } from '#test/server/racing.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type Api, failureOf } from '#test/server/terminal.ts';

const DENAIN = stationOf('denain');
const OTHER = stationOf('denain', 2);
const POLLING_SECOND = instant('2027-04-25T10:00:00+02:00');
const BORN = day('1990-05-06');
const decision = { on: day('2027-04-09'), court: 'Tribunal judiciaire de Valenciennes, n° 27/0042' };
const personOf = (lastName: string) => ({ lastName, firstNames: 'Aimée Rose', sex: 'F', born: BORN }) as const;
const voteOf = (lastName: string) => ({ ...newVote(), bearer: personOf(lastName), decision });

describe('The bearer of a court decision (art. R59, L62, R-49)', () => {
  let running: Running;
  let presiding: Api;

  beforeAll(async () => {
    running = await startRunning();
    presiding = await running.as(president(DENAIN));
    running.setClock(POLLING_TEN);
  });
  afterAll(() => running.close());

  test('whom nobody knows votes once, under any spelling, and is in the minutes and the totals', async () => {
    const presiding = await running.as(president(stationOf('marly')));
    await presiding.station.bearerVotes.mutate(voteOf('Lœillet-Duprès'));

    const again = presiding.station.bearerVotes.mutate(voteOf('LOEILLET DUPRES'));
    expect(await failureOf(again)).toMatchObject({ codes: ['already-voted-in-person'] });
    const { entries } = await presiding.station.minutes.query({ round: first.id });
    expect(entries).toMatchObject([
      {
        kind: 'court-decision',
        elector: { lastName: 'Lœillet-Duprès' },
        decidedOn: decision.on,
        court: decision.court,
      },
    ]);
    const { totals, refused } = await presiding.station.closing.query({ round: first.id });
    expect(refused).toEqual([{ what: 'already-voted-in-person', count: 1 }]);
    const list = await presiding.station.list.query({ round: first.id, limit: 100 });
    expect(list.refused).toMatchObject([
      { no: Number(list.cursor), elector: expect.any(String), refusals: [{ code: 'already-voted-in-person' }] },
    ]);
    expect(totals).toMatchObject({ courtDecisions: 1, voted: 1 });
  });

  test('is found, counted and corrected like any other, though no line names him', async () => {
    const second = { name: assessor(DENAIN), password: PASSWORD };
    const { mark } = await presiding.station.bearerVotes.mutate(voteOf('Corrigé'));

    const found = async () => {
      const { bearers } = await presiding.station.bearers.query({ round: first.id });
      return bearers.find(({ lastName }) => lastName === 'Corrigé');
    };
    expect(await found()).toMatchObject({ born: BORN, mark: { id: mark.id, kind: 'in-person' } });
    const correction = { key: newId<string>(), mark: mark.id, reason: 'Mauvaise personne' };
    await presiding.station.correct.mutate({ ...correction, second });
    expect(await found()).toBeUndefined();
    await presiding.station.bearerVotes.mutate(voteOf('Corrigé'));
    expect((await found())?.mark.id).not.toBe(mark.id);
  });

  test('is the elector that another station lists, who sees that he has voted', async () => {
    const listed = await addPerson(running.database, { ...personOf('Ailleurs'), station: OTHER });
    const elsewhere = await running.as(president(OTHER));
    const { cursor } = await elsewhere.station.list.query({ round: first.id, limit: 100 });
    await presiding.station.bearerVotes.mutate(voteOf('Ailleurs'));

    const changed = await elsewhere.station.changes.query({ round: first.id, cursor });
    expect(changed.people).toMatchObject([{ elector: listed.elector, mark: { kind: 'in-person' } }]);
    const there = newVote();
    const vote = elsewhere.station.mandantVotes.mutate({ ...there, mandant: listed.elector });
    expect(await failureOf(vote)).toMatchObject({ codes: ['already-voted-in-person'] });
  });

  test('who has voted where a list names him has voted', async () => {
    const listed = await addPerson(running.database, { ...personOf('Dejavote'), station: OTHER });
    const elsewhere = await running.as(assessor(OTHER));
    const there = newVote();
    await elsewhere.station.mandantVotes.mutate({ ...there, mandant: listed.elector });
    const vote = presiding.station.bearerVotes.mutate(voteOf('Dejavote'));
    expect(await failureOf(vote)).toMatchObject({ codes: ['already-voted-in-person'] });
  });

  test('whose name and birth date are those of several is told apart by the national number', async () => {
    await addPerson(running.database, { ...personOf('Jumelle'), nne: '71000001' });
    const meant = await addPerson(running.database, { ...personOf('Jumelle'), nne: '71000002', station: OTHER });
    const vote = voteOf('Jumelle');
    expect(await failureOf(presiding.station.bearerVotes.mutate(vote))).toMatchObject({ codes: ['mandant-ambiguous'] });
    const named = { ...vote, key: newId<string>(), bearer: { ...vote.bearer, nne: '71000002' } };
    const { mark } = await presiding.station.bearerVotes.mutate(named);
    const marks = await running.database.db.select().from(voteMarks);
    expect(marks.find(({ id }) => id === mark.id)?.elector).toBe(meant.elector);
  });

  test('whose number is not the homonym’s is another person, once the bureau says so, and the minutes tell it', async () => {
    const known = await addPerson(running.database, { ...personOf('Sosie'), nne: '72000001', station: OTHER });
    const bearer = { ...personOf('Sosie'), nne: '72000002' };
    const sent = (its: object) =>
      presiding.station.bearerVotes.mutate({ ...voteOf('Sosie'), bearer: { ...bearer, ...its } });
    expect(await failureOf(sent({}))).toMatchObject({ codes: ['mandant-ambiguous'] });

    const { mark } = await sent({ isAnother: true });

    const voted = (await running.database.db.select().from(voteMarks)).find(({ id }) => id === mark.id);
    expect(voted?.elector).not.toBe(known.elector);
    expect(await failureOf(sent({}))).toMatchObject({ codes: ['already-voted-in-person'] });
    expect(await failureOf(sent({ isAnother: true }))).toMatchObject({ codes: ['already-voted-in-person'] });
    const { entries } = await presiding.station.minutes.query({ round: first.id });
    const told = entries.filter(
      (entry) => entry.kind === 'court-decision' && entry.isAnother && entry.elector?.lastName === 'Sosie',
    );
    expect(told).toMatchObject([{ elector: { lastName: 'Sosie' } }]);
  });

  test('who has no number is told from a homonym who has voted, and votes once', async () => {
    const known = await addPerson(running.database, { ...personOf('Homonyme'), station: OTHER });
    const elsewhere = await running.as(assessor(OTHER));
    const there = newVote();
    await elsewhere.station.mandantVotes.mutate({ ...there, mandant: known.elector });
    expect(await failureOf(presiding.station.bearerVotes.mutate(voteOf('Homonyme')))).toMatchObject({
      codes: ['already-voted-in-person'],
    });
    const another = () => ({ ...voteOf('Homonyme'), bearer: { ...personOf('Homonyme'), isAnother: true } });
    await presiding.station.bearerVotes.mutate(another());
    expect(await failureOf(presiding.station.bearerVotes.mutate(another()))).toMatchObject({
      codes: ['already-voted-in-person'],
    });
  });

  test('is the elector of his number under another spelling, but not of another birth date', async () => {
    const known = await addPerson(running.database, { ...personOf('Leroux'), nne: '73000001', station: OTHER });
    const numbered = (its: object) => ({
      ...voteOf('Le Rou'),
      bearer: { ...personOf('Le Rou'), nne: '73000001', ...its },
    });
    const wrong = numbered({ born: day('1990-05-07'), isAnother: true });
    expect(await failureOf(presiding.station.bearerVotes.mutate(wrong))).toMatchObject({
      codes: ['mandant-ambiguous'],
    });
    const { mark } = await presiding.station.bearerVotes.mutate(numbered({}));
    const marks = await running.database.db.select().from(voteMarks);
    expect(marks.find(({ id }) => id === mark.id)?.elector).toBe(known.elector);
  });

  test('is the same elector at the second round', async () => {
    await presiding.station.bearerVotes.mutate(voteOf('Deuxtours'));
    const before = await running.database.db.$count(electors);
    running.setClock(POLLING_SECOND);
    await presiding.station.bearerVotes.mutate({ ...voteOf('Deuxtours'), round: second.id });
    running.setClock(POLLING_TEN);
    expect(await running.database.db.$count(electors)).toBe(before);
  });

  test('is refused before the opening, and nobody is added', async () => {
    const before = await running.database.db.$count(electors);
    running.setClock(instant('2027-04-11T07:00:00+02:00'));
    const vote = presiding.station.bearerVotes.mutate(voteOf('Troptot'));
    expect(await failureOf(vote)).toMatchObject({ codes: ['station-closed'] });
    running.setClock(POLLING_TEN);
    expect(await running.database.db.$count(electors)).toBe(before);
  });

  test('is not believed about a decision of tomorrow, nor admitted by an assessor', async () => {
    const tomorrow = { ...decision, on: day('2027-04-12') };
    const early = presiding.station.bearerVotes.mutate({ ...voteOf('Demain'), decision: tomorrow });
    expect(await failureOf(early)).toEqual({ status: 422, codes: ['date-in-future'] });
    const bureau = await running.as(assessor(DENAIN));
    expect(await failureOf(bureau.station.bearerVotes.mutate(voteOf('Demain')))).toMatchObject({ status: 403 });
  });

  test('is admitted by the presiding officer alone where another list names him too', async () => {
    const listed = await addPerson(running.database, { ...personOf('Listee'), station: OTHER });
    const vote = () => ({
      ...newVote(),
      ...{ mandant: listed.elector, courtDecision: decision.on },
    });
    const bureau = await running.as(assessor(DENAIN));
    expect(await failureOf(bureau.station.mandantVotes.mutate(vote()))).toMatchObject({ status: 403 });
    const { mark } = await presiding.station.mandantVotes.mutate(vote());
    expect(mark.kind).toBe('in-person');
  });

  test('votes again once his mark is corrected (R-48)', async () => {
    const { mark } = await presiding.station.bearerVotes.mutate(voteOf('Corrigee'));
    const reason = 'Décision d’une autre commune';
    const witness = { name: assessor(DENAIN), password: PASSWORD };
    await presiding.station.correct.mutate({ key: newId(), mark: mark.id, reason, second: witness });
    const again = await presiding.station.bearerVotes.mutate(voteOf('Corrigee'));
    expect(again.mark.id).not.toBe(mark.id);
  });
});

describe('The bearer of a court decision, in front of many terminals', () => {
  let races: Racing;
  beforeAll(async () => {
    races = await startRacing();
    races.setClocks(POLLING_TEN);
  });
  afterAll(() => races.close());

  test('is one person with one vote, whatever station and server comes first', async () => {
    const before = await races.database.db.$count(electors);
    const apis = await races.terminals(40, [president(DENAIN), president(OTHER), president(stationOf('marly'))]);
    const outcomes = await racing(apis, (api, _, key) => api.station.bearerVotes.mutate({ ...voteOf('Vasseur'), key }));
    expect(codesOf(outcomes)).toEqual({ done: 1, 'already-voted-in-person': 39 });
    expect(await races.database.db.$count(electors)).toBe(before + 1);
    expect(await races.database.db.$count(voteMarks)).toBe(before + 1);
  });

  test('leaves one mark and 20 equal answers when one key is sent 20 times at once', async () => {
    const apis = await races.terminals(20, [president(DENAIN)]);
    const vote = voteOf('Lambert');
    const before = await races.database.db.$count(electors);
    const outcomes = await racing(apis, (api) => api.station.bearerVotes.mutate(vote));
    expect(codesOf(outcomes)).toEqual({ done: 20 });
    expect(outcomes).toEqual(outcomes.map(() => outcomes[0]));
    expect(await races.database.db.$count(electors)).toBe(before + 1);
  });
});
