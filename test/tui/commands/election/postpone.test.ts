import { beforeAll, describe, expect, test } from 'vitest';
import { addPerson } from '#test/database/people.ts';
import { IN_MARCH, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { assessor } from '#test/database/world.ts';
import { newVote } from '#test/server/inputs.ts';
import { served } from '#test/tui/commands/served.ts';

const admin = served(async (running) => {
  running.setClock(IN_MARCH);
  return 'admin';
});
const change = (...words: readonly string[]) => admin.run('election', ...words);
const dates = async (name: string) => {
  const { elections } = JSON.parse((await change('list', '--json')).out);
  const found = elections.find((its: { readonly name: string }) => its.name === name);
  return found.rounds.map(({ day }: { readonly day: string }) => day);
};

const call = (name: string) =>
  change('call', name, '--type', 'municipal', '--rounds', '2029-05-13,2029-05-20', '--yes');

describe('A round postponed by command (R-18)', () => {
  beforeAll(() => call('Scrutin'));

  test('is said with its new date and asked for; where nobody can be asked, nothing changes', async () => {
    const { code, out, said } = await change('postpone', 'Scrutin', '--round', '2', '--to', '2029-05-27');

    expect({ code, out }).toEqual({ code: 64, out: '' });
    expect(said).toMatch(/tour 2 : dimanche 27 mai 2029[\s\S]*--yes/);
    expect(await dates('Scrutin')).toEqual(['2029-05-13', '2029-05-20']);
  });

  test('is not moved to the day of the second round, or past it', async () => {
    for (const to of ['2029-05-20', '2029-06-03']) {
      const { code, said } = await change('postpone', 'Scrutin', '--round', '1', '--to', to, '--yes');
      expect(code).toBe(1);
      expect(said).toContain('Ces tours ne se suivent pas');
    }
    expect(await dates('Scrutin')).toEqual(['2029-05-13', '2029-05-20']);
  });

  test('is moved with --yes', async () => {
    await call('Report');
    const { code, out } = await change('postpone', 'Report', '--round', '2', '--to', '27/05/2029', '--yes');

    expect(code).toBe(0);
    expect(out).toContain('tour 2 : reporté au dimanche 27 mai 2029.');
    expect(await dates('Report')).toEqual(['2029-05-13', '2029-05-27']);
  });
});

describe('A round where someone has voted', () => {
  beforeAll(async () => {
    const { running } = admin;
    running.setClock(POLLING_TEN);
    const { station } = await running.as(assessor(stationOf('denain')));
    await station.mandantVotes.mutate({ ...newVote(), mandant: (await addPerson(running.database)).elector });
  });

  test('is not postponed: its vote would be carried to another day', async () => {
    const before = await dates('Présidentielle 2027');
    const words = ['postpone', 'Présidentielle 2027', '--round', '1', '--to', '2027-04-18'];

    for (const option of ['--yes', '--dry-run']) {
      const { code, said } = await change(...words, option);
      expect(code).toBe(1);
      expect(said).toContain('1 vote est enregistré pour le 1er tour');
    }
    expect(await dates('Présidentielle 2027')).toEqual(before);
  });

  test('is called off with its votes and its open stations said before, and in the dry run', async () => {
    const words = ['call-off', 'Présidentielle 2027', '--round', '1'];

    const asked = await change(...words);
    expect(asked.code).toBe(64);
    expect(asked.said).toContain('À ce tour : 1 vote enregistré, 0 bureau ouvert.');
    expect((await change(...words, '--dry-run')).said).toContain('À ce tour : 1 vote enregistré, 0 bureau ouvert.');
    expect(JSON.parse((await change(...words, '--dry-run', '--json')).out)).toMatchObject({
      votes: 1,
      openStations: 0,
    });
  });
});
