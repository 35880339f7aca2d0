import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '#drizzle/connection/database.ts';
import { createDatabase } from '#test/database/open.ts';
import { addPerson } from '#test/database/people.ts';
import { POLLING_TEN, stationOf } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { addWorld, assessor, PASSWORD, president } from '#test/database/world.ts';
import { type Desk, makeDesk, PROGRAM, ROOT } from '#test/main/procuration.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { KEYS, openTerminal, type Terminal } from '#test/terminal/terminal.ts';

const DENAIN = stationOf('denain');
const [CTRL_C, CTRL_K, CTRL_U] = ['\x03', '\x0b', '\x15'];
/** A name as a terminal hands over what is pasted, with a kilobyte of Enters. */
const PASTED_NAME = `\x1b[200~vandenberghe${'\r'.repeat(1_000)}\x1b[201~`;

let desk: Desk;
let running: Running;

beforeEach(async () => {
  desk = await makeDesk();
  const database = await openDatabase({ url: await createDatabase() });
  running = await startRunning({ database, world: await addWorld(database) });
  const mandant = await addPerson(database, { lastName: 'Vandenberghe', firstNames: 'Inès' });
  const mandataire = await addPerson(database, { lastName: 'Quentin', firstNames: 'Rémi' });
  await addProcuration(database, { mandant, mandataire, account: running.world.idOf('leroy') });
  running.setClock(POLLING_TEN);
});

afterEach(async () => {
  await running.close();
  await running.database.close();
  await desk.remove();
});

function open(): Terminal {
  const [node, ...options] = PROGRAM;
  const env = { ...desk.environment, PROCURATION_URL: running.url };
  return openTerminal(node, [...options, 'tui'], { env, cwd: ROOT });
}

test('A name pasted into the search finds, and opens no card, however many Enters come with it', async () => {
  const terminal = open();
  await terminal.shows('Mot de passe');
  terminal.press(`${assessor(DENAIN)}${KEYS.tab}${PASSWORD}${KEYS.enter}`);
  await terminal.shows('Chercher');
  terminal.press(PASTED_NAME);
  expect(await terminal.shows('QUENTIN Rémi')).not.toContain('P vote par procuration');

  terminal.press(KEYS.enter);
  await terminal.shows('P vote par procuration');
  terminal.press(CTRL_C);
  expect(await terminal.ended).toBe(0);
});

test('A bureau locks its screen, opens it again by two passwords, and marks the vote it had begun', async () => {
  const terminal = open();
  await terminal.shows('Mot de passe');
  terminal.press(`${assessor(DENAIN)}${KEYS.tab}${PASSWORD}${KEYS.enter}`);
  await terminal.shows('Chercher');
  terminal.press('vandenb');
  await terminal.shows('QUENTIN Rémi');

  terminal.press(CTRL_K);
  const shut = await terminal.shows('Poste verrouillé');
  expect(shut).toContain('attendues 1');
  expect(shut).not.toMatch(/vandenb|quentin/i);
  terminal.press(`${PASSWORD}${KEYS.enter}`);
  await terminal.shows(/vandenb[\s\S]*VANDENBERGHE Inès/);

  terminal.press(KEYS.enter);
  await terminal.shows('P vote par procuration');
  terminal.press(`${CTRL_K}${KEYS.tab}`);
  await terminal.shows('› Nom');
  terminal.press(`${CTRL_U}${president(DENAIN)}${KEYS.enter}${PASSWORD}${KEYS.enter}`);
  await terminal.shows('P vote par procuration');
  terminal.press('p');
  await terminal.shows('Entrée enregistre');
  terminal.press(KEYS.enter);
  expect(await terminal.shows('Vote enregistré')).toContain('par procuration 1 · attendues 0');

  terminal.press(CTRL_C);
  expect(await terminal.ended).toBe(0);
});
