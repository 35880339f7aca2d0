import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ProcurationId } from '#core/model/ids.ts';
import { addPerson } from '#test/database/people.ts';
import { newId, stationOf } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { assessor } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type } from '#test/tui/commands/type.ts';

let running: Running;
let folder: string;
let id: ProcurationId;

beforeAll(async () => {
  running = await startRunning();
  const { database, world } = running;
  const mandant = await addPerson(database, { lastName: 'Vandenberghe', firstNames: 'Inès' });
  const mandataire = await addPerson(database, { lastName: 'Quentin', firstNames: 'Rémi' });
  ({ id } = await addProcuration(database, { mandant, mandataire, account: world.idOf('leroy') }));
});
afterAll(() => running.close());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'procuration-receipt-'));
  return () => rm(folder, { recursive: true });
});

async function receipt(name: string, ...words: readonly string[]) {
  const file = join(folder, 'token');
  await writeFile(file, await running.tokenOf(name));
  const environment = { LANG: 'fr', XDG_STATE_HOME: folder, PROCURATION_DATA: folder, PROCURATION_URL: running.url };
  return type(['receipt', ...words], { environment: { ...environment, PROCURATION_TOKEN_FILE: file } });
}

describe('receipt', () => {
  test('is the text that a printer takes, and nothing else', async () => {
    const { code, out, said } = await receipt('leroy', id);
    expect({ code, said }).toEqual({ code: 0, said: '' });
    expect(out).toMatch(/^RÉCÉPISSÉ DE PROCURATION\n/);
    expect(out).toMatch(/Vandenberghe Inès[\s\S]*Quentin Rémi/);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(72);
  });

  test('is in English too, and a document', async () => {
    expect((await receipt('leroy', id, '--lang', 'en')).out).toMatch(/^PROCURATION RECEIPT|^RECEIPT/);
    const { out } = await receipt('leroy', id, '--json');
    expect(JSON.parse(out)).toMatchObject({ schema: 'procuration.receipt/1', kind: 'procuration', id });
  });

  test('of nobody’s act, or of a procuration called a revocation, is refused: 1', async () => {
    expect(await receipt('leroy', newId<string>())).toMatchObject({ code: 1, out: '' });
    expect(await receipt('leroy', id, '--revocation')).toMatchObject({ code: 1, out: '' });
  });

  test('needs the act’s id: 65', async () => {
    expect(await receipt('leroy', 'XBQ7V3')).toMatchObject({ code: 65, said: expect.stringContaining('UUID') });
  });

  test('is the officer’s alone: 77', async () => {
    expect(await receipt(assessor(stationOf('denain')), id)).toMatchObject({
      code: 77,
      out: '',
      said: expect.stringContaining('d’un autre rôle : officier ou agent habilité.'),
    });
  });
});
