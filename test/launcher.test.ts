import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** Says what it was given, with a tag that only this project's settings turn into React's own call. */
const MAIN = `
  const { greeting } = await import('#tui/greeting.tsx');
  console.log(JSON.stringify({ greeting: greeting.props.children, words: process.argv.slice(2), from: process.cwd() }));
  process.exitCode = 3;
`;
const GREETING = `import { Text } from 'ink';\nexport const greeting = <Text>bonjour</Text>;`;

/** A Node of before 22.14, for all that the launcher asks of it. */
const OLD_NODE = '#!/bin/sh\nexit 1\n';

describe('bin/procuration', () => {
  let folder = '';
  let house = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'procuration launcher #%20-'));
    house = join(folder, 'house');
    await mkdir(join(house, 'tui'), { recursive: true });
    for (const file of ['package.json', 'tsconfig.json', 'bin']) {
      await cp(join(ROOT, file), join(house, file), { recursive: true });
    }
    await writeFile(join(house, 'main.ts'), MAIN);
    await writeFile(join(house, 'tui', 'greeting.tsx'), GREETING);
  });

  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  test('runs from any folder, through links, with its words and its exit code kept', async () => {
    await symlink(join(ROOT, 'node_modules'), join(house, 'node_modules'));
    await symlink(join('house', 'bin', 'procuration'), join(folder, 'relative'));
    await symlink(join(folder, 'relative'), join(folder, 'link'));

    const { code, out } = await launch(join(folder, 'link'), { words: ['two words', '', '--json'], from: folder });

    expect(code).toBe(3);
    expect(JSON.parse(out)).toEqual({ greeting: 'bonjour', words: ['two words', '', '--json'], from: folder });
  });

  test('says that its packages are missing, with exit code 78', async () => {
    const { code, out, said } = await launch(join(house, 'bin', 'procuration'), { words: [], from: folder });

    expect({ code, out }).toEqual({ code: 78, out: '' });
    expect(said).toContain(`run npm ci in ${house}`);
  });

  test('says which Node it needs when there is only an old one, with exit code 78', async () => {
    await mkdir(join(house, 'node_modules'));
    await symlink(join(ROOT, 'node_modules', 'tsx'), join(house, 'node_modules', 'tsx'));
    await writeFile(join(folder, 'node'), OLD_NODE, { mode: 0o755 });

    const { code, said } = await launch(join(house, 'bin', 'procuration'), { words: [], from: folder });

    expect(code).toBe(78);
    expect(said).toContain('Node 22.14');
  });
});

/** Runs the launcher with `from` as folder and as first place to look for programs. */
async function launch(file: string, { words, from }: { readonly words: readonly string[]; readonly from: string }) {
  const { PATH } = process.env;
  const run = spawn(file, words, { cwd: from, env: { PATH: `${from}:${PATH}` }, stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, said, [code]] = await Promise.all([text(run.stdout), text(run.stderr), once(run, 'exit')]);
  return { code, out, said };
}
