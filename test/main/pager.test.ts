import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Desk, makeDesk, PROGRAM, ROOT, run } from '#test/main/procuration.ts';
import { openTerminal } from '#test/terminal/terminal.ts';

/** Shows what it is given, and keeps it in a file. */
const PAGER = 'tee "$1"; echo "the pager has ended"';

let desk: Desk;
let kept: string;
let environment: { readonly [name: string]: string };
beforeEach(async () => {
  desk = await makeDesk();
  kept = join(desk.folder, 'kept');
  await writeFile(join(desk.folder, 'pager'), PAGER);
  environment = { ...desk.environment, PAGER: `sh ${join(desk.folder, 'pager')} ${kept}` };
  return desk.remove;
});

const open = (words: readonly string[], more: { readonly [name: string]: string } = {}) => {
  const [node, ...options] = PROGRAM;
  return openTerminal(node, [...options, ...words], { env: { ...environment, ...more }, cwd: ROOT });
};

describe('An answer that is longer than the terminal', () => {
  test('is shown by the pager, whole and once', async () => {
    const whole = (await run(desk, ['help'])).out;
    const terminal = open(['help']);

    expect(await terminal.ended).toBe(0);
    expect(terminal.screen()).toContain('the pager has ended');
    expect(await readFile(kept, 'utf8')).toBe(whole);
    expect(terminal.written().split('help --man')).toHaveLength(2);
  });

  test.each([
    ['with --no-pager', ['--no-pager'], {}],
    ['with --no-input', ['--no-input'], {}],
    ['to a screen reader', [], { PROCURATION_SCREEN: 'linear' }],
    ['where there is no such pager', [], { PAGER: 'no-such-pager' }],
  ])('is written to the terminal %s', async (_, words, more) => {
    const terminal = open(['help', ...words], more);

    expect(await terminal.ended).toBe(0);
    expect(terminal.written()).toContain('help --man');
    expect(terminal.written()).not.toContain('the pager has ended');
  });

  test('stays with the pager on Ctrl+C, which the command outlives', async () => {
    await writeFile(
      join(desk.folder, 'pager'),
      'trap "echo interrupted; exit 3" INT; echo waiting; while :; do :; done',
    );
    const terminal = open(['help']);
    await terminal.shows('waiting');
    terminal.press('\x03');

    expect(await terminal.ended).toBe(0);
    expect(terminal.screen()).toContain('interrupted');
  });

  test('goes by pages through less, where the machine has it', async () => {
    if (spawnSync('sh', ['-c', 'command -v less']).status !== 0) return;
    const terminal = open(['help'], { PAGER: '' });
    await terminal.shows(/^:/m);
    expect(terminal.screen()).toContain('l’électeur');
    expect(terminal.screen()).not.toContain('help --man');
    terminal.press('G');
    await terminal.shows('help --man');
    terminal.press('q');
    expect(await terminal.ended).toBe(0);
  });
});

test('A short answer, or one that is no terminal’s, goes through no pager', async () => {
  const terminal = open(['version']);
  expect(await terminal.ended).toBe(0);
  expect(terminal.screen()).not.toContain('the pager');
  const piped = await run(desk, ['help'], { environment });
  expect(piped.out).not.toContain('the pager');
});
