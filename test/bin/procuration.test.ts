import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/**
 * A program that prints its arguments, in JSX that only this project's settings compile; `wait` ends by a
 * signal.
 */
const MAIN = `
  const { greeting } = await import('#tui/greeting.tsx');
  const words = process.argv.slice(2);
  process.exitCode = 3;
  const waiting = words[0] === 'wait' && setInterval(() => {}, 1_000);
  process.on('SIGTERM', () => {
    process.exitCode = 7;
    clearInterval(waiting);
  });
  console.log(JSON.stringify({ greeting: greeting.props.children, words, from: process.cwd() }));
`;
const GREETING = `import { Text } from 'ink';\nexport const greeting = <Text>bonjour</Text>;`;

/** A Node of before 22.14, for all that the launcher asks of it. */
const OLD_NODE = '#!/bin/sh\nexit 1\n';
/** What a build takes of the house beside its own code. */
const TAKEN = [
  'package.json',
  'tsconfig.json',
  'esbuild.config.mjs',
  'bin',
  'patches',
  join('drizzle', 'migrations'),
  join('drizzle', 'sql'),
  join('drizzle', 'connection', 'empty-cluster.br'),
  join('server', 'demonstration', 'demonstration-acts.jsonl'),
];

describe('bin/procuration', () => {
  let folder = '';
  let house = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'procuration launcher #%20-'));
    house = join(folder, 'house');
    await mkdir(join(house, 'tui'), { recursive: true });
    for (const file of TAKEN) await cp(join(ROOT, file), join(house, file), { recursive: true });
    await writeFile(join(house, 'main.ts'), MAIN);
    await writeFile(join(house, 'tui', 'greeting.tsx'), GREETING);
  });

  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  test('runs from any folder and through links, builds on first use, and keeps arguments and exit code', async () => {
    await symlink(join(ROOT, 'node_modules'), join(house, 'node_modules'));
    await symlink(join('house', 'bin', 'procuration'), join(folder, 'relative'));
    await symlink(join(folder, 'relative'), join(folder, 'link'));

    const { code, out, said } = await launch(join(folder, 'link'), {
      words: ['two words', '', '--json'],
      from: folder,
    }).ended;

    expect({ code, said }).toEqual({ code: 3, said: '' });
    expect(JSON.parse(out)).toEqual({ greeting: 'bonjour', words: ['two words', '', '--json'], from: folder });
  });

  test('runs a built program without the packages that build it', async () => {
    await mkdir(join(house, 'node_modules', '.bin'), { recursive: true });
    await symlink(process.execPath, join(house, 'node_modules', '.bin', 'node'));
    await mkdir(join(house, 'dist'));
    await writeFile(join(house, 'dist', 'main.js'), 'process.exitCode = 5;');

    const { code, said } = await launch(join(house, 'bin', 'procuration'), { words: [], from: folder }).ended;

    expect({ code, said }).toEqual({ code: 5, said: '' });
  });

  test('passes a signal to the program, and the exit code back', async () => {
    await symlink(join(ROOT, 'node_modules'), join(house, 'node_modules'));

    const { run, ended } = launch(join(house, 'bin', 'procuration'), { words: ['wait'], from: folder });
    await once(run.stdout, 'data');
    run.kill('SIGTERM');

    expect((await ended).code).toBe(7);
  });

  test('says that its packages are missing, with exit code 78', async () => {
    const { code, out, said } = await launch(join(house, 'bin', 'procuration'), { words: [], from: folder }).ended;

    expect({ code, out }).toEqual({ code: 78, out: '' });
    expect(said).toContain(`run npm ci in ${house}`);
  });

  test('says how to build when the building packages are missing, with exit code 78', async () => {
    await mkdir(join(house, 'node_modules', '.bin'), { recursive: true });
    await symlink(process.execPath, join(house, 'node_modules', '.bin', 'node'));

    const { code, said } = await launch(join(house, 'bin', 'procuration'), { words: [], from: folder }).ended;

    expect(code).toBe(78);
    expect(said).toContain(`run npm ci && npm run build in ${house}`);
  });

  test('says which Node it needs when that one is too old, with exit code 78', async () => {
    await mkdir(join(house, 'node_modules'));
    await writeFile(join(folder, 'node'), OLD_NODE, { mode: 0o755 });

    const { code, said } = await launch(join(house, 'bin', 'procuration'), { words: [], from: folder }).ended;

    expect(code).toBe(78);
    expect(said).toContain('Node 22.14');
  });
});

/** Starts the launcher with `from` as folder and as first place to look for programs. */
function launch(file: string, { words, from }: { readonly words: readonly string[]; readonly from: string }) {
  const { PATH } = process.env;
  const run = spawn(file, words, { cwd: from, env: { PATH: `${from}:${PATH}` }, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = Promise.all([text(run.stdout), text(run.stderr), once(run, 'exit')]);
  return { run, ended: ended.then(([out, said, [code]]) => ({ code, out, said })) };
}
