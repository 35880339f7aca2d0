import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPerson } from '#test/database/people.ts';
import { addRequest, procurationRequest } from '#test/database/procurations.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type } from '#test/tui/commands/type.ts';

const HEADER = 'commune,name,address,decree,day,opens,closes,state';
const LINE = '59172,Salle Baudin,12 rue de Villars,2027-118,2027-04-03,9:00,12:30,';

let running: Running;
let folder: string;

beforeAll(async () => {
  running = await startRunning();
  folder = await mkdtemp(join(tmpdir(), 'public-places-'));
  await writeFile(join(folder, 'token'), await running.tokenOf('admin'));
});
afterAll(async () => {
  await running.close();
  await rm(folder, { recursive: true });
});

const environment = (token = 'token') => {
  return { PROCURATION_URL: running.url, PROCURATION_TOKEN_FILE: join(folder, token), HOME: folder };
};
async function importing(lines: readonly string[], ...options: readonly string[]) {
  const file = join(folder, 'places.csv');
  await writeFile(file, `${[HEADER, ...lines].join('\n')}\n`);
  return type(['import', 'public-places', file, ...options], { environment: environment() });
}

describe('The places of a file (R-64)', () => {
  test('are previewed by a dry run, written, then shown to electors with a request to present', async () => {
    const elector = await addPerson(running.database);
    const reference = await addRequest(
      running.database,
      elector,
      procurationRequest(await addPerson(running.database)),
    );
    await writeFile(join(folder, 'elector'), await running.tokenOf(elector));
    const show = () => type(['request', 'show', reference], { environment: environment('elector') });

    expect(await importing([LINE], '--dry-run')).toMatchObject({
      code: 0,
      out: 'Ouvertures : 1 ajoutée, 0 modifiée, 0 inchangée\n',
    });
    expect((await show()).out).not.toContain('préfet');
    expect(await importing([LINE])).toMatchObject({ code: 0 });
    expect((await show()).out.replace(/[\u00a0\u202f]/g, ' ')).toContain(
      'samedi 3 avril 2027, de 9 h à 12 h 30 : Salle Baudin, 12 rue de Villars, Denain',
    );
    const withdrawn = await importing([`${LINE}withdrawn`], '--json');
    expect(JSON.parse(withdrawn.out)).toMatchObject({
      schema: 'procuration.import-public-places/1',
      changed: 1,
      isDryRun: false,
    });
    expect((await show()).out).not.toContain('préfet');
  });

  test('are none while a line is wrong, and each wrong line is told', async () => {
    const wrong = [
      LINE.replace('59172', '5917'),
      LINE.replace('2027-04-03', '2020-06-17'),
      LINE.replace('12:30', '08:00'),
      `${LINE}maybe`,
      LINE,
      LINE,
    ];
    const { code, said } = await importing(wrong);

    expect(code).toBe(65);
    for (const line of [2, 3, 4, 5, 7]) expect(said).toContain(`ligne ${line} : `);
    expect(said).toContain('Rien n’a été enregistré : 5 erreurs à corriger.');
  });
});
