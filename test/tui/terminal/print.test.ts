import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { until } from '#test/until.ts';
import { print } from '#tui/terminal/print.ts';

const TEXT = `Liste d’émargement\fÉléonore Żak\n${'Denain '.repeat(50_000)}`;

/** Keeps what it is given and its words, and says much on both outputs. */
const PRINTER = `#!/bin/sh
cat > "$1"
printf '%s|' "$@" > "$1.words"
echo said; echo complained >&2
`;

describe('Printing', () => {
  let folder = '';
  const at = (name: string) => join(folder, name);
  const script = (name: string, text: string) => writeFile(at(name), text, { mode: 0o755 });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'procuration-print-'));
  });

  afterEach(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true, force: true });
  });

  test('gives the whole text to the print command of the settings, its words split and read by no shell', async () => {
    await script('printer', PRINTER);
    vi.stubEnv('PROCURATION_PRINT', ` ${at('printer')}  ${at('paper')} -o $HOME;exit `);

    expect(await print(TEXT)).toBe('printed');

    expect(await readFile(at('paper'), 'utf8')).toBe(TEXT);
    expect(await readFile(at('paper.words'), 'utf8')).toBe(`${at('paper')}|-o|$HOME;exit|`);
  });

  test('says that there is no printer when there is no such command', async () => {
    expect(await print(TEXT, { command: at('nothing') })).toBe('no-printer');
  });

  test('fails with the command, whether or not it read the text', async () => {
    await script('broken', '#!/bin/sh\nexit 3\n');
    await writeFile(at('no-program'), PRINTER);

    expect(await print(TEXT, { command: at('broken') })).toBe('failed');
    expect(await print(TEXT, { command: at('no-program') })).toBe('failed');
  });

  test('ends a command that never ends, with what it started', async () => {
    await script('stuck', `#!/bin/sh\ntail -f /dev/null &\necho $! > ${at('started')}\nwait\n`);

    expect(await print(TEXT, { command: at('stuck'), longest: 500 })).toBe('failed');

    const started = Number(await readFile(at('started'), 'utf8'));
    await until(() => expect(isRunning(started)).toBe(false));
  });
});

/** One that ended and that nobody waited for yet runs no more. */
function isRunning(id: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(id)], { encoding: 'utf8' });
  return stdout.trim() !== '' && !stdout.trim().startsWith('Z');
}
