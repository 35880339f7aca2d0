import { describe, expect, test } from 'vitest';
import { type } from '#test/tui/commands/type.ts';
import { PARTS } from '#tui/commands/overview.ts';
import { COMMANDS } from '#tui/commands/table.ts';

const FRENCH = { environment: { LANG: 'fr_FR.UTF-8' } };
const ENGLISH = { environment: { LANG: 'en_GB.UTF-8' } };

describe('The help', () => {
  test('shows examples first, then every command', async () => {
    const { code, out, said } = await type(['--help'], FRENCH);

    expect({ code, said }).toEqual({ code: 0, said: '' });
    expect(out).toMatch(/^Exemples :\n {2}procuration start\n/);
    for (const command of ['start', 'serve', 'tui', 'login', 'logout', 'request', 'audit', 'db']) {
      expect(out).toMatch(new RegExp(`^ {2}${command} `, 'm'));
    }
  });

  test('of a command shows its options, and the language that all take', async () => {
    const { code, out } = await type(['request', 'submit', '--help'], ENGLISH);

    expect(code).toBe(0);
    expect(out).toMatch(/^Examples:\n {2}procuration request submit/);
    expect(out).toContain('--mandataire-nne');
    expect(out).toContain('--lang <fr|en>');
  });

  test('does not show the options that only the program uses', async () => {
    expect((await type(['serve', '--help'], ENGLISH)).out).not.toContain('--for-terminal');
  });

  test('says which options a command cannot do without', async () => {
    const out = (await type(['election', 'call', '--help'], FRENCH)).out;
    expect(out).toMatch(/--type <type> +obligatoire/);
    expect(out).toMatch(/--rounds <dates> +obligatoire/);
    expect(out.match(/obligatoire/g)).toHaveLength(2);
    expect((await type(['account', 'lock', '--help'], ENGLISH)).out).toMatch(/--reason <text> +required;/);
  });

  test('of a group is shown when the command is missing, as a wrong use', async () => {
    const { code, out, said } = await type(['db'], FRENCH);

    expect({ code, out }).toEqual({ code: 64, out: '' });
    expect(said).toContain('migrate');
  });

  test('says the values that an option or an argument may have, each with what it means', async () => {
    expect((await type(['account', 'list', '--help'], FRENCH)).out).toMatch(/rôle\s:\s+elector\s+\(électeur\)/);
    expect((await type(['account', 'list', '--help'], ENGLISH)).out).toMatch(/role:\s+elector,\s+officer\s+\(/);
    const sheet = (await type(['station', 'sheet', '--help'], FRENCH)).out;
    expect(sheet).toMatch(/feuille\s:\s+opening\s+\(ouverture\),\s+closing\s+\(clôture\)/);
    expect(sheet).not.toContain('choices');
  });

  test('has every command under one heading, and describes every group', async () => {
    const firsts = [...new Set(COMMANDS.map(({ name }) => name.split(' ')[0]))];
    expect(PARTS.flatMap(({ words }) => words).sort()).toEqual(firsts.sort());
    const { out } = await type(['--help'], FRENCH);
    expect(out).toMatch(/^Administration :\n {2}import /m);
    for (const word of firsts) expect(out).toMatch(new RegExp(`^  ${word} +\\S`, 'm'));
  });

  const everywhere = ['', 'db', ...COMMANDS.map(({ name }) => name)].map((name) => [name]);
  test.each(everywhere)(
    'of `%s` has no line over 80 columns, whole quotes in its examples, and ends with where more is written',
    async (name) => {
      for (const spoken of [FRENCH, ENGLISH]) {
        const { out } = await type([...name.split(' ').filter(Boolean), '--help'], spoken);
        expect(out.split('\n').filter((line) => line.length > 80 || /^\s*[:;?!»]/.test(line))).toEqual([]);
        const [examples = ''] = out.split('\n\n');
        expect(examples.split('\n').filter((line) => line.split('"').length % 2 === 0)).toEqual([]);
        expect(out).toMatch(/docs\/commands\.md.*\n.*help --man \| man -l -\n$/);
        expect(out).not.toContain('choices');
      }
    },
  );

  test('and the version are found by the words that people type too', async () => {
    const { code, out } = await type(['help', 'audit', 'verify'], FRENCH);
    expect({ code, out }).toEqual({ code: 0, out: (await type(['audit', 'verify', '--help'], FRENCH)).out });
    expect(await type(['help'], FRENCH)).toEqual(await type(['--help'], FRENCH));
    expect((await type(['version'], FRENCH)).out).toBe('1.2.3\n');
    expect((await type(['help', 'verify', '--lang', 'en'], FRENCH)).said).toContain('Did you mean audit verify?');
  });

  test('has the version', async () => {
    expect(await type(['--version'], FRENCH)).toEqual({ code: 0, out: '1.2.3\n', said: '' });
  });
});

describe('A wrong use exits 64, and says', () => {
  test.each([
    [['requst'], 'La commande requst n’existe pas. Vouliez-vous dire request ? Consultez procuration --help.'],
    [['db', 'migrat'], 'La commande migrat n’existe pas. Vouliez-vous dire migrate ? Consultez procuration db --help.'],
    [
      ['login', '--nam', 'x'],
      'L’option --nam n’existe pas. Vouliez-vous dire --name ? Consultez procuration login --help.',
    ],
    [['login', '--name'], 'L’option --name <name> attend une valeur. Consultez procuration login --help.'],
    [['logout', 'now'], 'Cette commande n’attend pas d’autre argument. Consultez procuration logout --help.'],
    [
      ['account', 'frob'],
      'La commande frob n’existe pas. Commandes de account : create, list, lock, unlock, certify, password, recover, import. Consultez procuration account --help.',
    ],
    [['qqqq'], 'La commande qqqq n’existe pas. Consultez procuration --help.'],
    [
      ['station', 'sheet'],
      'Cette commande attend la feuille. Exemple : procuration station sheet opening | lp. Consultez procuration station sheet --help.',
    ],
    [
      ['request', 'withdraw'],
      'Cette commande attend la référence de la demande. Exemple : procuration request withdraw XBQ7V3. Consultez procuration request withdraw --help.',
    ],
    [['verify'], 'La commande verify n’existe pas. Vouliez-vous dire audit verify ? Consultez procuration --help.'],
    [
      ['--lang', 'de', 'logout'],
      'L’option --lang <fr|en> n’a pas de valeur « de ». Valeurs possibles : fr, en. Consultez procuration --help.',
    ],
  ])('%s', async (words, sentence) => {
    expect(await type(words, FRENCH)).toEqual({ code: 64, out: '', said: `${sentence}\n` });
  });

  test('the same in English', async () => {
    const { said } = await type(['login', '--nam', 'x'], ENGLISH);
    expect(said).toBe('There is no option --nam. Did you mean --name? See procuration login --help.\n');
  });
});

test('A wrong setting is named by its variable, never by its value: 78', async () => {
  const environment = { LANG: 'en', DATABASE_URL: 'mysql://me:secret@there' };
  const { code, out, said } = await type(['logout'], { environment });

  expect({ code, out }).toEqual({ code: 78, out: '' });
  expect(said).toContain('DATABASE_URL');
  expect(said).not.toContain('secret');
  expect((await type(['help', 'logout'], { environment })).code).toBe(0);
});

test('A missing argument is named by what it is, in the language of the person, for every command', async () => {
  for (const { name, argument } of COMMANDS) {
    if (!argument?.name.startsWith('<')) continue;
    for (const [spoken, lang] of [
      [FRENCH, 'fr'],
      [ENGLISH, 'en'],
    ] as const) {
      const { code, said } = await type(name.split(' '), spoken);
      expect({ name, code }).toEqual({ name, code: 64 });
      expect(said.replace(/[\u00a0\u202f]/g, ' ')).toContain(argument.summary[lang]);
      expect(said).toContain(`procuration ${name} --help`);
      expect(said).not.toMatch(/required|argument '/);
    }
  }
});

describe('With --json an error is one line of JSON on the standard error:', () => {
  const told = async (words: readonly string[], environment: { readonly [name: string]: string } = {}) => {
    const { code, out, said } = await type([...words, '--json'], { environment: { LANG: 'en', ...environment } });
    expect(out).toBe('');
    expect(said.split('\n')).toHaveLength(2);
    return { code, error: JSON.parse(said) };
  };

  test('a wrong use', async () => {
    const { code, error } = await told(['login', '--nam', 'x']);
    expect(code).toBe(64);
    expect(error).toEqual({
      schema: 'procuration.error/1',
      exitCode: 64,
      sentence: 'There is no option --nam. Did you mean --name? See procuration login --help.',
    });
  });

  test('no server', async () => {
    const { code, error } = await told(['demo'], { PROCURATION_URL: 'http://127.0.0.1:1' });
    expect(code).toBe(69);
    expect(error).toMatchObject({
      exitCode: 69,
      sentence: expect.stringContaining('http://127.0.0.1:1 does not answer'),
    });
  });

  test('a command that ends early', async () => {
    const { code, error } = await told(['demo']);
    expect(code).toBe(69);
    expect(error).toMatchObject({ exitCode: 69, sentence: expect.stringContaining('No server is running here') });
  });

  test('a wrong setting', async () => {
    const { code, error } = await told(['demo'], { PROCURATION_PORT: '-1' });
    expect(code).toBe(78);
    expect(error).toMatchObject({ exitCode: 78, sentence: expect.stringContaining('PROCURATION_PORT') });
  });
});
