import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { configuredProviders } from '#server/run/providers.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'procuration-providers-'));
});
afterAll(() => rm(folder, { recursive: true }));

const FILE = { issuer: 'https://issuer.example', clientId: 'me', clientSecret: 'secret' };

async function providersIn(contents: string) {
  const file = join(folder, 'provider.json');
  await writeFile(file, contents);
  return configured(file);
}

function configured(file: string | undefined) {
  const providerFiles = { 'france-connect': file, 'nc-connect': undefined, 'france-connect-plus': undefined };
  return configuredProviders({ isOn: true, url: undefined, providerFiles });
}

describe('The providers of a server', () => {
  test('are those of which a file says who they are, at the lowest level unless it says more', async () => {
    const read = await providersIn(JSON.stringify(FILE));
    expect(read.ok && (await read.providers('https://here.example'))).toEqual([
      { id: 'france-connect', ...FILE, acr: 'eidas1', alg: 'ES256', isDemonstration: false },
    ]);
  });

  test('are none without a file', async () => {
    const read = await configured(undefined);
    expect(read.ok && (await read.providers('https://here.example'))).toEqual([]);
  });

  test.each<[string, string, readonly string[]]>([
    ['over plain http', JSON.stringify({ ...FILE, issuer: 'http://issuer.example' }), ['issuer']],
    ['without a secret', JSON.stringify({ ...FILE, clientSecret: '' }), ['clientSecret']],
    ['that is no JSON', '{', []],
  ])('keep it from starting by a file %s, which is told without what it holds', async (_, contents, fields) => {
    const file = join(folder, 'provider.json');
    expect(await providersIn(contents)).toEqual({
      ok: false,
      problem: { kind: 'provider-file-unusable', file, fields },
    });
  });

  test('keep it from starting by a file that is not there', async () => {
    expect(await configured(join(folder, 'nowhere'))).toMatchObject({ problem: { kind: 'file-unreadable' } });
  });
});
