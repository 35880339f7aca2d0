import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { IN_MARCH } from '#test/database/places.ts';
import { served } from '#test/tui/commands/served.ts';
import { type } from '#test/tui/commands/type.ts';
import { until } from '#test/until.ts';

const admin = served(async (running) => {
  running.setClock(IN_MARCH);
  return 'admin';
});

const named = async (kind: string, typed: string) => {
  const { code, out, said } = await admin.run('completion', 'bash', '--names', kind, `--typed=${typed}`);
  expect({ code, said }).toEqual({ code: 0, said: '' });
  return out.split('\n').filter((name) => name !== '');
};

describe('The names that a shell completes', () => {
  // A server that takes longer than a person waits for a key completes nothing: the key is pressed again.
  test('are those of the accounts that begin as was typed', async () => {
    await until(async () => expect(await named('account', 'adm')).toEqual(['admin']));
    await until(async () => expect((await named('account', '')).length).toBeGreaterThan(1));
  });

  test('are those of the elections that have the words typed, in any spelling', async () => {
    await admin.run('election', 'call', 'Été d’essai', '--type', 'municipal', '--rounds', '2028-06-18', '--yes');
    await until(async () => expect(await named('election', 'ESSAI')).toEqual(['Été d’essai']));
  });

  test('are none of those elections that have one of the words typed and not the other', async () => {
    const called = { 'Nulle autre': '2028-09-17', 'Nulle part': '2028-10-01' };
    for (const [name, round] of Object.entries(called))
      await admin.run('election', 'call', name, '--type', 'municipal', '--rounds', round, '--yes');
    await until(async () => expect(await named('election', 'nulle part')).toEqual(['Nulle part']));
  });

  test('are none, without a word, where nobody is signed in or nothing answers', async () => {
    const nothing = { code: 0, out: '', said: '' };
    const ask = (environment: { readonly [name: string]: string }) =>
      type(['completion', 'bash', '--names', 'account'], { environment });
    expect(await ask({ PROCURATION_URL: admin.running.url, XDG_STATE_HOME: '/nowhere' })).toEqual(nothing);
    expect(await ask({ PROCURATION_URL: 'http://127.0.0.1:1' })).toEqual(nothing);
  });
});

describe('The script of bash', () => {
  /** What Tab offers after these words; the program answers with what it was asked. */
  async function offered(...words: readonly string[]): Promise<readonly string[]> {
    const { out } = await type(['completion', 'bash'], { environment: {} });
    const lines = [
      'procuration() { echo "$*"; }',
      out,
      'COMP_WORDS=("$@"); COMP_CWORD=$(($#-1)); _procuration',
      `printf '%s\\n' "\${COMPREPLY[@]}"`,
    ];
    const done = spawnSync('bash', ['-c', lines.join('\n'), 'bash', 'procuration', ...words], { encoding: 'utf8' });
    return done.stdout.trimEnd().split('\n');
  }

  test.each([
    [['request', 'submit', '--election', ''], 'completion bash --names election --typed='],
    [['election', 'postpone', '"Tour\\ 2'], 'completion bash --names election --typed=Tour 2'],
    [['account', 'lock', 'le'], 'completion bash --names account --typed=le'],
    [['account', 'create', '--chosen-by', 'le'], 'completion bash --names account --typed=le'],
  ])('asks the program for the names that may follow %j, and offers each whole', async (words, asked) => {
    expect(await offered(...words)).toEqual([asked]);
  });

  test('offers words of its own where nothing is named', async () => {
    expect((await offered('account', 'l')).toSorted()).toEqual(['list', 'lock']);
    expect(await offered('account', 'list', '--state', 'lo')).toEqual(['locked']);
  });
});
