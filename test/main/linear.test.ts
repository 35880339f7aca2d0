import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '#drizzle/connection/database.ts';
import { procurations } from '#drizzle/schema/procurations.ts';
import { createDatabase } from '#test/database/open.ts';
import { addPair, addPerson } from '#test/database/people.ts';
import { IN_MARCH, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { addProcuration, addRequest, procurationRequest } from '#test/database/procurations.ts';
import { addWorld, assessor, PASSWORD } from '#test/database/world.ts';
import { type Desk, makeDesk, PROGRAM, ROOT } from '#test/main/procuration.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { KEYS, openTerminal, type Terminal } from '#test/terminal/terminal.ts';
import { FOR_EYES, MOVES } from '#test/tui/listening.ts';

const DENAIN = stationOf('denain');
const CTRL_C = '\x03';

let desk: Desk;
let database: Database;
let running: Running;

beforeAll(async () => {
  desk = await makeDesk();
  database = await openDatabase({ url: await createDatabase() });
  running = await startRunning({ database, world: await addWorld(database) });
});

afterAll(async () => {
  await running.close();
  await database.close();
  await desk.remove();
});

/** The program in a pseudo-terminal, and what it wrote since the last keys, as a screen reader hears it. */
function open(words: readonly string[], term = 'xterm-256color') {
  const [node, ...options] = PROGRAM;
  const env = { ...desk.environment, PROCURATION_URL: running.url };
  const terminal: Terminal = openTerminal(node, [...options, ...words], { env, cwd: ROOT, term, size: [400, 24] });
  let from = 0;
  return {
    says: (expected: string) => terminal.writes(expected, from),
    press: (keys: string) => {
      from = terminal.written().length;
      terminal.press(keys);
    },
    since: () => terminal.written().slice(from),
    async leave(): Promise<string> {
      terminal.press(CTRL_C);
      expect(await terminal.ended).toBe(0);
      return terminal.written();
    },
  };
}

async function signIn(heard: ReturnType<typeof open>, name: string): Promise<void> {
  await heard.says('Nom : ');
  heard.press(name);
  await heard.says(name);
  heard.press(KEYS.enter);
  await heard.says('Mot de passe : ');
  heard.press(PASSWORD);
  heard.press(KEYS.enter);
}

/** Text that is only ever added to, with no password in it. */
function isAppended(written: string): void {
  expect(written).not.toMatch(MOVES);
  expect(written).not.toMatch(FOR_EYES);
  expect(written).not.toContain(PASSWORD);
}

describe('By keyboard alone, in lines that are never changed,', () => {
  test('an officer goes from a reference to its receipt', async () => {
    running.setClock(IN_MARCH);
    const { mandant, mandataire } = await addPair(database);
    const reference = await addRequest(database, mandant, procurationRequest(mandataire));
    const heard = open(['tui', '--linear']);
    await signIn(heard, 'leroy');
    await heard.says('Référence, 6 signes : ');
    heard.press(reference.slice(0, 3));
    await heard.says(reference.slice(0, 3));
    heard.press(reference.slice(3));
    await heard.says('1 ou V : l’identité correspond');
    heard.press('1');
    await heard.says('Entrée établit la procuration');
    heard.press(KEYS.enter);
    await heard.says('Oui : Procuration établie');
    await heard.says('Référence, 6 signes : ');
    heard.press('\x1b[17~');
    await heard.says('1 : ');
    heard.press('1');
    await heard.says('Mandant : ');
    isAppended(await heard.leave());
    expect(await database.db.$count(procurations, eq(procurations.mandant, mandant.elector))).toBe(1);
  });

  test('an assessor goes from a search to the mark', async () => {
    running.setClock(POLLING_TEN);
    const mandant = await addPerson(database, { lastName: 'Vandenberghe', firstNames: 'Inès' });
    const mandataire = await addPerson(database, { lastName: 'Quentin', firstNames: 'Rémi' });
    await addProcuration(database, { mandant, mandataire, account: running.world.idOf('leroy') });
    const heard = open(['tui', '--linear']);
    await signIn(heard, assessor(DENAIN));
    await heard.says('Chercher, ');
    heard.press('vanden');
    await heard.says('vanden');
    heard.press(KEYS.enter);
    await heard.says('VANDENBERGHE Inès');
    heard.press('1');
    await heard.says('P : vote par procuration');
    heard.press('p');
    await heard.says('QUENTIN Rémi vote pour VANDENBERGHE Inès. Entrée enregistre.');
    heard.press(KEYS.enter);
    await heard.says('Oui : Vote enregistré');
    isAppended(await heard.leave());
  });
});

describe('The linear mode opens', () => {
  test('on a terminal that can only scroll', async () => {
    const heard = open(['training', '--linear'], 'dumb');
    await heard.says('Chercher, ');
    isAppended(await heard.leave());
  });

  test('by what the person’s other programs are told of a screen reader', async () => {
    const [node, ...options] = PROGRAM;
    const env = { ...desk.environment, INK_SCREEN_READER: 'true' };
    const terminal = openTerminal(node, [...options, 'training'], { env, cwd: ROOT });
    await terminal.writes('mode linéaire');
    await terminal.writes('Chercher, ');
    terminal.press(CTRL_C);
    expect(await terminal.ended).toBe(0);
    isAppended(terminal.written());
  });
});
