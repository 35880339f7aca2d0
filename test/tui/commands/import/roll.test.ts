import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { electors } from '#drizzle/schema/people.ts';
import { townHall } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type } from '#test/tui/commands/type.ts';

const HEADER = 'nne,last_name,first_names,sex,born,list,commune,station,number';
const ZOE = '712345678,LEFÈVRE,Zoé,F,1935-00-00,communal,59172,1,1';
const YANN = '712345679,LE GOFF,Yann,M,02/09/1988,communal,59172,2,1';

let running: Running;
let folder: string;

beforeEach(async () => {
  running = await startRunning();
  folder = await mkdtemp(join(tmpdir(), 'roll-'));
  await writeFile(join(folder, 'token'), await running.tokenOf('admin'));
  await writeFile(join(folder, 'denain'), await running.tokenOf(townHall('denain')));
});
afterEach(async () => {
  await running.close();
  await rm(folder, { recursive: true });
});

const environment = (token = 'token') => {
  return { PROCURATION_URL: running.url, PROCURATION_TOKEN_FILE: join(folder, token), HOME: folder };
};
async function importing(text: string | Buffer, options: readonly string[] = [], token = 'token') {
  const file = join(folder, 'roll.csv');
  await writeFile(file, text);
  return type(['import', 'roll', file, ...options], { environment: environment(token) });
}
const csv = (...lines: readonly string[]) => `${[HEADER, ...lines].join('\n')}\n`;
const known = () => running.database.db.$count(electors);

describe('A file of the roll', () => {
  test('is told by a dry run, imported, then as it is', async () => {
    const dry = await importing(csv(ZOE, YANN), ['--dry-run']);
    expect(dry).toMatchObject({ code: 0 });
    expect(dry.out).toContain('Lignes du fichier : 2\nArrivées : 2\n');
    expect(dry.out).toContain('59172/0001 liste communale : 1 (en base : 0)');
    expect(await known()).toBe(0);

    const done = await importing(csv(ZOE, YANN), ['--yes', '--json']);
    expect(JSON.parse(done.out)).toMatchObject({ schema: 'procuration.import-roll/1', changes: { arrived: 2 } });
    expect(await known()).toBe(2);
    const again = await importing(csv(ZOE, YANN));
    expect(again).toMatchObject({ code: 0, out: 'La liste est déjà conforme au fichier : rien à changer.\n' });
  });

  test('may be of semicolons, Windows-1252 and a byte order mark, and says which', async () => {
    await importing(csv(ZOE, YANN), ['--yes']);
    const semicolons = csv(ZOE, YANN).replaceAll(',', ';');
    const said = async (text: string | Buffer) => (await importing(text, ['--dry-run'])).said;
    expect(await said(Buffer.from(semicolons, 'latin1'))).toContain('Encodage du fichier : windows-1252.');
    expect(await said(`\ufeff${semicolons}`)).toContain('Encodage du fichier : utf-8.');
    expect((await importing(Buffer.from(semicolons, 'latin1'), ['--dry-run'])).out).toContain('Inchangés : 2');
  });

  test('with broken lines tells each by its line and column, and writes nothing', async () => {
    const wrong = [ZOE.replace('1935-00-00', '31/02/1935'), YANN, YANN, '7,8,9'];
    const { code, said } = await importing(csv(...wrong));

    expect(code).toBe(65);
    expect(said).toContain('ligne 2 : born : « 31/02/1935 » n’est pas une date qui existe');
    expect(said).toContain('ligne 4 : nne : 712345679 figure déjà ligne 3, sur la même liste');
    expect(said).toContain('ligne 4 : number : le numéro 1 est déjà donné ligne 3');
    expect(said).toContain('ligne 5 : il manque des champs sur cette ligne');
    expect(said).toContain('Rien n’a été enregistré : 4 erreurs à corriger.');
  });

  test('that is a folder, or is not there, is told as such, and is no error of the program', async () => {
    const read = (file: string) => type(['import', 'roll', file], { environment: environment() });
    expect(await read(folder)).toMatchObject({ code: 78, said: expect.stringContaining('c’est un dossier, EISDIR') });
    expect((await read(join(folder, 'nowhere'))).said).toContain('introuvable, ENOENT');
  });

  test('without a column, or empty, is refused', async () => {
    const { code, said } = await importing(csv(ZOE).replace('born,', ''));
    expect([code, said]).toEqual([65, expect.stringContaining('Il manque des colonnes : born.')]);
    expect(await importing('')).toMatchObject({ code: 65 });
    expect(await importing(csv())).toMatchObject({ code: 65 });
  });

  test('in which a list falls by a tenth says so, and is imported once that is meant', async () => {
    await importing(csv(ZOE, YANN), ['--yes']);
    const fallen = await importing(csv(ZOE), ['--yes']);
    expect(fallen.code).toBe(1);
    expect(fallen.said).toContain('BAISSE 59172/0002 liste communale : 1 → 0');

    expect(await importing(csv(ZOE), ['--yes', '--accept-fall'])).toMatchObject({ code: 0 });
  });

  test('that takes over an elector of another commune says from where, on which line, before it is confirmed', async () => {
    await importing(csv(ZOE.replace('59172', '59383'), YANN), ['--yes']);
    const { out } = await importing(csv(ZOE.replace(',1,1', ',1,7'), YANN), ['--dry-run'], 'denain');
    expect(out).toContain('Changements de commune : 1\n');
    expect(out).toContain('  1 électeur arrive de Marly (59383), ligne 2\n');
  });

  test('of another commune is refused to a town hall, who is told', async () => {
    const other = await importing(csv(ZOE.replace('59172', '59383')), ['--dry-run'], 'denain');
    expect(other.code).toBe(1);
    expect(other.said).toContain('R-77');
  });
});
