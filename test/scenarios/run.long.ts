import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const RUN = join(import.meta.dirname, 'run.ts');
const TO_COME = '- { id: later, title: comes later, steps: [{ at: 2029-05-02 09:00, purge: {} }] }';
const FINE = `
- id: fine
  title: is played
  steps:
    - { at: 2029-05-02 09:00, counter: { reference: AQG7NW }, expect: { refused: reference-unknown } }
- id: wrong
  title: is played too
  steps:
    - { at: 2029-05-02 09:00, counter: { reference: AQG7NW }, expect: { refused: reference-used } }
`;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scenarios-'));
  await writeFile(join(folder, 'later.yaml'), TO_COME);
  await writeFile(join(folder, 'played.yaml'), FINE);
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command as npm does, called from another folder. */
async function run(...paths: string[]) {
  const env = { ...process.env, npm_lifecycle_event: 'scenarios', INIT_CWD: folder, DATABASE_URL: '' };
  const command = spawn(process.execPath, ['--import', 'tsx', RUN, ...paths], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [output, errors, [status]] = await Promise.all([
    text(command.stdout),
    text(command.stderr),
    once(command, 'close'),
  ]);
  return { lines: output.trimEnd().split('\n'), errors, status };
}

describe('npm run scenarios', { timeout: 60_000 }, () => {
  test('without a path prints its usage', async () => {
    const { errors, status } = await run();

    expect(errors).toContain('npm run scenarios -- PATH...');
    expect(status).toBe(64);
  });

  test('reads paths relative to where it was called, and fails on a missing one', async () => {
    const { lines, status } = await run('later.yaml', 'nowhere.yaml');

    expect(lines).toEqual([
      'ok later: comes later',
      'FAILED nowhere.yaml: cannot be read',
      '  nowhere.yaml, nowhere.yaml: there is no such file or folder',
      '1 passed, 1 failed',
    ]);
    expect(status).toBe(1);
  });

  test('leaves out a named story and prints so; an unknown name is a failure', async () => {
    const { lines, status } = await run('later.yaml', '--except', 'later', '--except', 'nobody');

    expect(lines).toEqual([
      'left out later: comes later',
      'FAILED nobody: cannot be left out',
      '  , nobody, --except: no story has this id',
      '0 passed, 1 failed',
    ]);
    expect(status).toBe(1);
  });

  test('plays a folder on the embedded database, prints a line for each scenario, and counts them', async () => {
    const { lines, status } = await run('.');

    expect(lines).toEqual([
      'ok later: comes later',
      'ok fine: is played',
      'FAILED wrong: is played too',
      '  played.yaml, wrong, step 1 (2029-05-02 09:00 counter)',
      '    expected: refused (reference-used)',
      '    answered: refused (reference-unknown)',
      '2 passed, 1 failed',
    ]);
    expect(status).toBe(1);
  });
});
