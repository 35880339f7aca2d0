import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addMinutes } from '#core/calendar/instant.ts';
import type { MarkId } from '#core/model/ids.ts';
import { incidents, markCorrections, voteMarks } from '#drizzle/schema/marks.ts';
import { clearAttempts } from '#test/database/attempts.ts';
import { addPerson, type Person } from '#test/database/people.ts';
import { first, newId, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { assessor, PASSWORD, president, townHall } from '#test/database/world.ts';
import { newVote } from '#test/server/inputs.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type Api, failureOf, outcomeOf } from '#test/server/terminal.ts';

const DENAIN = stationOf('denain');
const SECOND = { name: assessor(DENAIN), password: PASSWORD };

let running: Running;
let bureau: Api;
let presiding: Api;

beforeAll(async () => {
  running = await startRunning();
  bureau = await running.as(assessor(DENAIN));
  presiding = await running.as(president(DENAIN));
});
beforeEach(() => clearAttempts(running.database));
afterAll(() => running.close());

async function marked(): Promise<{ readonly voter: Person; readonly mark: MarkId }> {
  running.setClock(POLLING_TEN);
  const voter = await addPerson(running.database);
  const mark = newId<MarkId>();
  await bureau.station.mandantVotes.mutate({
    key: newId(),
    id: mark,
    round: first.id,
    inside: false,
    mandant: voter.elector,
  });
  return { voter, mark };
}

const correct = (mark: MarkId, second: { name: string; password: string } | undefined) =>
  presiding.station.correct.mutate({ key: newId(), mark, reason: 'La ligne au-dessus', second });
const correctionsOf = (mark: MarkId) => running.database.db.$count(markCorrections, eq(markCorrections.mark, mark));

describe('A mark made by mistake (R-48)', () => {
  test.each([
    ['nobody', undefined],
    ['the presiding officer again', { name: president(DENAIN), password: PASSWORD }],
    ['someone with a wrong password', { name: assessor(DENAIN), password: 'wrong' }],
    ['someone unknown', { name: 'nobody of that name', password: PASSWORD }],
    ['someone of another station', { name: assessor(stationOf('denain', 2)), password: PASSWORD }],
    ['someone of no station', { name: townHall('denain'), password: PASSWORD }],
  ])('stands when the second person is %s', async (_, second) => {
    const { mark } = await marked();

    expect(await failureOf(correct(mark, second))).toEqual({ status: 422, codes: ['second-person-required'] });
    expect(await correctionsOf(mark)).toBe(0);
  });

  test.each([
    ['a wrong password', { name: assessor(DENAIN), password: 'wrong' }, 'wrong-password'],
    ['a member of another station', { name: assessor(stationOf('denain', 2)), password: PASSWORD }, 'not-of-bureau'],
  ] as const)('stands, and the refusal says why: %s', async (_, second, cause) => {
    const { mark } = await marked();
    const error: unknown = await correct(mark, second).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ data: { refusals: [{ code: 'second-person-required', cause }] } });
  });

  test('is not said to stand to who asks again with its key after the correction', async () => {
    running.setClock(POLLING_TEN);
    const voter = await addPerson(running.database);
    const sent = { ...newVote(), mandant: voter.elector };
    await bureau.station.mandantVotes.mutate(sent);
    await correct(sent.id, SECOND);

    expect(await failureOf(bureau.station.mandantVotes.mutate(sent))).toEqual({
      status: 422,
      codes: ['already-decided'],
    });
    const again = await bureau.station.mandantVotes.mutate({ ...sent, key: newId(), id: newId<MarkId>() });
    expect(again.mark.kind).toBe('in-person');
  });

  test('is corrected by two people of its bureau; both records stay, and an incident is written', async () => {
    const { voter, mark } = await marked();
    const before = await running.database.db.$count(incidents, eq(incidents.kind, 'correction'));

    running.setClock(addMinutes(POLLING_TEN, 5));
    expect(await correct(mark, SECOND)).toEqual({ status: 'corrected' });

    const [record] = await running.database.db.select().from(markCorrections).where(eq(markCorrections.mark, mark));
    expect(record).toMatchObject({
      reason: 'La ligne au-dessus',
      by: running.world.idOf(president(DENAIN)),
      second: running.world.idOf(assessor(DENAIN)),
    });
    const { history, person } = await bureau.station.card.query({ round: first.id, elector: voter.elector });
    expect(history).toMatchObject([{ id: mark, correctedBecause: 'La ligne au-dessus' }]);
    expect(person.mark).toBeUndefined();
    expect(await running.database.db.$count(incidents, eq(incidents.kind, 'correction'))).toBe(before + 1);
  });

  test('once corrected lets another be made, by the mandataire here', async () => {
    const { voter: mandant, mark } = await marked();
    const mandataire = await addPerson(running.database);
    await addProcuration(running.database, { mandant, mandataire, account: running.world.idOf('leroy') });
    const by = { mandant: mandant.elector, mandataire: mandataire.elector };
    const proxy = () => bureau.station.proxyVotes.mutate({ ...newVote(), by });

    expect((await failureOf(proxy())).codes).toEqual(['already-voted-in-person']);
    await correct(mark, SECOND);
    await expect(proxy()).resolves.toMatchObject({ mark: { kind: 'proxy', mandataire: mandataire.elector } });
    const marks = await running.database.db.select().from(voteMarks).where(eq(voteMarks.elector, mandant.elector));
    expect(marks.map(({ kind, correctedAt }) => [kind, correctedAt !== null]).sort()).toEqual([
      ['in-person', true],
      ['proxy', false],
    ]);
  });

  test('is corrected once, also when two ask at the same moment', async () => {
    const { mark } = await marked();

    const answers = await Promise.all([outcomeOf(correct(mark, SECOND)), outcomeOf(correct(mark, SECOND))]);
    expect(answers.map((its) => (its.ok ? 'corrected' : its.codes.join())).sort()).toEqual([
      'already-decided',
      'corrected',
    ]);
    expect(await failureOf(correct(mark, SECOND))).toEqual({ status: 422, codes: ['already-decided'] });
    expect(await correctionsOf(mark)).toBe(1);
  });

  test('is corrected to who asks again with its key, though the second person has another password since', async () => {
    const { mark } = await marked();
    const sent = { key: newId<string>(), mark, reason: 'La ligne au-dessus', second: SECOND };
    const answer = await presiding.station.correct.mutate(sent);

    const since = { ...sent, second: { ...SECOND, password: 'the one of yesterday' } };
    for (const _ of Array(12)) expect(await presiding.station.correct.mutate(since)).toEqual(answer);
    expect(await presiding.station.correct.mutate(sent)).toEqual(answer);
    expect(await correctionsOf(mark)).toBe(1);
  });

  test('stands after the close, whoever asks', async () => {
    const { mark } = await marked();

    running.setClock(addMinutes(POLLING_TEN, 9 * 60));
    expect(await failureOf(correct(mark, SECOND))).toEqual({ status: 422, codes: ['station-closed'] });
    expect(await correctionsOf(mark)).toBe(0);
  });

  test('that nobody made is bad input', async () => {
    running.setClock(POLLING_TEN);

    expect((await failureOf(correct(newId<MarkId>(), SECOND))).status).toBe(400);
  });
});
