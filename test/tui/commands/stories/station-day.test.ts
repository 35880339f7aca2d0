import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { instant } from '#core/calendar/instant.ts';
import type { MarkId } from '#core/model/ids.ts';
import { addCrowd, type Person } from '#test/database/people.ts';
import { first, newId, stationOf } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { assessor, PASSWORD, president } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type } from '#test/tui/commands/type.ts';

const DENAIN = stationOf('denain');
const at = (time: string) => instant(`2027-04-11T${time}+02:00`);

let running: Running;
let folder: string;
let voters: readonly Person[];

beforeAll(async () => {
  running = await startRunning();
  voters = await addCrowd(running.database, 4);
  const [mandant, mandataire] = voters;
  if (!mandant || !mandataire) throw new Error('a crowd of four');
  await addProcuration(running.database, { mandant, mandataire, account: running.world.idOf('leroy') });
  await running.as(assessor(DENAIN));
});
afterAll(() => running.close());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'procuration-day-'));
  return () => rm(folder, { recursive: true });
});

let token: string | undefined;

async function station(name: string, ...words: readonly string[]) {
  const file = join(folder, 'token');
  // One session of each: the checklist counts them.
  if (name === president(DENAIN)) token ??= await running.tokenOf(name);
  await writeFile(file, name === president(DENAIN) && token ? token : await running.tokenOf(name));
  const environment = { LANG: 'fr', XDG_STATE_HOME: folder, PROCURATION_DATA: folder, PROCURATION_URL: running.url };
  const typed = await type(['station', ...words], { environment: { ...environment, PROCURATION_TOKEN_FILE: file } });
  return { ...typed, out: typed.out.replaceAll('\u00a0', ' '), said: typed.said.replaceAll('\u00a0', ' ') };
}
const presiding = (...words: readonly string[]) => station(president(DENAIN), ...words);

async function passwordFile(): Promise<string> {
  const file = join(folder, 'password');
  await writeFile(file, PASSWORD);
  return file;
}

/** The hours of one day, in their order. */
describe('A day at the station by commands', { shuffle: false }, () => {
  test('numbers the list, which only the presiding officer may', async () => {
    running.setClock(at('07:45'));
    expect(await presiding('pack')).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /^Liste remise n° 1 : 4 électeurs, 1 procuration valable, 0 sans effet\.\nEmpreinte : [0-9a-f]{64}\n$/,
      ),
    });
    expect((await station(assessor(DENAIN), 'pack')).code).toBe(77);
  });

  test('does not open on a mismatch, says what differs, and opens by two with a reason', async () => {
    const refused = await presiding('open', '--terminals', '9');
    expect(refused).toMatchObject({ out: '', said: expect.stringContaining('postes en service : 9 ici, ') });
    expect(refused.code).not.toBe(0);

    const why = ['--reason', 'Poste en panne', '--second', assessor(DENAIN), '--password-file', await passwordFile()];
    const { code, out, said } = await presiding('open', '--terminals', '9', ...why);
    expect({ code, said }).toEqual({ code: 0, said: '' });
    expect(out).toContain(`Ouverture déclarée à 7 h 45 par ${president(DENAIN)}.`);
    expect(out).toContain('- postes en service : 9 ici, ');
    expect(out).toContain('Motif : Poste en panne.');
  });

  test('prints the opening sheet, or gives it to programs', async () => {
    const { out } = await presiding('sheet', 'opening');
    expect(out).toMatch(/^BUREAU 1, DENAIN .* page 1\/1\n/);
    expect(out).toContain('Liste remise n° ');
    const json = JSON.parse((await presiding('sheet', 'opening', '--json')).out);
    expect(json).toMatchObject({
      schema: 'procuration.station-sheet/1',
      opened: { because: 'Poste en panne', second: assessor(DENAIN), terminals: 9 },
    });
  });

  test('closes once, with the number of voters inside, which is needed', async () => {
    running.setClock(at('10:00'));
    const [mandant] = voters;
    if (!mandant) throw new Error('a crowd of four');
    const bureau = await running.as(assessor(DENAIN));
    const act = { key: newId<string>(), id: newId<MarkId>(), round: first.id, inside: false };
    await bureau.station.mandantVotes.mutate({ ...act, mandant: mandant.elector });

    running.setClock(at('19:02'));
    expect((await presiding('close', '--yes')).code).toBe(64);
    expect((await presiding('close', '--inside', 'deux', '--yes')).code).toBe(65);
    const { code, out } = await presiding('close', '--inside', '2', '--yes');
    expect({ code, out }).toEqual({
      code: 0,
      out: `Clôture déclarée à 19 h 02 par ${president(DENAIN)}.\nÉlecteurs dans la salle à la clôture : 2 ; ont voté depuis : 0.\n`,
    });
    expect((await presiding('close', '--inside', '2', '--yes')).code).not.toBe(0);
  });

  test('prints the closing sheet with what the bureau counted and what does not add up', async () => {
    const { code, out } = await station(
      assessor(DENAIN),
      ...['sheet', 'closing', '--signatures', '2', '--envelopes', '3'],
    );
    expect(code).toBe(0);
    expect(out).toContain('2 émargements comptés par le bureau, 1 vote enregistré.');
    expect(out).toContain('3 enveloppes dans l’urne, 2 émargements (art. L65).');
    expect(out).toContain('Texte pour le procès-verbal');
    const { out: json } = await presiding('sheet', 'closing', '--json', '--lang', 'en');
    expect(JSON.parse(json)).toMatchObject({
      totals: { voted: 1 },
      text: expect.arrayContaining([expect.stringContaining('1 elector voted in person.')]),
    });
  });
});
