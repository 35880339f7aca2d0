import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instant } from '#core/calendar/instant.ts';
import { addPerson } from '#test/database/people.ts';
import { first, newId, PLACES, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { assessor, PASSWORD, president, townHall } from '#test/database/world.ts';
import { newVote } from '#test/server/inputs.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { failureOf, refusedFor } from '#test/server/terminal.ts';

let running: Running;
beforeAll(async () => {
  running = await startRunning();
  running.setClock(POLLING_TEN);
  const { station } = await running.as(assessor(stationOf('denain')));

  const [mandant, mandataire, voter] = await Promise.all([1, 2, 3].map(() => addPerson(running.database)));
  if (!mandant || !mandataire || !voter) throw new Error('three people');
  const given = await addProcuration(running.database, { mandant, mandataire, account: running.world.idOf('leroy') });
  await station.proxyVotes.mutate({ ...newVote(), by: { procuration: given.id } });
  running.setClock(instant('2027-04-11T10:16:00+02:00'));
  await station.mandantVotes.mutate({ ...newVote(), mandant: voter.elector });
});
afterAll(() => running.close());

const show = async (name: string, more: { commune?: string; states?: ('open' | 'not-opened')[] } = {}) =>
  (await running.as(name)).board.show.query({ round: first.id, limit: 500, ...more });

describe('The board of a polling day', () => {
  test('shows a town hall its stations: what was voted, by quarters of an hour, and who has not opened', async () => {
    const { totals, quarters, stations } = await show(townHall('denain'));

    expect(totals).toMatchObject({ stations: 2, proxy: 1, inPerson: 1, states: { open: 1, 'not-opened': 1 } });
    expect(quarters).toEqual([
      { from: '2027-04-11T08:00:00.000Z', proxy: 1, inPerson: 0 },
      { from: '2027-04-11T08:15:00.000Z', proxy: 0, inPerson: 1 },
    ]);
    expect(stations).toMatchObject([
      { station: stationOf('denain'), communeName: 'Denain', state: 'open', proxy: 1, inPerson: 1 },
      { station: stationOf('denain', 2), state: 'not-opened', proxy: 0, inPerson: 0 },
    ]);
    expect(stations[0]?.lastAt).toBe('2027-04-11T08:16:00.000Z');
  });

  test('shows an administrator every station, or those of one commune, and names nobody', async () => {
    const everywhere = await show('admin');
    expect(everywhere.totals.stations).toBeGreaterThan(4);
    expect(everywhere.totals).toMatchObject({ proxy: 1, inPerson: 1 });
    expect(JSON.stringify(everywhere)).not.toMatch(/lastName|mandant|elector"/);

    const { totals } = await show('admin', { commune: PLACES.marly.code });
    expect(totals).toMatchObject({ stations: 1, proxy: 0 });
  });

  test('is of the date and the clock of the one commune that it shows, else of metropolitan France (R-61)', async () => {
    const there = await show('admin', { commune: PLACES.montreal.code });
    expect(there).toMatchObject({ round: { day: '2027-04-10' }, zone: 'America/Toronto' });
    expect(await show('admin')).toMatchObject({ round: { day: '2027-04-11' }, zone: 'Europe/Paris' });
    expect(await show(townHall('denain'))).toMatchObject({ round: { day: '2027-04-11' }, zone: 'Europe/Paris' });
  });

  test('counts by department, and within one by commune, for an administrator alone', async () => {
    const { board } = await running.as('admin');
    const asked = { round: first.id, limit: 500 };
    const everywhere = await board.show.query(asked);
    expect(everywhere.areas.map(({ area, stations }) => [area, stations])).toEqual([
      ['59', 3],
      ['988', 1],
      ['ZCA', 1],
    ]);
    const inNord = await board.show.query({ ...asked, department: '59' });
    expect(inNord.areas).toMatchObject([
      { area: '59172', name: 'Denain', stations: 2, proxy: 1, inPerson: 1, states: { open: 1, 'not-opened': 1 } },
      { area: '59383', name: 'Marly', stations: 1, proxy: 0, inPerson: 0 },
    ]);
    expect(inNord).toMatchObject({ totals: { stations: 3, proxy: 1, inPerson: 1 }, quarters: everywhere.quarters });
    expect(inNord.stations.map(({ commune }) => commune)).toEqual(['59172', '59172', '59383']);

    const hall = await running.as(townHall('denain'));
    expect((await hall.board.show.query(asked)).areas).toEqual([]);
    expect(await failureOf(hall.board.show.query({ ...asked, department: '59' }))).toEqual(refusedFor('out-of-scope'));
  });

  test('counts what its marks are, as they are made, taken back and opened from envelopes', async () => {
    const { database } = running;
    const [taken, remote] = [await addPerson(database), await addPerson(database)];
    const { station } = await running.as(assessor(stationOf('denain')));
    const act = newVote();
    await station.mandantVotes.mutate({ ...act, mandant: taken.elector });
    const second = { name: assessor(stationOf('denain')), password: PASSWORD };
    const presiding = await running.as(president(stationOf('denain')));
    await presiding.station.correct.mutate({ key: newId<string>(), mark: act.id, reason: 'Erreur', second });
    const { key, id, round } = newVote();
    await presiding.station.prisonerVotes.mutate({ key, id, round, elector: remote.elector });

    const { totals, quarters, stations } = await show('admin');
    expect(totals).toMatchObject({ proxy: 1, inPerson: 1, remote: 1, corrected: 1 });
    expect(stations.find((its) => its.station === stationOf('denain'))).toMatchObject({ remote: 1, corrected: 1 });
    expect(quarters).toEqual((await show(townHall('denain'))).quarters);
    expect(quarters.map(({ proxy, inPerson }) => [proxy, inPerson])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  test('can be of those alone that have not opened, page by page', async () => {
    const { stations } = await show('admin', { commune: PLACES.denain.code, states: ['not-opened'] });
    expect(stations.map((its) => its.station)).toEqual([stationOf('denain', 2)]);

    const { board } = await running.as('admin');
    const firstPage = await board.show.query({ round: first.id, commune: PLACES.denain.code, limit: 1 });
    const secondPage = await board.show.query({
      round: first.id,
      commune: PLACES.denain.code,
      limit: 1,
      after: firstPage.next,
    });
    expect([firstPage, secondPage].flatMap((page) => page.stations.map((its) => its.station))).toEqual([
      stationOf('denain'),
      stationOf('denain', 2),
    ]);
  });

  test('is each town hall’s own, and no assessor’s', async () => {
    expect((await show(townHall('marly'))).totals).toMatchObject({ stations: 1, proxy: 0, inPerson: 0 });
    const denain = { commune: PLACES.denain.code };
    expect(await failureOf(show(townHall('marly'), denain))).toEqual(refusedFor('out-of-scope'));
    expect((await failureOf(show(assessor(stationOf('denain'))))).status).toBe(403);
  });

  test('offers first the round of the day, or the next one', async () => {
    const { board } = await running.as('admin');
    const { rounds } = await board.rounds.query({});
    expect(rounds[0]).toMatchObject({ id: first.id });
  });
});
