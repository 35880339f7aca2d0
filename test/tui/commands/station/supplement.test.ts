import { describe, expect, test } from 'vitest';
import { addPair } from '#test/database/people.ts';
import { stationOf } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { assessor, townHall } from '#test/database/world.ts';
import { served } from '#test/tui/commands/served.ts';
import { signedIn } from '#test/tui/commands/signed-in.ts';
import { type } from '#test/tui/commands/type.ts';

const hall = served(async () => townHall('denain'));
const plain = (out: string) => out.replaceAll('\u00a0', ' ');

async function give(lastName: string, number: number): Promise<void> {
  const { database, world } = hall.running;
  const people = await addPair(database, { mandant: { lastName, number }, mandataire: { lastName: 'Żak' } });
  await addProcuration(database, { ...people, account: world.idOf('leroy') });
}

/** A supplement follows the annex. */
describe('station supplement', { shuffle: false }, () => {
  const SUPPLEMENT = ['station', 'supplement', '--station', '1'] as const;

  test('asks for the annex first', async () => {
    expect(await hall.run(...SUPPLEMENT)).toMatchObject({ out: '', said: expect.stringContaining('station annex') });
  });

  test('prints what came since the annex, numbered, and again by its number', async () => {
    await give('Vandenberghe', 90_001);
    const annex = await hall.run('station', 'annex', '--station', '1');
    expect(annex.out).toMatch(/\nRéception à accuser par le bureau : 1 ligne, empreinte [0-9a-f]{6}\.\n/);
    await give('Delcourt', 90_002);

    const { code, out } = await hall.run(...SUPPLEMENT);
    expect(code).toBe(0);
    expect(out).toMatch(/^BUREAU 1, DENAIN .* page 1\/1\nSupplément n° 1 à l’annexe/);
    expect(out).toContain('\nÀ AJOUTER\n 90002  Delcourt');
    expect(out).not.toContain('Vandenberghe');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBe(80);
    expect((await hall.run(...SUPPLEMENT, '--number', '1')).out).toBe(out);
    expect(await hall.run(...SUPPLEMENT, '--number', '2')).toMatchObject({
      code: 65,
      said: expect.stringMatching(/n°\s2/),
    });
  });

  test('says that nothing is new, and numbers nothing', async () => {
    expect(await hall.run(...SUPPLEMENT)).toMatchObject({ code: 0, out: '', said: expect.stringMatching(/^Rien/) });
    const again = await hall.run('station', 'annex', '--station', '1');
    expect(again.out).toMatch(/\nComprend le supplément n° 1 : 1 ligne, empreinte [0-9a-f]{6}\.\n/);
  });

  test('is acknowledged by the bureau as it reads the paper, and the town hall sees it', async () => {
    const before = plain((await hall.run('station', 'supplements')).out);
    expect(before).toContain(
      'Supplément n° 1 : 1 procuration de plus, 0 retirée, réception à accuser · sans téléphone',
    );
    expect(before).toContain('2 bureaux n’ont pas accusé réception du dernier document, sur 2.');

    const { stations } = JSON.parse((await hall.run('station', 'supplements', '--json')).out);
    const { environment } = await signedIn(hall.running, assessor(stationOf('denain')));
    const acknowledge = (digest: string) =>
      type(['station', 'acknowledge', '--number', '1', '--lines', '1', '--digest', digest], { environment });
    const wrong = stations[0].print.digest.startsWith('000000') ? '111111' : '000000';
    const refused = await acknowledge(wrong);
    expect(refused.out).toBe('');
    expect(plain(refused.said)).toContain('n’est pas celui du dernier document imprimé, le supplément n° 1.');
    const { out } = await acknowledge(stations[0].print.digest.slice(0, 6));
    expect(plain(out)).toMatch(/^Supplément n° 1 : .*, réception accusée par le bureau le /);
    expect(plain((await hall.run('station', 'supplements')).out)).toContain(
      '1 bureau n’a pas accusé réception du dernier document, sur 2.',
    );
    const own = await type(['station', 'supplements'], { environment });
    expect(plain(own.out)).toContain('0 bureau n’a pas accusé réception du dernier document, sur 1.');
  });
});
