import { rm } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { instant } from '#core/calendar/instant.ts';
import { addPerson, type Person } from '#test/database/people.ts';
import { IN_MARCH } from '#test/database/places.ts';
import { servedMandant } from '#test/tui/commands/served.ts';
import { signedIn } from '#test/tui/commands/signed-in.ts';
import { type } from '#test/tui/commands/type.ts';

const person = servedMandant();

function submit(...options: readonly string[]) {
  return person.run('request', 'submit', ...options);
}
const to = ({ nne, born }: Person) => ['--mandataire-nne', nne, '--mandataire-born', born];

describe('A request', () => {
  test('answers a reference first, then its last day and its rounds', async () => {
    const { code, out, said } = await submit(...to(person.mandataire), '--election', 'presidentielle');
    const [reference, ...rest] = out.trimEnd().split('\n');

    expect(reference).toMatch(/^[2-9A-HJ-KM-NP-Z]{6}$/);
    const undo = new RegExp(`^Pour revenir sur cet acte\\s: procuration request withdraw ${reference}\\n$`);
    expect({ code, said }).toEqual({ code: 0, said: expect.stringMatching(undo) });
    expect(rest).toEqual([
      expect.stringContaining('au plus tard le samedi 1er mai 2027'),
      expect.stringMatching(/^Scrutins/),
      expect.stringMatching(/^ {2}Présidentielle 2027, 1er tour, dimanche 11 avril 2027 : couvert$/),
      expect.stringMatching(/^ {2}Présidentielle 2027, 2e tour, dimanche 25 avril 2027 : couvert$/),
    ]);
  });

  test('answers the reference alone with -q; -n only says what would be asked', async () => {
    const quiet = await submit(...to(person.mandataire), '--election', 'presidentielle', '-q');
    expect(quiet).toEqual({ code: 0, out: expect.stringMatching(/^[2-9A-HJ-KM-NP-Z]{6}\n$/), said: '' });
    const drafted = await submit(...to(person.mandataire), '--election', 'presidentielle', '-n', '--json');
    expect(JSON.parse(drafted.out)).toMatchObject({ schema: 'procuration.request-draft/1' });
  });

  test('says that the poll is close, which is no refusal (R-17)', async () => {
    person.running.setClock(instant('2027-04-10T08:00:00Z'));
    const { code, out } = await submit(...to(person.mandataire), '--election', 'presidentielle');
    person.running.setClock(IN_MARCH);

    expect(code).toBe(0);
    expect(out).toContain('peut ne pas parvenir à temps');
  });

  test('answers a document to programs', async () => {
    const { code, out } = await submit(
      ...to(person.mandataire),
      '--election',
      'législatives',
      '--rounds',
      '2',
      '--json',
    );

    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      schema: 'procuration.request/1',
      kind: 'procuration',
      lastDay: '2027-05-01',
      rounds: [{ name: 'Législatives 2027', number: 2, day: '2027-06-20', coverage: 'covered' }],
      warnings: [],
    });
  });

  test('covers the rounds still to come when none is named', async () => {
    person.running.setClock(instant('2027-04-12T09:00:00Z'));
    const { out } = await submit(...to(person.mandataire), '--election', 'presidentielle', '--json');
    person.running.setClock(IN_MARCH);

    expect(JSON.parse(out).rounds).toMatchObject([{ number: 2, coverage: 'covered' }]);
  });

  test('sent again with the same key has the same answer', async () => {
    const words = [...to(person.mandataire), '--until', '2027-12-31', '--key', '01890000-0000-7000-8000-000000000001'];
    const first = await submit(...words);

    expect(first.code).toBe(0);
    expect(await submit(...words)).toEqual(first);
    const other = await submit(...words, '--json', '--until', '2027-12-30');
    expect(other).toMatchObject({
      code: 65,
      out: '',
      said: expect.stringContaining('déjà servi pour une autre demande'),
    });
  });

  test('finds the mandataire by civil status and commune', async () => {
    const { lastName, firstNames, born } = await addPerson(person.running.database, { lastName: 'Œuvrard-Ñandú' });
    const names = ['--mandataire-last-name', lastName.toUpperCase(), '--mandataire-first-names', firstNames];
    const rest = ['--mandataire-born', born, '--mandataire-sex', 'F', '--mandataire-commune', '59172'];
    expect(await submit(...names, ...rest, '--until', '2027-12-31')).toMatchObject({ code: 0 });
  });

  test('to revoke needs nothing more, and covers no round', async () => {
    const { code, out } = await submit('--revocation', '--json');
    expect({ code, document: JSON.parse(out) }).toMatchObject({
      code: 0,
      document: { kind: 'revocation', rounds: [] },
    });
  });
});

