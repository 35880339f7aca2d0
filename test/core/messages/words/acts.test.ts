import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ACT_WORDS, isActOrGroup } from '#core/messages/words/acts.ts';

const SERVER = join(import.meta.dirname, '../../../../server');

/** The names of all acts in the sources of the server. */
async function actsOfServer(): Promise<readonly string[]> {
  const files = (await readdir(SERVER, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const texts = await Promise.all(files.map((file) => readFile(join(SERVER, file), 'utf8')));
  return texts.flatMap((text) =>
    [...text.matchAll(/\b(?:name|act): '([a-z]+\.[A-Za-z]+)'/g)].map(([, act = '']) => act),
  );
}

describe('The acts of the log', () => {
  test('have words, each of those that the server writes', async () => {
    const acts = [...new Set(await actsOfServer())];
    expect(acts.length).toBeGreaterThan(30);
    expect(acts.filter((act) => !(act in ACT_WORDS.fr))).toEqual([]);
  });

  test('are named whole, or by their group', () => {
    expect(['request.submit', 'request', 'station'].map(isActOrGroup)).toEqual([true, true, true]);
    expect(['foo', 'req', 'request.', ''].map(isActOrGroup)).toEqual([false, false, false, false]);
  });
});
