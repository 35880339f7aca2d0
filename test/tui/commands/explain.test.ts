import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { instant } from '#core/calendar/instant.ts';
import { addPerson, type Person } from '#test/database/people.ts';
import { IN_MARCH } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { PASSWORD } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type } from '#test/tui/commands/type.ts';

let running: Running;
let folder: string;
let mandant: Person;
let mandataire: Person;

beforeAll(async () => {
  running = await startRunning();
  [mandant, mandataire] = [await addPerson(running.database), await addPerson(running.database)];
  folder = await mkdtemp(join(tmpdir(), 'procuration-explain-'));
  await writeFile(join(folder, 'password'), PASSWORD);
  for (const name of [mandant.nne, 'leroy']) {
    await type(['login', '--name', name, '--password-file', join(folder, 'password')], around(name));
  }
});
afterAll(async () => {
  await running.close();
  await rm(folder, { recursive: true });
});

/** Each account keeps its session in a folder of its own. */
function around(name: string) {
  return { environment: { LANG: 'fr', XDG_STATE_HOME: join(folder, name), PROCURATION_URL: running.url } };
}
const asElector = (...options: readonly string[]) => type(['explain', ...options], around(mandant.nne));
const asOfficer = (...options: readonly string[]) => type(['explain', ...options], around('leroy'));
const who = (whose: 'mandant' | 'mandataire', { nne, born }: Pick<Person, 'nne' | 'born'>) => [
  `--${whose}-nne`,
  nne,
  `--${whose}-born`,
  born,
];

