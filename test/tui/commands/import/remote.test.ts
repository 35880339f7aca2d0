import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { voteMarks } from '#drizzle/schema/marks.ts';
import { addCrowd, addPerson } from '#test/database/people.ts';
import { legislative, presidential } from '#test/database/places.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type } from '#test/tui/commands/type.ts';

let running: Running;
let folder: string;

beforeAll(async () => {
  running = await startRunning();
  folder = await mkdtemp(join(tmpdir(), 'remote-'));
  await writeFile(join(folder, 'token'), await running.tokenOf('admin'));
});
afterAll(async () => {
  await running.close();
  await rm(folder, { recursive: true });
});

async function importing(lines: readonly string[], ...options: readonly string[]) {
  const file = join(folder, 'votes.csv');
  await writeFile(file, `nne;born;election;round\r\n${lines.join('\r\n')}\r\n`);
  const environment = { PROCURATION_URL: running.url, PROCURATION_TOKEN_FILE: join(folder, 'token'), HOME: folder };
  return type(['import', 'remote', file, ...options], { environment });
}
const lineOf = ({ nne, born }: { readonly nne: string; readonly born: string }, rest = `${legislative.name};1`) =>
  `${nne};${born};${rest}`;
const marks = () => running.database.db.$count(voteMarks, eq(voteMarks.kind, 'remote'));

describe('Remote votes of a file (R-50)', () => {
  test('are previewed by a dry run, then recorded in several batches, once however often they are sent', async () => {
    const crowd = await addCrowd(running.database, 250, { on: 'montreal' });
    const lines = crowd.map((person) => lineOf(person));
    const before = await marks();

    expect(await importing(lines, '--dry-run')).toMatchObject({
      code: 0,
      out: 'Votes à distance à enregistrer : 250. Refusés : 0. Rien n’a été enregistré (--dry-run).\n',
    });
    expect(await marks()).toBe(before);
    expect(await importing(lines)).toMatchObject({
      code: 0,
      out: 'Votes à distance enregistrés : 250. Refusés : 0.\n',
    });
    expect(await marks()).toBe(before + 250);

    const { code, out, said } = await importing(lines);
    expect({ code, out }).toEqual({ code: 1, out: 'Votes à distance enregistrés : 0. Refusés : 250.\n' });
    expect(said).toContain('ligne 2 : ');
    expect(said).toContain('… et 150 autres.');
    expect(await marks()).toBe(before + 250);
  });

  test('that a rule refuses are said with their line and code, and the other votes are recorded', async () => {
    const [voter, foreigner] = [
      await addPerson(running.database, { on: 'montreal' }),
      await addPerson(running.database, { list: 'eu-municipal' }),
    ];

    const { code, out } = await importing(
      [lineOf({ nne: '999999999', born: '1970-01-01' }), lineOf(foreigner), lineOf(voter), lineOf(voter)],
      '--json',
    );

    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      schema: 'procuration.import-remote/1',
      recorded: 1,
      refused: [
        { line: 2, refusals: [{ code: 'not-on-roll' }] },
        { line: 3, refusals: [{ code: 'not-on-roll' }] },
        { line: 5, refusals: [{ code: 'already-voted-remotely' }] },
      ],
      isDryRun: false,
    });
  });

  test('of a file that is no CSV are left out, and the line says why in the language of the person', async () => {
    const fields = await importing(['1;1980-01-01;x;1;more']);
    expect(fields).toMatchObject({ code: 65, said: expect.stringContaining('pas autant de champs que l’en-tête') });
    expect((await importing(['1;"1980-01-01;x;1'])).said).toContain('un guillemet y manque');
  });

  test('are refused where no text provides for them: on a communal roll, or for a presidential election', async () => {
    const [here, abroad] = [await addPerson(running.database), await addPerson(running.database, { on: 'montreal' })];
    const before = await marks();

    const { code, out, said } = await importing([lineOf(here), lineOf(abroad, `${presidential.name};1`)]);

    expect({ code, out }).toEqual({ code: 1, out: 'Votes à distance enregistrés : 0. Refusés : 2.\n' });
    expect(said).toMatch(/^ligne 2 : .*Législatives 2027.*L330-13.*\nligne 3 : .*Présidentielle 2027/);
    expect(await marks()).toBe(before);
  });

  test('of a file with faults are all left out, and each fault is said with its line: 65', async () => {
    const before = await marks();
    const voter = await addPerson(running.database);

    const { code, out, said } = await importing([
      lineOf(voter),
      lineOf({ nne: 'A1', born: '1980-01-01' }),
      lineOf({ nne: '1', born: '1980-02-30' }),
      lineOf(voter, ';1'),
      lineOf(voter, `${presidential.name};3`),
    ]);
    expect({ code, out }).toEqual({ code: 65, out: '' });
    expect(said.split('\n').map((line) => /^ligne (\d+) : /.exec(line)?.[1])).toEqual(
      ['3', '4', '5', '6', undefined, undefined].map((line) => line),
    );
    expect((await importing([lineOf(voter, 'Cantonales 1905;1'), lineOf(voter, '2027;1')])).said).toMatch(
      /^ligne 2 : .*Cantonales 1905.*\nligne 3 : .*Législatives 2027 · Présidentielle 2027/,
    );
    expect(await marks()).toBe(before);
  });
});
