import { describe, expect, test } from 'vitest';
import { addPair } from '#test/database/people.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { served } from '#test/tui/commands/served.ts';

const admin = served(async ({ database, world }) => {
  const account = world.idOf('leroy');
  await addProcuration(database, { ...(await addPair(database)), account });
  await addProcuration(database, { ...(await addPair(database, { mandant: { on: 'marly' } })), account });
  return 'admin';
});

const counts = (...words: readonly string[]) => admin.run('counts', ...words);

describe('counts', () => {
  test('says how many procurations the next election has, and in each commune of a department', async () => {
    const { code, out } = await counts('--department', '59');
    expect(code).toBe(0);
    expect(out.replaceAll('\u00a0', ' ').split('\n').slice(0, 6)).toEqual([
      'Présidentielle 2027, lundi 1er mars 2027 à 10 h (heure de Paris)',
      'Ensemble : 2 procurations établies',
      '  2 en France, 0 à l’étranger, 0 sur papier, 0 entièrement en ligne',
      '  dont 0 en cours de contrôle, 0 rejetée, 0 résiliée, 0 nulle ou annulée',
      'Denain (59172) : 1 procuration établie',
      '  1 en France, 0 à l’étranger, 0 sur papier, 0 entièrement en ligne',
    ]);
  });

  test('is a table for a spreadsheet in French, or a document for programs', async () => {
    const { out } = await counts('--department', '59', '--csv', '-');
    expect(out.split('\r\n').slice(0, 2)).toEqual([
      '\ufeffCode;Nom;Procurations établies;En France;À l’étranger;Sur papier;Entièrement en ligne;En cours de contrôle;Rejetées;Résiliées;Nulles ou annulées',
      '59172;Denain;1;1;0;0;0;0;0;0;0',
    ]);
    const json = JSON.parse((await counts('--commune', '59383', '--json')).out);
    expect(json).toMatchObject({ schema: 'procuration.counts/1', areas: [{ area: '59383', inFrance: 1 }] });
  });

  test('takes the election by a part of its name: 65 where it has no such name', async () => {
    expect((await counts('--election', 'législ', '--lang', 'en')).out).toContain('Total: 0 procurations established');
    expect(await counts('--election', 'régionales')).toMatchObject({ code: 65, out: '' });
  });
});
