import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { openPrivateFile } from '#tui/cli/private-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'procuration-file-'));
  return () => rm(folder, { recursive: true });
});

describe('A file with names of people', () => {
  test('is whole under its name at the end, for its owner alone', async () => {
    const path = join(folder, 'register.csv');
    const file = await openPrivateFile(path);
    await file.write('one\n');
    await file.write('two\n');
    expect(await readdir(folder)).not.toContain('register.csv');

    await file.end();
    expect(await readFile(path, 'utf8')).toBe('one\ntwo\n');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['register.csv']);
  });

  test('that is not finished leaves what stood there before', async () => {
    const path = join(folder, 'register.csv');
    await writeFile(path, 'before');
    const file = await openPrivateFile(path);
    await file.write('half');
    await file.discard();

    expect(await readFile(path, 'utf8')).toBe('before');
    expect(await readdir(folder)).toEqual(['register.csv']);
  });
});
