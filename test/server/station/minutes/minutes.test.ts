import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMinutes } from '#core/calendar/instant.ts';
import type { MarkId } from '#core/model/ids.ts';
import { addPerson } from '#test/database/people.ts';
import { first, newId, POLLING_TEN, second, stationOf } from '#test/database/places.ts';
import { assessor, PASSWORD, president } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type Api, failureOf } from '#test/server/terminal.ts';

const DENAIN = stationOf('denain');

let running: Running;
let presiding: Api;

beforeAll(async () => {
  running = await startRunning();
  presiding = await running.as(president(DENAIN));
  running.setClock(POLLING_TEN);
});
afterAll(() => running.close());

const round = first.id;

describe('The minutes of a station (R-47)', () => {
  test('tell what happened and what was written, in order, to the whole bureau', async () => {
    const running = await startRunning();
    const presiding = await running.as(president(DENAIN));
    running.setClock(POLLING_TEN);
    const voter = await addPerson(running.database, { lastName: 'Vasseur', firstNames: 'Rose' });
    const id = newId<MarkId>();
    await presiding.station.mandantVotes.mutate({ key: newId(), id, round, inside: false, mandant: voter.elector });
    running.setClock(addMinutes(POLLING_TEN, 1));
    const reason = 'La ligne au-dessus';
    await presiding.station.correct.mutate({
      key: newId(),
      mark: id,
      reason,
      second: { name: assessor(DENAIN), password: PASSWORD },
    });
    running.setClock(addMinutes(POLLING_TEN, 2));
    const decision = { round, what: 'decision', text: 'Le vote est admis', reasons: 'La pièce est lisible' } as const;
    await presiding.station.write.mutate({ key: newId(), ...decision });
    running.setClock(addMinutes(POLLING_TEN, 3));
    await presiding.station.write.mutate({ key: newId(), round, what: 'incident', text: 'Coupure de courant' });

    const bureau = await running.as(assessor(DENAIN));
    const { entries } = await bureau.station.minutes.query({ round });
    expect(entries).toMatchObject([
      {
        kind: 'correction',
        elector: { lastName: 'Vasseur' },
        mark: { kind: 'in-person', at: POLLING_TEN },
        reason,
        people: [expect.any(String), expect.any(String)],
      },
      { kind: 'written', what: 'decision', text: 'Le vote est admis', reasons: 'La pièce est lisible' },
      { kind: 'written', what: 'incident', text: 'Coupure de courant', at: addMinutes(POLLING_TEN, 3) },
    ]);
    expect((await bureau.station.minutes.query({ round: second.id })).entries).toEqual([]);
    const elsewhere = await running.as(assessor(stationOf('denain', 2)));
    expect((await elsewhere.station.minutes.query({ round })).entries).toEqual([]);
    await running.close();
  });

  test('are written once, however often it is sent', async () => {
    const minute = { key: newId<string>(), round, what: 'incident', text: 'Un seul' } as const;
    await presiding.station.write.mutate(minute);
    await presiding.station.write.mutate(minute);
    const { entries } = await presiding.station.minutes.query({ round });
    expect(entries.filter((entry) => entry.kind === 'written' && entry.text === 'Un seul')).toHaveLength(1);
  });

  test('are written by the presiding officer, a decision and a refusal with their reasons', async () => {
    const bureau = await running.as(assessor(DENAIN));
    const minute = { round, what: 'incident', text: 'Rien' } as const;
    expect(await failureOf(bureau.station.write.mutate({ key: newId(), ...minute }))).toMatchObject({ status: 403 });
    const refusal = { round, what: 'refusal', text: 'N’a pas pu voter', reasons: 'Art. R59' } as const;
    expect(await bureau.station.write.mutate({ key: newId(), ...refusal })).toEqual({ status: 'written' });
    const { entries } = await presiding.station.minutes.query({ round });
    expect(entries).toContainEqual(expect.objectContaining({ what: 'refusal', text: 'N’a pas pu voter' }));
    for (const what of ['decision', 'refusal'] as const) {
      const bare = presiding.station.write.mutate({ key: newId(), round, what, text: 'Sans motif' });
      expect(await failureOf(bare)).toMatchObject({ status: 400 });
    }
  });
});
