import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instant } from '#core/calendar/instant.ts';
import { type Database, openDatabase } from '#drizzle/connection/database.ts';
import { createDatabase } from '#test/database/open.ts';
import { stationOf } from '#test/database/places.ts';
import { addWorld, assessor, PASSWORD, townHall } from '#test/database/world.ts';
import { type Desk, makeDesk, PROGRAM, ROOT, run } from '#test/main/procuration.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { KEYS, openTerminal, type Terminal } from '#test/terminal/terminal.ts';

const NOUMEA = stationOf('noumea');
const [F3, F5, F8, F9] = ['\x1bOR', '\x1b[15~', '\x1b[19~', '\x1b[20~'];
const [CTRL_C, CTRL_U] = ['\x03', '\x15'];
/** Tuesday in Nouméa, at eight in the morning: it is still Monday in Paris. Then the morning of the poll. */
const OFFICE_OPENS = instant('2027-03-02T08:00:00+11:00');
const POLLING_MORNING = instant('2027-04-11T09:30:00+11:00');
const BORN = '12/05/1980';
const LAST_NAMES = [
  ...['Naisseline', 'Tjibaou', 'Wamytan', 'Lèques', 'Lafleur', 'Pidjot', 'Martin', 'Jorédié', 'Gomès', 'Frogier'],
  ...['Néaoutyine', 'Païta', 'Ukeiwé', 'Bernut', 'Martin', 'Pentecost', 'Hnaïssé', 'Wea', 'Yeiwéné', 'Simonin'],
];
/** The national numbers: the first ten give a procuration, the others hold one each. */
const nneOf = (place: number) => String(510_000_000 + place);
const entering = (...fields: readonly string[]) => fields.map((text) => text + KEYS.enter).join('');

let desk: Desk;
let database: Database;
let running: Running;
let paper: string;

beforeAll(async () => {
  desk = await makeDesk();
  paper = join(desk.folder, 'paper.txt');
  database = await openDatabase({ url: await createDatabase() });
  running = await startRunning({ database, world: await addWorld(database) });
});
afterAll(async () => {
  await running.close();
  await database.close();
  await desk.remove();
});

/** A command, or the screens, at 80x24. */
function typing(...words: readonly string[]): Terminal {
  const [node, ...options] = PROGRAM;
  const env = { ...desk.environment, PROCURATION_URL: running.url, PROCURATION_PRINT: `tee ${paper}` };
  return openTerminal(node, [...options, ...words], { env, cwd: ROOT });
}

async function ended(terminal: Terminal, expected = 0): Promise<string> {
  expect(await terminal.ended).toBe(expected);
  return terminal.screen();
}

async function signedIn(name: string, first: string): Promise<Terminal> {
  const terminal = typing('tui');
  await terminal.shows('Mot de passe');
  terminal.press(`${name}${KEYS.tab}${PASSWORD}${KEYS.enter}`);
  await shows(terminal, first);
  return terminal;
}

async function quit(terminal: Terminal): Promise<void> {
  terminal.press(CTRL_C);
  await ended(terminal);
}

/** Waits for words, on however many lines, and with the hard spaces of French. */
function shows(terminal: Terminal, text: string): Promise<string> {
  const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return terminal.shows(new RegExp(escaped.replaceAll(' ', '\\s+')));
}

/** One key after the other, each once the screen that it acts on is there. */
async function plays(terminal: Terminal, steps: readonly (readonly [keys: string, text: string])[]): Promise<string> {
  for (const [keys, text] of steps) {
    terminal.press(keys);
    await shows(terminal, text);
  }
  return terminal.screen();
}

async function writeRoll(): Promise<string> {
  const header = 'nne;last_name;first_names;sex;born;list;commune;station;number;from';
  const lines = LAST_NAMES.map((name, place) =>
    [nneOf(place), name, 'Marie Jeanne', 'F', BORN, 'new-caledonia', '98818', '1', place + 1, '2020-01-01'].join(';'),
  );
  const file = join(desk.folder, 'liste.csv');
  await writeFile(file, [header, ...lines].join('\n'));
  return file;
}

type Form = { readonly number: string; readonly from: number; readonly to: number; readonly act: readonly string[] };

/** From the first field of a form to its record. */
async function enterForm(terminal: Terminal, { number, from, to, act }: Form): Promise<void> {
  await plays(terminal, [
    [entering(number, nneOf(from), '12051980'), 'Formulaire papier : le mandataire'],
    [entering(nneOf(to), '12051980'), '› Adresse'],
    [entering('3 rue de l’Alma, Nouméa'), 'la validité et l’autorité'],
  ]);
  terminal.press(entering(...act));
}
/** What the first form of the batch says, and what the others have of it. */
const ACT = ['2', '01032027', '1', 'Dubois', 'Claire', 'Commissariat', 'Nouméa', ''];
const SAME_AUTHORITY = ['2', '01032027', ''];

