import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MarkId } from '#core/model/ids.ts';
import { addPerson } from '#test/database/people.ts';
import { first, newId, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { assessor, president } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type } from '#test/tui/commands/type.ts';

const DENAIN = stationOf('denain');

let running: Running;
let folder: string;

beforeAll(async () => {
  running = await startRunning();
  const { database, world } = running;
  const account = world.idOf('leroy');
  const ines = await addPerson(database, { lastName: 'Vandenberghe', firstNames: 'Inès' });
  const remi = await addPerson(database, { lastName: 'Quentin', firstNames: 'Rémi' });
  const lea = await addPerson(database, { lastName: 'Żak', firstNames: 'Léa' });
  await addPerson(database, { lastName: 'Ailleurs', on: 'marly' });
  await addProcuration(database, { mandant: ines, mandataire: remi, account });
  await addProcuration(database, { mandant: lea, mandataire: ines, account });
  running.setClock(POLLING_TEN);
  const bureau = await running.as(assessor(DENAIN));
  const act = { key: newId<string>(), id: newId<MarkId>(), round: first.id, inside: false };
  await bureau.station.mandantVotes.mutate({ ...act, mandant: lea.elector });
});
afterAll(() => running.close());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'procuration-list-'));
  return () => rm(folder, { recursive: true });
});

const list = (name: string, ...words: readonly string[]) => station(name, 'list', ...words);

async function station(name: string, ...words: readonly string[]) {
  const file = join(folder, 'token');
  await writeFile(file, await running.tokenOf(name));
  const environment = { LANG: 'fr', XDG_STATE_HOME: folder, PROCURATION_DATA: folder, PROCURATION_URL: running.url };
  return type(['station', ...words], { environment: { ...environment, PROCURATION_TOKEN_FILE: file } });
}

describe('station list', () => {
  test('prints the mandants of the station, their mandataires and the votes', async () => {
    const { code, out, said } = await list(assessor(DENAIN));

    expect({ code, said }).toEqual({ code: 0, said: '' });
    expect(out).toMatch(/^BUREAU 1, DENAIN .* page 1\/1\n/);
    expect(out).toContain('à 10 h. ');
    expect(out).toContain('En personne 1 - par procuration 0 - procurations attendues 1');
    expect(out).toMatch(/VANDENBERGHE Inès, +QUENTIN Rémi, 01\/01\/1980 +_{13}\n +01\/01\/1980\n/);
    expect(out).toMatch(/ŻAK Léa, 01\/01\/1980 +VANDENBERGHE Inès, +pers\. 10 h\n +01\/01\/1980\n/);
    expect(out).not.toMatch(/AILLEURS|\n.{7}QUENTIN/);
  });

  test('prints every elector of the station when asked to', async () => {
    const { out } = await list(assessor(DENAIN), '--all', '--lang', 'en');
    expect(out).toMatch(/Full list[\s\S]*QUENTIN Rémi, 01\/01\/1980 +_{13}[\s\S]*3 lines\./);
  });

  test('is a document for programs too', async () => {
    const { out } = await list(assessor(DENAIN), '--json');
    expect(JSON.parse(out)).toMatchObject({
      schema: 'procuration.station-list/1',
      counts: { listed: 3, 'in-person': 1, awaited: 1 },
      lines: [
        { mandant: 'VANDENBERGHE Inès, 01/01/1980' },
        { mandant: 'ŻAK Léa, 01/01/1980', mark: { kind: 'in-person', time: '10:00' } },
      ],
    });
  });

  test('takes the election by a part of the name, and lists the elections for a wrong name: 65', async () => {
    expect(await list(assessor(DENAIN), '--election', 'presidentielle')).toMatchObject({ code: 0 });
    expect(await list(assessor(DENAIN), '--election', 'municipales')).toMatchObject({
      code: 65,
      out: '',
      said: expect.stringContaining('Présidentielle 2027'),
    });
  });

  test('is the bureau’s alone: 77', async () => {
    expect(await list('leroy')).toMatchObject({ code: 77, out: '' });
  });
});

describe('station minutes', () => {
  test('prints the minutes, or gives them to programs', async () => {
    expect((await station(assessor(DENAIN), 'minutes')).out).toContain('Rien n’est à porter au procès-verbal');
    const presiding = await running.as(president(DENAIN));
    const minute = { round: first.id, what: 'decision', text: 'Vote admis', reasons: 'Pièce lisible' } as const;
    await presiding.station.write.mutate({ key: newId(), ...minute });

    const { code, out, said } = await station(assessor(DENAIN), 'minutes');
    expect({ code, said }).toEqual({ code: 0, said: '' });
    expect(out).toMatch(/^BUREAU 1, DENAIN .* page 1\/1\n/);
    expect(out).toMatch(/\n10 h +Décision du bureau : Vote admis\. Motifs : Pièce lisible\./);
    const json = JSON.parse((await station(assessor(DENAIN), 'minutes', '--json')).out);
    expect(json).toMatchObject({
      schema: 'procuration.station-minutes/1',
      station: 1,
      entries: [{ kind: 'written', what: 'decision', text: 'Vote admis' }],
    });
  });
});
