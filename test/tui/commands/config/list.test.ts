import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { SETTINGS } from '#server/run/settings.ts';
import { type } from '#test/tui/commands/type.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'procuration-config-'));
  return () => rm(folder, { recursive: true });
});

type Environment = { readonly [name: string]: string };

async function list(environment: Environment, ...words: readonly string[]) {
  const { code, out, said } = await type(['config', 'list', '--json', ...words], {
    environment: { XDG_STATE_HOME: folder, ...environment },
    serverSide: { findServer: async () => ({ url: 'http://127.0.0.1:4321', pid: 1 }) },
  });
  const { schema, settings, wrong, unknown } = JSON.parse(out);
  const one = (wanted: string) => settings.find(({ name }: { readonly name: string }) => name === wanted);
  return { code, out, said, schema, settings, one, wrong, unknown };
}

describe('The list of settings', () => {
  test('has each of them, with its value and where that comes from', async () => {
    const { code, schema, settings, one } = await list({ PROCURATION_DATA: '/d', NO_COLOR: '' });

    expect({ code, schema }).toEqual({ code: 0, schema: 'procuration.config/1' });
    expect(settings.map(({ name }: { readonly name: string }) => name)).toEqual(Object.keys(SETTINGS));
    expect(one('PROCURATION_DATA')).toMatchObject({ value: '/d', source: 'environment' });
    expect(one('XDG_STATE_HOME')).toMatchObject({ value: folder, source: 'environment' });
    expect(one('PROCURATION_HOST')).toMatchObject({ value: '127.0.0.1', source: 'default' });
    expect(one('NO_COLOR')).toMatchObject({ value: null, source: 'none' });
  });

  test('takes an option before the environment, and that before the server of the folder', async () => {
    const environment = { PROCURATION_URL: 'https://there.example' };
    expect((await list({})).one('PROCURATION_URL')).toMatchObject({ value: 'http://127.0.0.1:4321', source: 'file' });
    expect((await list(environment)).one('PROCURATION_URL')).toMatchObject({ source: 'environment' });
    const typed = await list(environment, '--server', 'https://here.example', '--lang', 'en');
    expect(typed.one('PROCURATION_URL')).toMatchObject({ value: 'https://here.example', source: 'option' });
    expect(typed.one('LC_ALL')).toMatchObject({ value: 'en', source: 'option' });
  });

  test.each([
    'postgres://app:s3cret@there/base',
    'postgres://app:s3cret@part@there/base',
    'postgres://app:s3cret/part@there/base?sslmode=require',
    'postgres://app@there/base?password=s3cret&sslmode=require',
    'postgresql://app:s3cret@one,two/base',
  ])('hides the password of %s, in what follows from it too', async (url) => {
    const { out, one } = await list({ DATABASE_URL: url });
    expect(out).not.toContain('s3cret');
    expect(one('DATABASE_URL')).toMatchObject({
      value: expect.stringMatching(/\/\/app.*\*\*\*/),
      source: 'environment',
    });
    expect(one('DATABASE_OWNER_URL')).toMatchObject({ source: 'default' });
  });

  test('names what cannot be used and what is no setting, never its value: 78 and 0', async () => {
    const wrong = await list({ PROCURATION_PORT: 's3cret' });
    expect(wrong).toMatchObject({ code: 78, wrong: [{ name: 'PROCURATION_PORT', why: expect.any(String) }] });
    expect(wrong.one('PROCURATION_PORT')).toMatchObject({ value: '0', source: 'default' });
    const unknown = await list({ PROCURATION_DATAS: 's3cret' });
    expect(unknown).toMatchObject({ code: 0, unknown: ['PROCURATION_DATAS'] });
    for (const { out } of [wrong, unknown]) expect(out).not.toContain('s3cret');
  });

  test('stands in columns for people, with a sentence for what is wrong', async () => {
    const environment = { XDG_STATE_HOME: folder, LANG: 'fr', PROCURATION_PORT: '-1', PROCURATION_DATAS: '/d' };
    const { code, out, said } = await type(['config', 'list'], { environment });
    expect(code).toBe(78);
    expect(out).toMatch(/^PROCURATION_HOST +par défaut +127\.0\.0\.1$/m);
    expect(out).toMatch(/^NO_COLOR +non défini +—$/m);
    expect(said).toContain('PROCURATION_PORT n’est pas utilisable : il faut un nombre de 0 à 65535.');
    expect(said).toContain('PROCURATION_DATAS n’est pas un réglage');
  });
});
