import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KEYS, openTerminal, type Terminal } from '#test/terminal/terminal.ts';

const run = promisify(execFile);
const HOUSE = join(import.meta.dirname, '../..');
/** What `npm start` runs: the bundle, made by the set-up of the tests. */
const PROGRAM = ['dist/main.js'];
const PASSWORD = 'marianne vote a denain';
/** Milliseconds: the first start makes a database and loads the demonstration. */
const FIRST_START = 180_000;

/** A person's own folder for data and sessions, in French. */
let folder: string;
let env: { readonly [name: string]: string };
let terminal: Terminal;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'procuration-story-'));
  const { PATH = '' } = process.env;
  env = {
    PATH,
    HOME: folder,
    LANG: 'fr_FR.UTF-8',
    PROCURATION_DATA: join(folder, 'data'),
    XDG_STATE_HOME: join(folder, 'state'),
  };
  terminal = openTerminal(process.execPath, PROGRAM, { env, cwd: HOUSE });
});

afterAll(async () => {
  terminal.kill('SIGTERM');
  await terminal.ended;
  await rm(folder, { recursive: true, force: true });
});

async function command(args: readonly string[], typed = ''): Promise<string> {
  const running = run(process.execPath, [...PROGRAM, ...args], { env: { ...env, CI: '' }, cwd: HOUSE });
  running.child.stdin?.end(typed);
  return (await running).stdout.trim();
}

async function signIn(name: string): Promise<void> {
  await terminal.shows('Mot de passe');
  terminal.press(name);
  terminal.press(KEYS.tab);
  terminal.press(PASSWORD);
  await terminal.shows('•••');
  terminal.press(KEYS.enter);
}

async function leave(): Promise<void> {
  terminal.press('\x04');
  await terminal.shows('Se déconnecter');
  terminal.press(KEYS.enter);
}

/**
 * Presses a key until the screen shows that it was taken: a person who is shown is acted on by no key that
 * came before the program knew that the frame was on the terminal.
 */
async function chooses(key: string, taken: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    terminal.press(key);
    const shown = await terminal.shows(taken, 10_000).catch((error: unknown) => error);
    if (typeof shown === 'string') return;
    if (tries === 5) throw shown;
  }
}

/** Each test goes on from where the one before it stopped. */
describe('From a request to a mark, by keyboard, on a fresh machine', { shuffle: false }, () => {
  let reference: string;

  test('the sign-in screen shows who may sign in, and three references to try', { timeout: FIRST_START }, async () => {
    const screen = await terminal.shows('assesseur', FIRST_START - 1_000);

    expect(screen).toContain(PASSWORD);
    expect(screen).toMatch(/essayer( +[2-9A-Z]{6}){3}/);
  });

  test('an elector asks by command and gets a reference (R-71)', async () => {
    await command(['login', '--name', 'electeur'], `${PASSWORD}\n`);
    const asked = ['--mandataire-nne', '198320823', '--mandataire-born', '1983-07-18', '--election', 'présidentielle'];
    const answer = JSON.parse(await command(['request', 'submit', ...asked, '--json']));

    reference = answer.reference;
    expect(reference).toMatch(/^[2-9A-HJ-NP-Z]{6}$/);
    expect(answer.rounds.map(({ number }: { number: number }) => number)).toEqual([1, 2]);
  });

  test('the officer types the reference, compares the identity, and establishes with two keys (R-11)', async () => {
    await signIn('opj');
    await terminal.shows('Tapez la référence');
    terminal.press(`${reference}v`);
    const identity = await terminal.shows(/PERRIN(.|\n)+Nathalie(.|\n)+V l’identité/);
    expect(identity).not.toContain('Entrée établit');

    await chooses('v', 'Entrée établit');
    terminal.press(KEYS.enter);
    await terminal.shows(/✓ Procuration établie(.|\n)+1er tour/);
    await leave();
  });

  test('the assessor finds the mandant and marks the proxy used (R-41)', async () => {
    await signIn('assesseur');
    await terminal.shows('Chercher');
    terminal.press('perrin nath');
    await terminal.shows(/PERRIN Nathalie.+LEGRAND/);
    terminal.press(KEYS.enter);
    await terminal.shows('P vote par procuration');
    await chooses('p', 'Entrée enregistre');
    terminal.press(KEYS.enter);

    await terminal.shows(/Vote enregistré(.|\n)+LEGRAND Jean-François/);
  });

  test('the mandant who comes after is refused, with the article (R-42, art. L76)', async () => {
    terminal.press('perrin nath');
    await terminal.shows(/PERRIN Nathalie/);
    terminal.press(KEYS.enter);
    await terminal.shows(/a voté par procuration(.|\n)+M vote en personne/);
    await chooses('m', 'Entrée enregistre');
    terminal.press(KEYS.enter);

    await terminal.shows(/Vote refusé(.|\n)+L76/);
  });

  test('the log is intact', async () => {
    await command(['login', '--name', 'admin'], `${PASSWORD}\n`);
    const { schema, entries, faults } = JSON.parse(await command(['audit', 'verify', '--json']));

    expect({ schema, faults }).toEqual({ schema: 'procuration.audit/1', faults: [] });
    expect(entries).toBeGreaterThan(250);
  });

  test('Ctrl+C ends the terminal and its server, and leaves the screen as it was', async () => {
    terminal.press('\x03');

    expect(await terminal.ended).toBe(0);
    await expect(command(['audit', 'verify'])).rejects.toMatchObject({ code: 69 });
  });
});
