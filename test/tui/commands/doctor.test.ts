import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type } from '#test/tui/commands/type.ts';

let folder = '';
const script = (name: string, text: string) => writeFile(join(folder, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'procuration-doctor-'));
  vi.stubEnv('PATH', folder);
  vi.stubEnv('PROCURATION_PRINT', '');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

/** The check of the printer, by the environment that the program reads. */
async function printer(): Promise<unknown> {
  const environment = { LANG: 'en', PROCURATION_DATA: folder, XDG_STATE_HOME: folder };
  const { checks } = JSON.parse((await type(['doctor', '--json'], { environment })).out);
  return checks.find(({ check }: { readonly check: string }) => check === 'printer');
}

/** Speaks the language that it is asked for, as the real one does. */
const lpstat = (...lines: readonly string[]) =>
  script('lpstat', `[ "$LC_ALL" = C ] || exit 9\n${lines.map((line) => `echo '${line}'`).join('\n')}`);

describe('doctor', () => {
  test('names the printer to which receipts and lists go', async () => {
    await script('lp', '');
    await lpstat('printer bureau is idle.  enabled since Mon', 'system default destination: bureau');
    expect(await printer()).toEqual({ check: 'printer', state: 'ok', sentence: 'printer bureau' });
  });

  test.each<[string, readonly string[], string]>([
    ['is stopped', ['printer bureau disabled since Mon -', 'system default destination: bureau'], 'cupsenable bureau'],
    ['is none by default', ['printer bureau is idle.', 'printer accueil is idle.'], 'among bureau, accueil'],
    ['is not there', ['no system default destination'], 'no printer on this machine'],
  ])('says that a printer %s', async (_, lines, said) => {
    await script('lp', '');
    await lpstat(...lines);
    expect(await printer()).toMatchObject({ state: 'warn', sentence: expect.stringContaining(said) });
  });

  test('takes a print service that does not answer for no printer', async () => {
    await script('lp', '');
    await script('lpstat', 'echo "lpstat: Scheduler is not running." >&2\nexit 1');
    expect(await printer()).toMatchObject({ state: 'warn', sentence: expect.stringContaining('no printer') });
  });

  test('says that the print command is missing, and asks no printer of another command', async () => {
    expect(await printer()).toMatchObject({ state: 'warn', sentence: expect.stringContaining('“lp”') });
    vi.stubEnv('PROCURATION_PRINT', `${join(folder, 'paper')} -o duplex`);
    expect(await printer()).toMatchObject({ state: 'warn' });
    await script('paper', '');
    expect(await printer()).toMatchObject({ state: 'ok', sentence: expect.stringContaining(join(folder, 'paper')) });
  });
});
