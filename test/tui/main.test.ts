import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** Opens the terminal client, as it is built for the tests, with pipes for input and output. */
function openPiped(
  url: string,
  lang: string,
): Promise<{ readonly code: number | null; readonly out: string; readonly error: string }> {
  const env = { ...process.env, PROCURATION_URL: url };
  const child = spawn(process.execPath, ['dist/main.js', 'tui', '--lang', lang], { cwd: ROOT, env });
  let out = '';
  let error = '';
  child.stdout.on('data', (text) => {
    out += String(text);
  });
  child.stderr.on('data', (text) => {
    error += String(text);
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, error })));
}

describe('Without a terminal', () => {
  test.each([
    ['fr', 'utilisez les commandes'],
    ['en', 'use the commands'],
  ])('the screens say in %s how to go on, and draw nothing', async (lang, said) => {
    const { code, out, error } = await openPiped('http://127.0.0.1:1', lang);
    expect({ code, out }).toEqual({ code: 64, out: '' });
    expect(error).toContain(said);
  });
});
