import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq, inArray, like } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CommuneCode } from '#core/model/ids.ts';
import { communes, pollingStations } from '#drizzle/schema/places.ts';
import { auditEntry } from '#drizzle/schema/records.ts';
import { addPerson } from '#test/database/people.ts';
import { IN_MARCH, newId, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { addRequest, procurationRequest } from '#test/database/procurations.ts';
import { assessor } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { signedIn } from '#test/tui/commands/signed-in.ts';
import { type } from '#test/tui/commands/type.ts';

let running: Running;
let folder: string;
let environment: { readonly [name: string]: string };

beforeAll(async () => {
  running = await startRunning();
  ({ folder, environment } = await signedIn(running, 'admin'));
});
afterAll(async () => {
  await running.close();
  await rm(folder, { recursive: true });
});

const run = (...words: readonly string[]) => type(words, { environment });

describe('The status', () => {
  test('says the server, its database, what is polled today and who is signed in', async () => {
    running.setClock(POLLING_TEN);
    const { code, out } = await run('status');
    running.setClock(IN_MARCH);

    expect(code).toBe(0);
    expect(out).toContain(running.url);
    expect(out).toMatch(/^Base de données : PostgreSQL, migrations appliquées : (\d+) sur \1$/m);
    expect(out).toContain('Scrutin du jour : Présidentielle 2027, 1er tour');
    expect(out).toMatch(/^Procurations valables : 0 ; votes enregistrés aujourd’hui : 0$/m);
    expect(out).toMatch(/^Connecté.* : admin/m);
  });

  test('is data for programs', async () => {
    expect(JSON.parse((await run('status', '--json')).out)).toMatchObject({
      schema: 'procuration.status/1',
      version: 'test',
      engine: 'postgres',
      account: { name: 'admin', role: 'admin' },
      activity: { activeProcurations: 0, marks: 0 },
    });
  });

  test('without a session, says that the server answers', async () => {
    const nobody = { ...environment, XDG_STATE_HOME: join(folder, 'nobody') };
    const { code, out, said } = await type(['status'], { environment: nobody });
    expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('procuration login') });
    expect(out).toContain(running.url);
  });
});

