import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { lockByFile, lockBySocket } from '#server/run/folder/lock.ts';

const RACERS = 20;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'procuration-lock-'));
  return () => rm(folder, { recursive: true });
});

/** The number of a process that has ended. */
const deadPid = () => spawnSync(process.execPath, ['--version']).pid;
const file = () => join(folder, 'server.lock');

describe.runIf(process.platform === 'linux')('A folder locked by a socket', () => {
  test('is one process’s, by whatever path, until it gives it back', async () => {
    const lock = await lockBySocket(folder);
    await symlink(folder, join(folder, 'alias'));
    expect(await lockBySocket(join(folder, 'alias'))).toBeUndefined();

    await lock?.release();
    const next = await lockBySocket(folder);
    expect(next).toBeDefined();
    await next?.release();
  });

  test('leaves other folders free', async () => {
    const otherFolder = await mkdtemp(join(tmpdir(), 'procuration-lock-'));
    const locks = await Promise.all([lockBySocket(folder), lockBySocket(otherFolder)]);
    expect(locks.every((lock) => lock !== undefined)).toBe(true);
    for (const lock of locks) await lock?.release();
    await rm(otherFolder, { recursive: true });
  });
});

describe('A folder locked by a file', () => {
  test('is one process’s until it gives it back', async () => {
    const lock = await lockByFile(file());
    expect(await lockByFile(file())).toBeUndefined();

    await lock?.release();
    expect(await lockByFile(file())).toBeDefined();
  });

  test('is taken from a dead process, by one of all who try', async () => {
    await writeFile(file(), String(deadPid()));
    const locks = await Promise.all(Array.from({ length: RACERS }, () => lockByFile(file())));

    expect(locks.filter((lock) => lock !== undefined)).toHaveLength(1);
    expect(await readFile(file(), 'utf8')).toBe(String(process.pid));
  });

  test('is left to who has not written its number yet, but not for ever', async () => {
    await writeFile(file(), '');
    expect(await lockByFile(file())).toBeUndefined();

    const aMinuteAgo = Date.now() / 1_000 - 60;
    await utimes(file(), aMinuteAgo, aMinuteAgo);
    expect(await lockByFile(file())).toBeDefined();
  });
});
