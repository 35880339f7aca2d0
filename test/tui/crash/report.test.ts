import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Reported, reportsFolder, reportsSince, writeReport } from '#tui/crash/report.ts';

const AT = new Date('2027-04-11T08:30:15.250Z');
const SECRETS = 'Marie Durand J4HRTE marianne-vote-a-denain';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'procuration-crash-'));
  return () => rm(folder, { recursive: true });
});

function write(error: unknown, at = AT, stateFolder = folder): Reported {
  const running = { version: '1.2.3', command: 'login --name', program: import.meta.dirname };
  return writeReport(error, { ...running, stateFolder, now: () => at });
}

async function read(reported: Reported): Promise<string> {
  return 'file' in reported ? readFile(reported.file, 'utf8') : '';
}

describe('The report of a crash', () => {
  test('says what ran, on what, and where it failed, with its causes', async () => {
    const cause = Object.assign(new TypeError(SECRETS), { code: 'ERR_INVALID_URL' });
    const reported = write(new Error(SECRETS, { cause }));

    expect(JSON.parse(await read(reported))).toEqual({
      schema: 'procuration.crash/1',
      id: reported.id,
      at: AT.toISOString(),
      version: '1.2.3',
      node: process.versions.node,
      platform: `${process.platform} ${process.arch}`,
      command: 'login --name',
      errors: [
        { name: 'Error', at: expect.arrayContaining([expect.stringMatching(/^report\.test\.ts:\d+:\d+$/)]) },
        { name: 'TypeError', code: 'ERR_INVALID_URL', at: expect.anything() },
      ],
    });
  });

  test('has no message of an error, nor what is no word of a program', async () => {
    const named = Object.assign(new Error(`x\n    at ${SECRETS} (file:///a.ts:1:1)`), { code: SECRETS, name: SECRETS });
    for (const thrown of [new Error(SECRETS), named, SECRETS, { SECRETS }]) {
      expect(await read(write(thrown))).not.toMatch(/Marie|J4HRTE|marianne/);
    }
  });

  test('is for its owner alone', async () => {
    const reported = write(new Error('any'));
    expect((await stat('file' in reported ? reported.file : '')).mode & 0o777).toBe(0o600);
    expect((await stat(reportsFolder(folder))).mode & 0o777).toBe(0o700);
  });

  test('takes the place of the oldest, once there are 20; other files stay', async () => {
    const ids = Array.from({ length: 22 }, (_, day) => write('any', new Date(Date.UTC(2027, 3, day + 1))).id);
    await writeFile(join(reportsFolder(folder), 'notes.txt'), '');
    const last = write('any', new Date(Date.UTC(2027, 4, 1))).id;

    const left = await readdir(reportsFolder(folder));
    expect(left).toHaveLength(21);
    expect(left).toContain('notes.txt');
    expect(reportsSince(new Date(0), folder).map(({ id }) => id)).toEqual([...ids.slice(3), last]);
  });

  test('that cannot be written says why, and throws nothing', async () => {
    await writeFile(join(folder, 'file'), '');
    expect(write(new Error('any'), AT, join(folder, 'file'))).toEqual({ id: expect.any(String), why: 'ENOTDIR' });
  });
});

test('The reports since a moment are found, the oldest first', () => {
  write('any', new Date('2027-04-01T00:00:00Z'));
  const second = write('any', new Date('2027-04-10T00:00:00Z')).id;
  const third = write('any').id;

  expect(reportsSince(new Date('2027-04-09T00:00:00Z'), folder).map(({ id }) => id)).toEqual([second, third]);
  expect(reportsSince(new Date('2027-05-01T00:00:00Z'), folder)).toEqual([]);
});