describe('The day of a town hall, at 80x24 and by keyboard alone:', () => {
  test('a roll is imported once its summary is confirmed', async () => {
    running.setClock(OFFICE_OPENS);
    const login = typing('login', '--name', townHall('noumea'));
    await shows(login, 'Mot de passe');
    login.press(entering(PASSWORD));
    await ended(login);

    const importing = typing('import', 'roll', await writeRoll());
    const summary = await shows(importing, 'Enregistrer ces changements ?');
    expect(summary).toMatch(/Arrivées\s: 20/);
    importing.press(entering('o'));
    expect(await ended(importing)).toContain('Liste importée. Aucune procuration annulée.');
  });

  test('nine paper forms of a morning are entered, one of them wrong and typed again', async () => {
    const terminal = await signedIn(townHall('noumea'), 'Ce qui attend la mairie');
    terminal.press(F3);
    await shows(terminal, '0 saisi aujourd’hui');
    expect(terminal.screen()).toMatch(/Reçu le +02\/03\/2027/);
    await enterForm(terminal, { number: '101', from: 0, to: 10, act: ACT });
    await shows(terminal, '1 saisi aujourd’hui');
    await shows(terminal, 'Procuration enregistrée : elle attend le contrôle de la mairie (F5 de l’écran d’accueil).');

    terminal.press(entering('101', nneOf(1), '05121980'));
    await shows(terminal, 'Le formulaire n° 101, reçu le mardi 2 mars 2027, est déjà saisi');
    terminal.press(`${CTRL_U}${entering('102')}`);
    expect(await shows(terminal, 'correspond en partie')).toMatch(/Date de naissance\s: partiel/);
    await plays(terminal, [
      [KEYS.escape, '› N° du formulaire'],
      [KEYS.down.repeat(4), '› Date de naissance'],
      [`${CTRL_U}${entering('12051980')}`, 'Formulaire papier : le mandataire'],
      [entering(nneOf(11), '12051980'), '› Adresse'],
      [entering(''), 'la validité et l’autorité'],
      [entering(...SAME_AUTHORITY), '2 saisis aujourd’hui'],
    ]);
    for (const place of [2, 3, 4, 5, 6, 7, 8]) {
      await enterForm(terminal, { number: `10${place + 1}`, from: place, to: place + 10, act: SAME_AUTHORITY });
      await shows(terminal, `${place + 1} saisis aujourd’hui`);
    }
    expect(terminal.screen()).toContain('n° 109 · GOMÈS');
    await plays(terminal, [[KEYS.escape, 'Contrôle : 9 procurations à décider, la plus ancienne du 01/03/2027']]);
    await quit(terminal);
  });

  test('two of them are decided: one accepted, one rejected with its reason', async () => {
    const terminal = await signedIn(townHall('noumea'), 'Contrôle : 9 procurations à décider');
    await plays(terminal, [
      [F5, '› 01/03/2027 NAISSELINE'],
      [KEYS.enter, 'A accepter'],
      ['a', 'Entrée accepte la procuration.'],
      [KEYS.enter, 'Décision enregistrée : la procuration est valable.'],
      ['', 'Entrée suivante'],
      [KEYS.enter, '› 01/03/2027 TJIBAOU'],
      [KEYS.enter, 'R rejeter'],
      ['r', 'Rejet de la procuration'],
      ['Signature illisible', 'Signature illisible'],
      [KEYS.enter, 'Décision enregistrée : la procuration est rejetée.'],
      ['', 'Entrée suivante'],
      [KEYS.enter, '› 01/03/2027 WAMYTAN'],
      [KEYS.escape, 'Contrôle : 7 procurations à décider'],
    ]);
    await quit(terminal);
  });

  test('the register and the annex are printed, and the bureau has the annex to acknowledge', async () => {
    const register = await run(desk, ['register', '--station', '1'], { environment: { PROCURATION_URL: running.url } });
    expect(register).toMatchObject({ code: 0, out: expect.stringContaining('NAISSELINE') });

    const terminal = await signedIn(townHall('noumea'), 'Ce qui attend la mairie');
    await plays(terminal, [
      [F8, 'annexe non imprimée'],
      [KEYS.enter, 'Document envoyé à l’imprimante.'],
    ]);
    await shows(terminal, 'annexe à confirmer');
    const annex = await readFile(paper, 'utf8');
    expect(annex).toContain('Naisseline');
    expect(annex).not.toContain('Tjibaou');
    await quit(terminal);
  });

  test('a tenth form, late, is accepted and goes to the bureau as a supplement, which acknowledges it', async () => {
    running.setClock(POLLING_MORNING);
    const bureau = await signedIn(assessor(NOUMEA), 'Réception à accuser : F9');
    await plays(bureau, [
      [F9, '› Nombre de lignes du document'],
      [entering('1'), 'Chercher'],
    ]);

    const hall = await signedIn(townHall('noumea'), 'Contrôle : 7 procurations à décider');
    await plays(hall, [[F3, '0 saisi aujourd’hui']]);
    await enterForm(hall, { number: '110', from: 9, to: 19, act: ['1', '08042027', ...ACT.slice(2)] });
    await plays(hall, [
      ['', 'Le scrutin est proche'],
      [KEYS.escape, 'Contrôle : 8 procurations à décider'],
      [F5, '› 01/03/2027 WAMYTAN'],
      ['/frog', 'FROGIER'],
      [KEYS.enter, '› 08/04/2027 FROGIER'],
      [KEYS.enter, 'A accepter'],
      ['a', 'Entrée accepte la procuration.'],
      [KEYS.enter, 'Décision enregistrée : la procuration est valable.'],
      ['', 'Entrée suivante'],
      [KEYS.enter, 'WAMYTAN'],
      [KEYS.escape, 'Ce qui attend la mairie'],
      [F8, 'annexe reçue'],
      [KEYS.enter, 'supplément n° 1 à confirmer'],
    ]);
    expect(await readFile(paper, 'utf8')).toContain('SIMONIN');

    await shows(bureau, 'upplément n° 1');
    await plays(bureau, [
      [F9, '› Nombre de lignes du document'],
      [entering('1'), 'Chercher'],
    ]);
    await plays(hall, [[F8, 'supplément n° 1 reçu']]);
    await quit(bureau);
    await quit(hall);
  });
});
