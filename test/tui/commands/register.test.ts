import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { addPair } from '#test/database/people.ts';
import { stationOf } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { townHall } from '#test/database/world.ts';
import { served } from '#test/tui/commands/served.ts';
import { signedIn } from '#test/tui/commands/signed-in.ts';
import { type } from '#test/tui/commands/type.ts';

const hall = served(async ({ database, world }) => {
  const account = world.idOf('leroy');
  const ines = { lastName: 'Vandenberghe', firstNames: 'Inès' };
  const people = await addPair(database, { mandant: ines, mandataire: { lastName: 'Żak', firstNames: '=Léa' } });
  await addProcuration(database, { ...people, account });
  const station = stationOf('denain', 2);
  await addProcuration(database, {
    ...(await addPair(database, { mandant: { lastName: 'Quentin', station } })),
    account,
  });
  return townHall('denain');
});

const register = (...words: readonly string[]) => hall.run('register', ...words);

describe('register', () => {
  test('prints the whole register of the town hall', async () => {
    const { code, out, said } = await register();
    expect({ code, said }).toEqual({ code: 0, said: '' });
    expect(out).toMatch(/^REGISTRE DES PROCURATIONS, DENAIN +page 1\nImprimé le lundi 1er mars 2027 à 10 h /);
    expect(out).toMatch(/\nVANDENBERGHE Inès +ŻAK =Léa\n {2}1er mars 2027, Denain, LEROY-BEAULIEU Dominique, officier/);
    expect(out).toMatch(/\nQUENTIN /);
    expect(out).toContain('\nFin du registre : 2 procurations.\n');
  });

  test('prints the part of a station and of an election, for the elector who asked', async () => {
    const { out } = await register('--station', '2', '--election', 'presid', '--for', 'Jeanne Martin', '--lang', 'en');
    expect(out).toContain('\nStation 2. Election: Présidentielle 2027. Printed on Monday 1 March 2027 at\n10:00 ');
    expect(out).toContain('Consulted by Jeanne Martin.');
    expect(out).toMatch(/QUENTIN/);
    expect(out).not.toMatch(/VANDENBERGHE/);
    const { db } = hall.running.database;
    const logged = await db.execute(sql`select count(*)::int as count from access_log where read = 'register.consult'`);
    expect(logged).toMatchObject([{ count: 1 }]);
  });

  test('writes a file for a spreadsheet in French, where no name is a formula', async () => {
    const file = join(hall.folder, 'registre.csv');
    const { code, out, said } = await register('--csv', file);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(said).toBe(`2 procurations écrites dans ${file}.\n`);

    const text = await readFile(file, 'utf8');
    const [head, line, ...rest] = text.split('\r\n');
    expect(head).toBe(
      '\ufeffNom du mandant;Prénoms du mandant;Nom du mandataire;Prénoms du mandataire;Nom de l’autorité;Prénom de l’autorité;Qualité de l’autorité;Date d’établissement;Lieu d’établissement;Durée de validité',
    );
    expect(line).toBe(
      "VANDENBERGHE;Inès;ŻAK;'=Léa;LEROY-BEAULIEU;Dominique;officier de police judiciaire;01/03/2027;Denain;Présidentielle 2027, 1er tour le 11 avril 2027",
    );
    expect(rest).toHaveLength(2);
  });

  test('answers lines for a spreadsheet too, or a document for programs', async () => {
    expect((await register('--csv', '-')).out.split('\r\n')).toHaveLength(4);
    const document = JSON.parse((await register('--json')).out);
    expect(document).toMatchObject({
      schema: 'procuration.register/1',
      commune: 'Denain',
      entries: [{ mandant: { lastName: 'Vandenberghe' } }, { mandant: { lastName: 'Quentin' } }],
      count: 2,
    });
    expect(JSON.parse((await register('--json', '--election', 'législatives')).out)).toMatchObject({
      election: 'Législatives 2027',
      entries: [],
      count: 0,
    });
  });

  test('says which stations and elections there are, for a wrong one: 65', async () => {
    expect(await register('--station', '7')).toMatchObject({
      code: 65,
      out: '',
      said: expect.stringContaining('1, 2'),
    });
    const wrong = await register('--election', 'régionales');
    expect(wrong).toMatchObject({ code: 65, said: expect.stringContaining('Législatives 2027') });
    expect(await register('--json', '--csv', '-')).toMatchObject({ code: 64, out: '' });
  });

  test('says so where the file cannot be written: 78', async () => {
    const { code, said } = await register('--csv', join(hall.folder, 'nowhere', 'registre.csv'));
    expect({ code, said }).toEqual({ code: 78, said: expect.stringContaining('ENOENT') });
  });

  test('is the town hall’s alone: 77', async () => {
    const { environment } = await signedIn(hall.running, 'leroy');
    expect(await type(['register'], { environment })).toMatchObject({ code: 77, out: '' });
  });
});
