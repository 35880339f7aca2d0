import { describe, expect, test } from 'vitest';
import { addPair } from '#test/database/people.ts';
import { stationOf } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { assessor, townHall } from '#test/database/world.ts';
import { served } from '#test/tui/commands/served.ts';
import { signedIn } from '#test/tui/commands/signed-in.ts';
import { type } from '#test/tui/commands/type.ts';

const hall = served(async ({ database, world }) => {
  const ines = { lastName: 'Vandenberghe', firstNames: 'Inès', number: 90_001 };
  const people = await addPair(database, { mandant: ines, mandataire: { lastName: 'Żak', firstNames: 'Léa' } });
  await addProcuration(database, { ...people, account: world.idOf('leroy') });
  return townHall('denain');
});

describe('station annex', () => {
  test('is printed by the town hall for each of its stations', async () => {
    const { code, out } = await hall.run('station', 'annex', '--station', '1');
    expect(code).toBe(0);
    expect(out).toMatch(/^BUREAU 1, DENAIN .* page 1\/1\nAnnexe à la liste d’émargement/);
    expect(out).toMatch(/\n 90001 {2}Vandenberghe Inès\n {8}=> ŻAK LÉA +_{20}\n/);

    const second = await hall.run('station', 'annex', '--station', '2', '--round', '2', '--lang', 'en');
    expect(second.out).toContain('round 2');
    expect(second.out).toContain('No procuration for this round.');
    expect(await hall.run('station', 'annex')).toMatchObject({
      code: 64,
      out: '',
      said: expect.stringContaining('1, 2'),
    });
  });

  test('is printed by the station for itself', async () => {
    const { environment } = await signedIn(hall.running, assessor(stationOf('denain')));
    const { out } = await type(['station', 'annex', '--json'], { environment });
    expect(JSON.parse(out)).toMatchObject({
      schema: 'procuration.station-annex/1',
      lines: [{ number: 90_001, mandant: { lastName: 'Vandenberghe' }, mandataires: [{ lastName: 'Żak' }] }],
    });
  });
});
