import { describe, expect, test } from 'vitest';
import type { MarkId } from '#core/model/ids.ts';
import { addPerson } from '#test/database/people.ts';
import { first, newId, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { assessor } from '#test/database/world.ts';
import { served } from '#test/tui/commands/served.ts';

const admin = served(async (running) => {
  running.setClock(POLLING_TEN);
  const person = await addPerson(running.database);
  const { station } = await running.as(assessor(stationOf('denain')));
  const vote = { key: newId<string>(), id: newId<MarkId>(), round: first.id, inside: false };
  await station.mandantVotes.mutate({ ...vote, mandant: person.elector });
  return 'admin';
});

const board = (...words: readonly string[]) => admin.run('board', ...words);

describe('The board by command', () => {
  test('says the round, the totals and each station', async () => {
    const { code, out } = await board('--commune', '59172');
    expect(code).toBe(0);
    expect(out.replaceAll('\u00a0', ' ').split('\n').slice(0, 5)).toEqual([
      expect.stringContaining('Présidentielle 2027, 1er tour'),
      '2 bureaux : 1 n’a pas ouvert, 1 ouvert',
      '0 par procuration · 1 en personne',
      'Denain 1 · ouvert         · 0 par procuration · 1 en personne · dernier vote 10 h',
      'Denain 2 · n’a pas ouvert · 0 par procuration · 0 en personne · aucun vote',
    ]);
  });

  test('is one document for programs, with the stations of the filter alone', async () => {
    const { out } = await board('--commune', '59172', '--only', 'not-opened', '--json');
    expect(JSON.parse(out)).toMatchObject({
      schema: 'procuration.board/1',
      totals: { stations: 2 },
      quarters: [{ inPerson: 1 }],
      stations: [{ station: stationOf('denain', 2), state: 'not-opened' }],
    });
  });

  test('is a table for a spreadsheet, with every station of every page', async () => {
    const { out } = await board('--csv');
    const [head, ...lines] = out.trimEnd().split('\n');
    expect(head).toBe('station,communeName,state,openedAt,closedAt,proxy,inPerson,remote,corrected,lastAt');
    const { totals } = JSON.parse((await board('--json')).out);
    expect(lines).toHaveLength(totals.stations);
    expect(lines).toContain('59172/0001,Denain,open,,,0,1,0,0,2027-04-11T08:00:00.000Z');
  });

  test('of an election that nobody knows is said, and of a commune that does not exist has no station', async () => {
    expect((await board('--election', 'inconnue')).code).toBe(65);
    expect((await board('--commune', '99999')).out).toContain('0 bureau');
  });
});