describe('To an elector', () => {
  test('it says what a request would come to, for which rounds, and how long a period may last', async () => {
    const { code, out, said } = await asElector(...who('mandataire', mandataire), '--for', 'presidentielle');

    expect({ code, said }).toEqual({ code: 0, said: '' });
    expect(out.trimEnd().split('\n')).toEqual([
      'La demande serait acceptée. Au guichet, le contrôle décidera.',
      expect.stringMatching(/^Tours \(art\.\sR74 du Code électoral\)/),
      expect.stringMatching(/^ {2}Présidentielle 2027, 1er tour, dimanche 11 avril 2027\s: couvert$/),
      expect.stringMatching(/^ {2}Présidentielle 2027, 2e tour, dimanche 25 avril 2027\s: couvert$/),
      expect.stringMatching(/jusqu’au mercredi 1er mars 2028 inclus \(art\.\sR74/),
      expect.stringMatching(/entièrement en ligne.*\(art\.\sR72-1 du Code électoral\)$/),
      'Rien n’a été fait.',
    ]);
  });

  test('it takes the rounds after the election, and says why a round would not be covered', async () => {
    const young = await addPerson(running.database, { born: day('2009-04-20') });
    const asked = [...who('mandataire', young), '--for', 'Présidentielle 2027/1,2', '--lang', 'en'];
    const { code, out } = await asElector(...asked);

    expect(code).toBe(0);
    expect(out).toMatch(/round 1, Sunday 11 April 2027: not covered\n {4}.*\(art\. L11 of the Electoral Code\)\n/);
    expect(out).toMatch(/round 2, Sunday 25 April 2027: covered\n/);
    expect(out).not.toContain('What to know');
    expect((await asElector(...asked.with(5, 'présidentielle/2'))).out).not.toContain('round 1');
  });

  test('it exits 1 when the law is against it, with every reason and its article', async () => {
    const { code, out } = await asElector(...who('mandataire', mandant), '--until', '2028-03-02', '--lang', 'en');

    expect(code).toBe(1);
    expect(out).toMatch(
      /^The request would be refused:\n {2}The mandant may not be their own mandataire.*\(art\. L71 .*\)\n {2}.*2028.*\(art\. R74 of the Electoral Code\)\n/,
    );
    expect(out).toMatch(/A period may run up to and including Wednesday 1 March 2028 .*\nNothing was done\.\n$/);
  });

  test('it warns when the poll is close (R-17), and answers a document to programs', async () => {
    running.setClock(instant('2027-04-10T08:00:00Z'));
    const asked = [...who('mandataire', mandataire), '--for', 'presidentielle/1'];
    const [told, data] = [await asElector(...asked), await asElector(...asked, '--json')];
    running.setClock(IN_MARCH);

    expect(told.out).toContain('peut ne pas parvenir à temps');
    expect(JSON.parse(data.out)).toMatchObject({
      schema: 'procuration.explanation/1',
      would: 'requested',
      reasons: [],
      rounds: [{ name: 'Présidentielle 2027', number: 1, coverage: 'covered' }],
      longest: '2028-04-10',
      late: true,
    });
    expect(data.out).not.toContain('places');
  });

  test('an elector asks for oneself alone, and for a mandataire who is known', async () => {
    const asked = [...who('mandataire', mandataire), '--until', '2027-12-31'];
    expect(await asElector(...asked, ...who('mandant', mandataire))).toMatchObject({ code: 64, out: '' });
    expect(await asElector(...who('mandataire', { ...mandataire, nne: '1' }), '--until', '2027-12-31')).toMatchObject({
      code: 1,
      out: '',
      said: expect.stringContaining('R75'),
    });
  });
});

describe('To an officer', () => {
  const between = () => [...who('mandant', mandant), ...who('mandataire', mandataire)];

  test('it says what control would decide, and which places are taken (R-21, R-22)', async () => {
    const free = await asOfficer(...between(), '--for', 'présidentielle', '--lang', 'en');
    expect(free.code).toBe(0);
    expect(free.out).toMatch(/^The procuration would be established and valid\.\n/);
    expect(free.out).toMatch(/round 1, Sunday 11 April 2027: established in France: 0 of 1, in total: 0 of 2\n/);

    const rival = await addPerson(running.database);
    await addProcuration(running.database, { mandant: rival, mandataire, account: running.world.idOf('moreau') });
    const taken = await asOfficer(...between(), '--for', 'présidentielle', '--lang', 'en');
    expect(taken.code).toBe(1);
    expect(taken.out).toMatch(/then rejected by the checks:\n {2}.*\(art\. L73 of the Electoral Code\)\n/);
    expect(taken.out).toMatch(
      /that the mandataire already holds .*\(art\. L73 .*\n.*: established in France: 1 of 1, in total: 1 of 2\n/,
    );
  });

  test('it needs a mandant who is known', async () => {
    const asked = [...who('mandataire', mandataire), '--until', '2027-12-31'];
    expect(await asOfficer(...asked)).toMatchObject({ code: 64, said: expect.stringContaining('--mandant-nne') });
    expect(await asOfficer(...asked, ...who('mandant', { ...mandant, nne: '1' }))).toMatchObject({
      code: 65,
      out: '',
      said: expect.stringContaining('mandant'),
    });
  });
});

describe('Options that explain nothing', () => {
  const some = ['--mandataire-nne', '1', '--mandataire-born', '1980-05-31'];
  test.each([
    ['nothing', [], 64],
    ['no duration', some, 64],
    ['two durations', [...some, '--for', 'x', '--until', '2027-12-31'], 64],
    ['a mandant without a birth date', [...some, '--for', 'x', '--mandant-nne', '2'], 64],
    ['a third round', [...some, '--for', 'présidentielle/3'], 65],
    ['an election that is not planned', [...some, '--for', 'x'], 65],
    ['a number of letters', ['--mandataire-nne', 'A1', ...some.slice(2), '--for', 'x'], 65],
  ])('%s', async (_, options, code) => {
    expect(await asElector(...options)).toMatchObject({ code, out: '', said: expect.stringMatching(/./) });
  });

  test('name the option where the round was typed', async () => {
    expect((await asElector(...some, '--for', 'présidentielle/3')).said).toMatch(/^--for/);
  });
});