describe('The log of acts', () => {
  beforeAll(async () => {
    const mandant = await addPerson(running.database);
    const own = await running.as(mandant);
    for (const _ of [1, 2, 3]) {
      const reference = await addRequest(
        running.database,
        mandant,
        procurationRequest(await addPerson(running.database)),
      );
      await own.request.withdraw.mutate({ key: newId(), reference });
    }
  });

  test('is read an act a line, the newest first', async () => {
    const { code, out } = await run('audit', 'list', '--chain', '59172', '--limit', '2');
    const lines = out.trimEnd().split('\n');

    expect(code).toBe(0);
    expect(lines).toEqual([
      expect.stringMatching(/^01\/03\/2027 10:00 {2}59172\/3 {2}demande retirée +\S+ {2}demande #[0-9a-f]{8}/),
      expect.stringContaining('59172/2'),
    ]);
    await run('account', 'lock', assessor(stationOf('marly')), '--reason', 'perdu');
    const acts = (await run('audit', 'list')).out.trimEnd().split('\n');
    expect(acts[0]).toContain('admin/');
    expect(new Set(acts.map((line) => line.search(/(?<= {2})(admin|\d{8,9})(?= |$)/))).size).toBe(1);
  });

  test('is data for programs, that say whether there is more', async () => {
    const some = JSON.parse((await run('audit', 'list', '--chain', '59172', '--limit', '1', '--json')).out);
    const all = JSON.parse((await run('audit', 'list', '--kind', 'request', '--since', '2027-03-01', '--json')).out);

    expect(some).toMatchObject({
      schema: 'procuration.audit-list/1',
      hasMore: true,
      entries: [{ act: 'request.withdraw' }],
    });
    expect(all).toMatchObject({ hasMore: false });
    expect(all.entries).toHaveLength(3);
  });

  test('of other days has none of these', async () => {
    const none = await run('audit', 'list', '--since', '2027-03-02');
    expect(none).toMatchObject({ code: 0, out: '', said: expect.stringContaining('Aucun acte') });
    expect(await run('audit', 'list', '--until', '2027-02-28')).toMatchObject({ code: 0, out: '' });
    expect((await run('audit', 'list', '--until', '2027-03-01', '--kind', 'request')).out).not.toBe('');
  });

  test.each([
    ['--since', 'yesterday'],
    ['--limit', 'all'],
    ['--kind', 'no such/act'],
    ['--kind', 'foo'],
  ])('takes no %s %s: 65', async (option, value) => {
    expect(await run('audit', 'list', option, value)).toMatchObject({ code: 65, out: '' });
  });
});

describe('Communes', () => {
  const file = () => join(folder, 'communes.csv');
  const header = 'code,name,kind,territory,zone,station,opens,closes';
  async function importing(lines: readonly string[], ...options: readonly string[]) {
    await writeFile(file(), `\ufeff${[header, ...lines].join('\r\n')}\r\n`);
    return run('import', 'communes', file(), ...options);
  }
  const stored = () => running.database.db.select().from(communes).where(like(communes.code, '80%'));
  const acts = () => running.database.db.select().from(auditEntry).where(eq(auditEntry.act, 'place.import'));
  const AMIENS = '80021,Amiens,communal,,,1,8:00,19:00';

  test('are previewed by a dry run, then added with their stations; the code tells territory and zone', async () => {
    const lines = [AMIENS, '80021,Amiens,communal,,,2,8:00,20:00', '80001,"Abbeville, ville",communal,metropole,,,,'];
    const preview = await importing(lines, '--dry-run');
    expect(preview).toMatchObject({
      code: 0,
      out: 'Communes : 2 ajoutées, 0 modifiée, 0 inchangée\nBureaux de vote : 2 ajoutés, 0 modifié, 0 inchangé\n',
    });
    expect(await stored()).toEqual([]);

    expect((await importing(lines, '--yes')).out).toBe(preview.out);
    expect(await stored()).toEqual(
      expect.arrayContaining([
        { code: '80021', name: 'Amiens', kind: 'communal', territory: 'metropole', zone: 'Europe/Paris' },
        expect.objectContaining({ code: '80001', name: 'Abbeville, ville' }),
      ]),
    );
    const hours = await running.database.db.select().from(pollingStations).where(like(pollingStations.id, '80%'));
    expect(hours.map(({ id, closes }) => [id, closes]).sort()).toEqual([
      ['80021/0001', '19:00'],
      ['80021/0002', '20:00'],
    ]);
  });

  test('given again are unchanged, and none is ever deleted', async () => {
    const lens = '62498,Lens,communal,,,1,8:00,19:00';
    await importing([lens, '62510,Liévin,communal,,,,,'], '--yes');
    const { out } = await importing([lens], '--json');
    expect(JSON.parse(out)).toEqual({
      schema: 'procuration.import/1',
      communes: { added: 0, changed: 0, unchanged: 1 },
      stations: { added: 0, changed: 0, unchanged: 1 },
      isDryRun: false,
    });
    const kept = running.database.db
      .select()
      .from(communes)
      .where(inArray(communes.code, ['62498' as CommuneCode, '62510' as CommuneCode]));
    expect(await kept).toHaveLength(2);
  });

  test('are asked about first, each change with what was before; where nobody can be asked, nothing is written', async () => {
    const vimy = (closes: string) => `62861,Vimy,communal,,,1,8:00,${closes}`;
    await importing([vimy('19:00')], '--yes');
    const { code, out, said } = await importing([vimy('20:00')]);

    expect({ code, out }).toEqual({ code: 64, out: '' });
    expect(said).toContain('62861/0001 Vimy : heures, 08:00-19:00 → 08:00-20:00');
    expect(said).toContain('--yes');
    expect((await importing([vimy('19:00')])).out).toContain('1 inchangé');
    expect((await importing([vimy('20:00')], '--dry-run')).out).toContain('08:00-19:00 → 08:00-20:00');
  });

  test('whose stations come in a later batch are previewed all the same', async () => {
    const lines = Array.from({ length: 600 }, (_, index) => `75856,Ville,communal,,,${index + 1},8:00,19:00`);
    expect(await importing(lines, '--dry-run')).toMatchObject({
      code: 0,
      out: expect.stringContaining('600 ajoutés'),
    });
  });

  test('of a file with faults are all left out, and each fault is said with its line: 65', async () => {
    const before = (await acts()).length;
    const { code, out, said } = await importing([
      '80002,Acheux,communal,,,,,',
      '8000,Court,communal,,,,,',
      '80003,,communal,,,,,',
      '80004,Ailly,village,,,,,',
      '80005,Airaines,communal,atlantis,,,,',
      '80006,Aizecourt,communal,,Europe/Nowhere,,,',
      '80007,Albert,communal,,,A1,08:00,19:00',
      '80008,Allaines,communal,,,1,19:00,08:00',
      '80002,Autre nom,communal,,,,,',
    ]);

    expect({ code, out }).toEqual({ code: 65, out: '' });
    const lines = said.trimEnd().split('\n');
    expect(lines.map((line) => /^ligne (\d+) : /.exec(line)?.[1])).toEqual(
      ['3', '4', '5', '6', '7', '8', '9', '10', undefined].map((line) => line),
    );
    expect(lines.at(-1)).toBe('Rien n’a été enregistré : 8 erreurs à corriger.');
    expect(await acts()).toHaveLength(before);
  });

  test('of more than a batch all come, in as many acts as it takes', async () => {
    const before = (await acts()).length;
    const lines = Array.from({ length: 1_200 }, (_, index) => `${81_000 + index},Commune,communal,,,,,`);
    const { code, out } = await importing(lines, '--yes');

    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('1200 ajoutées') });
    expect((await acts()).length - before).toBeGreaterThanOrEqual(3);
  });

  test('have a template, which can be imported', async () => {
    const { out } = await run('import', 'communes', '--example');
    await writeFile(file(), out);
    const { code, out: counted } = await run('import', 'communes', file(), '--dry-run', '--json');
    expect({ code, counted: JSON.parse(counted) }).toMatchObject({
      code: 0,
      counted: { communes: { added: 2 }, stations: { added: 2 } },
    });
  });

  test.each([
    ['without a header', 'a;b\n1;2\n', /code, name, kind/],
    ['that is empty', '', /code, name, kind/],
    [
      'with a quote that does not end',
      `${header}\n80021,"Amiens,communal\n`,
      /ligne \d+ : cette ligne n’est pas du CSV/,
    ],
  ])('of a file %s: 65', async (_, content, said) => {
    await writeFile(file(), content);
    expect(await run('import', 'communes', file())).toMatchObject({
      code: 65,
      out: '',
      said: expect.stringMatching(said),
    });
  });

  test('need a file: 64', async () => {
    expect(await run('import', 'communes')).toMatchObject({ code: 64, out: '' });
  });
});