describe('A request that a rule refuses', () => {
  test('says why, by what article, and exits 1', async () => {
    expect(await submit(...to(person.mandant), '--until', '2027-12-31', '--lang', 'en')).toEqual({
      code: 1,
      out: '',
      said: 'The mandant may not be their own mandataire. Choose another elector. (art. L71 of the Electoral Code)\n',
    });
  });

  test('is data for programs', async () => {
    const { code, out } = await submit(...to({ ...person.mandataire, nne: '1' }), '--until', '2027-12-31', '--json');

    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      schema: 'procuration.refusal/1',
      refusals: [{ code: 'mandataire-unknown', article: expect.stringContaining('R75') }],
    });
  });
});

describe('Options that make no request', () => {
  const born = ['--mandataire-born', '1980-05-31'];
  test.each([
    ['nothing', []],
    ['no duration', ['--mandataire-nne', '1', ...born]],
    ['two durations', ['--mandataire-nne', '1', ...born, '--election', 'x', '--until', '2027-12-31']],
    ['rounds of a period', ['--mandataire-nne', '1', ...born, '--until', '2027-12-31', '--rounds', '1']],
    ['no birth date', ['--mandataire-nne', '1', '--until', '2027-12-31']],
    ['a number and a name', ['--mandataire-nne', '1', ...born, '--mandataire-last-name', 'x', '--until', '2027-12-31']],
    ['half a civil status', ['--mandataire-last-name', 'x', ...born, '--until', '2027-12-31']],
    ['a revocation for someone', ['--revocation', '--mandataire-nne', '1']],
  ])('%s: 64', async (_, options) => {
    expect(await submit(...options)).toMatchObject({
      code: 64,
      out: '',
      said: expect.stringContaining('--revocation'),
    });
  });

  test.each([
    [
      'a date that is none',
      ['--mandataire-nne', '1', '--mandataire-born', '1981-02-29', '--until', '2027-12-31'],
      '1981-02-29',
    ],
    ['a number of letters', ['--mandataire-nne', 'A1', ...born, '--until', '2027-12-31'], '--mandataire-nne'],
    ['a third round', ['--mandataire-nne', '1', ...born, '--election', 'x', '--rounds', '3'], '--rounds'],
    [
      'a commune by its name',
      [
        ...['--mandataire-last-name', 'Petit', '--mandataire-first-names', 'Zoé', '--mandataire-sex', 'F'],
        ...['--mandataire-born', '1980-05-31', '--mandataire-commune', 'Marly', '--until', '2027-12-31'],
      ],
      '« Marly » n’est pas un code',
    ],
    ['a key that is none', ['--revocation', '--key', 'again'], '--key'],
    ['an election that is not planned', ['--mandataire-nne', '1', ...born, '--election', 'x'], 'Présidentielle 2027'],
    [
      'what the server does not accept',
      [
        '--mandataire-last-name',
        '123',
        '--mandataire-first-names',
        'Zoé',
        ...born,
        '--mandataire-sex',
        'F',
        '--mandataire-commune',
        '59172',
        '--until',
        '2027-12-31',
      ],
      'mandataire',
    ],
  ])('%s: 65', async (_, options, said) => {
    expect(await submit(...options)).toMatchObject({ code: 65, out: '', said: expect.stringContaining(said) });
  });
});

test('A dry run of a request says what would be sent, and sends nothing', async () => {
  const before = (await person.run('request', 'show')).out;
  const { code, out } = await submit(...to(person.mandataire), '--election', 'présidentielle', '--dry-run');

  expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('Tours : 1 et 2.') });
  expect((await person.run('request', 'show')).out).toBe(before);
  const asJson = await submit(...to(person.mandataire), '--until', '2027-12-31', '--dry-run', '--json');
  expect(JSON.parse(asJson.out)).toMatchObject({
    schema: 'procuration.request-draft/1',
    validity: { kind: 'period', until: '2027-12-31' },
  });
});

test('A dry run says why the request would be refused: 1', async () => {
  const nobody = await submit(...to({ ...person.mandataire, nne: '999999999' }), '--until', '2027-12-31', '--dry-run');
  expect(nobody).toMatchObject({ code: 1, out: '', said: expect.stringContaining('Aucun électeur ne correspond') });

  const late = await submit(...to(person.mandataire), '--until', '2047-12-31', '--dry-run', '--json');
  expect(late.code).toBe(1);
  expect(JSON.parse(late.out)).toMatchObject({ refusals: [{ code: 'period-too-long' }] });
});

test('A dry run is for electors, as the request is', async () => {
  const admin = await signedIn(person.running, 'admin', 'fr');
  const words = ['request', 'submit', ...to(person.mandataire), '--until', '2027-12-31', '--dry-run'];

  for (const asked of [words, ['request', 'submit', '--revocation', '--dry-run']])
    expect(await type(asked, { environment: admin.environment })).toMatchObject({ code: 77, out: '' });
  await rm(admin.folder, { recursive: true });
});
