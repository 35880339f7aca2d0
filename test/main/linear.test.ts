import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '#drizzle/connection/database.ts';
import { procurations } from '#drizzle/schema/procurations.ts';
import { createDatabase } from '#test/database/open.ts';
import { addPair, addPerson } from '#test/database/people.ts';
import { IN_MARCH, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { addProcuration, addRequest, procurationRequest } from '#test/database/procurations.ts';
import { addWorld, assessor } from '#test/database/world.ts';
import { listenIn } from '#test/main/listening.ts';
import { type Desk, makeDesk } from '#test/main/procuration.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { KEYS } from '#test/terminal/terminal.ts';

const DENAIN = stationOf('denain');
const F6 = '\x1b[17~';

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

const open = () => listenIn({ desk, words: ['tui', '--linear'], environment: { PROCURATION_URL: running.url } });

describe('By keyboard alone, in lines that are never changed,', () => {
  test('an officer goes from a reference to its receipt', async () => {
    running.setClock(IN_MARCH);
    const { mandant, mandataire } = await addPair(database);
    const reference = await addRequest(database, mandant, procurationRequest(mandataire));
    const heard = open();
    await heard.signsIn('leroy');
    await heard.says('Référence, 6 caractères : ');
    await heard.plays([
      [reference.slice(0, 3), reference.slice(0, 3)],
      [reference.slice(3), '1 ou V : l’identité correspond'],
      ['1', 'Entrée établit la procuration'],
      [KEYS.enter, 'Référence, 6 caractères : '],
      [F6, 'Entrée, récépissé'],
      ['1', 'Mandant : '],
    ]);
    await heard.leaves();
    expect(await database.db.$count(procurations, eq(procurations.mandant, mandant.elector))).toBe(1);
  });

  test('an assessor goes from a search to the mark', async () => {
    running.setClock(POLLING_TEN);
    const mandant = await addPerson(database, { lastName: 'Vandenberghe', firstNames: 'Inès' });
    const mandataire = await addPerson(database, { lastName: 'Quentin', firstNames: 'Rémi' });
    await addProcuration(database, { mandant, mandataire, account: running.world.idOf('leroy') });
    const heard = open();
    await heard.signsIn(assessor(DENAIN));
    await heard.says('Chercher, ');
    await heard.plays([
      ['vanden', 'vanden'],
      [KEYS.enter, 'VANDENBERGHE Inès'],
      ['1', 'P : vote par procuration'],
      ['p', 'QUENTIN Rémi vote pour VANDENBERGHE Inès. Entrée enregistre le vote.'],
      [KEYS.enter, 'Oui : Vote enregistré'],
    ]);
    await heard.leaves();
  });
});

describe('The linear mode opens', () => {
  test('on a terminal that can only scroll', async () => {
    const heard = listenIn({ desk, words: ['training', '--linear'], term: 'dumb' });
    await heard.says('Chercher, ');
    await heard.leaves();
  });

  test('by what the person’s other programs are told of a screen reader', async () => {
    const heard = listenIn({ desk, words: ['training'], environment: { INK_SCREEN_READER: 'true' } });
    await heard.says('Chercher, ');
    await heard.leaves();
  });
});
