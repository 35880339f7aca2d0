import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { instantOf, localTime, PARIS } from '#core/calendar/instant.ts';
import { purgeDaily } from '#server/retention/daily.ts';
import { addPair, type Pair } from '#test/database/people.ts';
import { newId } from '#test/database/places.ts';
import { addRequest, procurationRequest } from '#test/database/procurations.ts';
import { rowsOf } from '#test/server/messages/queued.ts';
import { type Running, startRunning } from '#test/server/running.ts';

let running: Running;
beforeAll(async () => {
  running = await startRunning();
});
afterAll(() => running.close());

/** The day's work of the first server, on a day. */
async function dayOf(on: string): Promise<void> {
  running.setClock(instantOf(day(on), localTime('09:00'), PARIS));
  await purgeDaily(running.context);
}

/** Asked for on 1 March 2027: the last day is 1 May. */
async function asked(): Promise<Pair & { readonly reference: string }> {
  const people = await addPair(running.database);
  return {
    ...people,
    reference: await addRequest(running.database, people.mandant, procurationRequest(people.mandataire)),
  };
}

describe('The reminder of a reference (R-70, R-73)', { shuffle: false }, () => {
  test('is queued once, ten days before the reference lapses', async () => {
    const { mandant, reference } = await asked();
    const reminders = async () =>
      (await rowsOf(running, [mandant])).map(({ about, channel, facts }) => ({ about, channel, facts }));

    await dayOf('2027-04-20');
    expect(await reminders()).toEqual([]);

    const facts = { reference, lastDay: '2027-05-01', kind: 'procuration' };
    await dayOf('2027-04-21');
    expect(await reminders()).toEqual([{ about: 'reminder', channel: 'email', facts }]);
    await dayOf('2027-04-22');
    expect(await reminders()).toHaveLength(1);
  });

  test('is queued late where no server ran that day, and not for what was withdrawn or has lapsed', async () => {
    const late = await asked();
    const withdrawn = await asked();
    const api = await running.as(withdrawn.mandant);
    await api.request.withdraw.mutate({ key: newId(), reference: withdrawn.reference });

    await dayOf('2027-04-30');
    expect(await rowsOf(running, [late.mandant])).toMatchObject([{ about: 'reminder' }]);
    expect(await rowsOf(running, [withdrawn.mandant])).toEqual([]);

    const lapsed = await asked();
    await dayOf('2027-05-02');
    expect(await rowsOf(running, [lapsed.mandant])).toEqual([]);
  });
});
