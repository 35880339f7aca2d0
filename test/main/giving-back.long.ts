import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stationOf } from '#test/database/places.ts';
import { assessor, PASSWORD } from '#test/database/world.ts';
import { type Desk, makeDesk, PROGRAM, ROOT, run } from '#test/main/procuration.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { KEYS, openTerminal, type Terminal } from '#test/terminal/terminal.ts';

const LONG = 60_000;
/** Throws where nobody catches it, on a signal of the test's. */
const FAULTY = `data:text/javascript,process.on('SIGUSR2',()=>{throw new Error('nobody catches this')})`;
/**
 * What a shell does around a program: its process id is noted, and the state of the line is shown after it.
 */
const SHELL = `sh -c 'echo $$ > "$0"; exec "$@"' "$0" "$@"; code=$?; stty -a; echo "code $code"`;
/** What the screens turn on, and how each is turned off; a cursor is the other way round. */
const MODES = [
  ['\x1b[?1049h', '\x1b[?1049l'],
  ['\x1b[?2004h', '\x1b[?2004l'],
  ['\x1b[?25l', '\x1b[?25h'],
] as const;

let desk: Desk;
let running: Running;
let environment: { readonly [name: string]: string };

beforeAll(async () => {
  desk = await makeDesk();
  running = await startRunning();
  environment = { ...desk.environment, PROCURATION_URL: running.url };
});
afterAll(async () => {
  await running.close();
  await desk.remove();
});

/** The screens as a shell runs them, at a station. */
async function openInShell(): Promise<{ readonly terminal: Terminal; readonly pid: number }> {
  const [node, ...program] = PROGRAM;
  const file = join(desk.folder, 'pid');
  const words = [node, '--import', FAULTY, ...program, 'tui'];
  const terminal = openTerminal('sh', ['-c', SHELL, file, ...words], { env: environment, cwd: ROOT });
  await terminal.shows('Mot de passe');
  terminal.press(`${assessor(stationOf('denain'))}${KEYS.tab}${PASSWORD}${KEYS.enter}`);
  await terminal.shows('Chercher');
  return { terminal, pid: Number(await readFile(file, 'utf8')) };
}

describe('The terminal is given back', () => {
  test.each([
    ['SIGTERM', 143, ''],
    ['SIGHUP', 129, ''],
    ['SIGUSR2', 70, 'Erreur imprévue, rapport'],
  ] as const)(
    'on %s: its own screen, its cursor, its lines and its pastes',
    async (signal, code, said) => {
      const { terminal, pid } = await openInShell();
      for (const [on] of MODES) expect(terminal.written()).toContain(on);
      process.kill(pid, signal);

      await terminal.ended;
      const screen = await terminal.shows(`code ${code}`);
      expect(screen).toContain(said);
      expect(screen).toMatch(/(^| )icanon /m);
      expect(screen).toMatch(/(^| )echo /m);
      for (const [on, off] of MODES) {
        expect(terminal.written().lastIndexOf(off)).toBeGreaterThan(terminal.written().lastIndexOf(on));
      }
    },
    LONG,
  );
});

test(
  'On a dumb terminal the screens say what to do, and write no escape sequence',
  async () => {
    const [node, ...program] = PROGRAM;
    const terminal = openTerminal(node, [...program, 'tui'], { env: environment, cwd: ROOT, term: 'dumb' });

    expect(await terminal.ended).toBe(64);
    expect(terminal.written()).toContain('procuration --help');
    expect(terminal.written()).not.toContain('\x1b');
  },
  LONG,
);

test.each([
  ['fr', 'utilisez les commandes : procuration --help'],
  ['en', 'use the commands: procuration --help'],
])('What is piped into the screens is told in %s to use the commands: 64', async (lang, said) => {
  const { code, out, said: told } = await run(desk, ['tui', '--lang', lang], { environment, input: 'x\n' });

  expect({ code, out }).toEqual({ code: 64, out: '' });
  expect(told).toContain(said);
});
