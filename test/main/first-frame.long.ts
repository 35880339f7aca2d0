import { readdir, stat, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import xterm from '@xterm/headless';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PASSWORD } from '#test/database/world.ts';
import { type Desk, makeDesk, PROGRAM, ROOT } from '#test/main/procuration.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { KEYS, openTerminal, type Size, type Terminal } from '#test/terminal/terminal.ts';

const CTRL_C = '\x03';
/** What the screens turn on, and how each is turned off; a cursor is the other way round. */
const MODES = [
  ['\x1b[?1049h', '\x1b[?1049l'],
  ['\x1b[?2004h', '\x1b[?2004l'],
  ['\x1b[?25l', '\x1b[?25h'],
] as const;
/**
 * Runs before the program, and holds it after what it writes first, until the file of GO is there: nothing
 * that draws screens is loaded yet.
 */
const HOLDING = `data:text/javascript,${encodeURIComponent(`
  import { existsSync } from 'node:fs';
  const { write } = process.stdout;
  const turn = new Int32Array(new SharedArrayBuffer(4));
  process.stdout.write = function (...words) {
    process.stdout.write = write;
    const isWritten = write.apply(this, words);
    while (!existsSync(process.env.GO)) Atomics.wait(turn, 0, 0, 5);
    return isWritten;
  };
`)}`;
/** Keeps a shell around the program, which shows the state of the line after it. */
const SHELL = 'trap : TERM; "$0" "$@"; code=$?; stty -a; echo "code $code"';
const OFFICER = 'leroy';
/** Signs that a terminal reads before it is looked at again. */
const STEP = 16;
const PASTES_ON = '\x1b[?2004h';
const CURSOR_SHOWN = '\x1b[?25h';
/** Ink ends what it draws with it. */
const DRAWN = '\x1b[?2026l';

let desk: Desk;
let running: Running;
/** A server that takes calls and never answers: the first form stays as it is. */
let silent: Server;
let silentUrl: string;

beforeAll(async () => {
  running = await startRunning();
  silent = createServer();
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  silentUrl = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
});
afterAll(async () => {
  silent.close();
  await running.close();
});
beforeEach(async () => {
  desk = await makeDesk();
});
let opened: Terminal[] = [];
afterEach(async () => {
  for (const { pid } of opened) killGroup(pid);
  opened = [];
  await desk.remove();
});

type Environment = { readonly [name: string]: string };
type Opening = { readonly words?: readonly string[]; readonly size?: Size; readonly environment?: Environment };

/** The screens; `before` are the options of Node. */
function open({ words = [], size, environment = {} }: Opening = {}, before: readonly string[] = []): Terminal {
  const [node, ...program] = PROGRAM;
  const env = { ...desk.environment, PROCURATION_URL: silentUrl, GO: join(desk.folder, 'go'), ...environment };
  const args = ['-c', SHELL, node, ...before, ...program, 'tui', ...words];
  const terminal = openTerminal('sh', args, { env, cwd: ROOT, ...(size && { size }) });
  opened.push(terminal);
  return terminal;
}

/** The screens, held before anything that draws them is loaded. */
async function openHeld(opening: Opening = {}): Promise<Terminal> {
  const terminal = open(opening, ['--import', HOLDING]);
  await terminal.writes(PASTES_ON);
  return terminal;
}

/** The screens were once opened in such a window, and left. */
async function openBefore(opening: Opening = {}): Promise<void> {
  const terminal = open(opening);
  await terminal.writes(DRAWN);
  await terminal.writes(PASTES_ON);
  terminal.press(CTRL_C);
  await terminal.shows('code 0');
}

function letGo(): Promise<void> {
  return writeFile(join(desk.folder, 'go'), '');
}

/** The shell and the program in it; both may have ended. */
function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    return;
  }
}

function terminate(terminal: Terminal): void {
  process.kill(-terminal.pid, 'SIGTERM');
}

/** What a terminal shows while it reads what is written from `from` on, cell by cell with its style. */
async function picturesOf(written: string, from: number, [columns, rows]: Size): Promise<ReadonlySet<string>> {
  const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const write = (text: string) => new Promise<void>((resolve) => screen.write(text, resolve));
  await write(written.slice(0, from));
  const pictures = new Set([pictureOf(screen)]);
  for (let at = from; at < written.length; at += STEP) {
    await write(written.slice(at, at + STEP));
    pictures.add(pictureOf(screen));
  }
  return pictures;
}

function pictureOf({ buffer: { active }, rows, cols }: xterm.Terminal): string {
  const cells = Array.from({ length: rows * cols }, (_, place) =>
    active.getLine(active.baseY + Math.floor(place / cols))?.getCell(place % cols),
  );
  return cells
    .map((cell) => `${cell?.getChars() || ' '}${cell?.isBold()}${cell?.isDim()}${cell?.getFgColor()}`)
    .join('|');
}

describe('The first frame', () => {
  test.each<[string, Opening]>([
    ['in French', {}],
    ['in English', { words: ['--lang', 'en'] }],
    ['in a low window', { size: [80, 16] }],
    ['in a wide one', { size: [133, 43] }],
    ['in one that is too small for the screens', { size: [50, 12] }],
    ['without colours', { environment: { NO_COLOR: '1' } }],
    ['with large letters', { words: ['--large'] }],
    ['in ASCII', { environment: { LC_ALL: 'POSIX' } }],
  ])('%s is the one that Ink draws next, without a flicker', async (_, opening) => {
    await openBefore(opening);
    const terminal = await openHeld(opening);
    const first = terminal.screen();
    expect(first).toMatch(/Mot de passe|Password|Agrandissez/);
    const until = terminal.written().length;
    await letGo();
    await terminal.writes(DRAWN, until);
    if (!first.includes('Agrandissez')) await terminal.writes(CURSOR_SHOWN, until);

    expect(terminal.screen()).toBe(first);
    expect((await picturesOf(terminal.written(), until, opening.size ?? [80, 24])).size).toBe(1);
    terminal.press(CTRL_C);
    await terminal.shows('code 0');
  });

  test.each<[string, Opening]>([
    ['another size', { size: [90, 24] }],
    ['the other language', { words: ['--lang=en'] }],
    ['other colours', { environment: { NO_COLOR: '1' } }],
    ['another encoding', { environment: { LANG: 'C' } }],
    ['another terminal', { environment: { COLORTERM: 'truecolor' } }],
  ])('is not that of %s: then the screen stays as it is until the screens are there', async (_, opening) => {
    await openBefore();
    const terminal = await openHeld(opening);
    expect(terminal.screen()).toBe('');
    expect(terminal.written()).not.toContain('\x1b[?1049h');
  });

  test('has no frame nor sign but those of ASCII where the locale is of another encoding than UTF-8', async () => {
    const terminal = open({ environment: { LANG: 'C' } });
    const screen = await terminal.shows('Mot de passe');
    expect(screen).toMatch(/^ +\+-+\+$/m);
    expect(screen).not.toMatch(/[^\p{ASCII}\p{L}]/u);
  });

  test('is kept once for a window, without anything of the server or of who types', async () => {
    const folder = join(desk.folder, '.cache', 'procuration', 'first-form');
    const keptAt = async () => (await stat(join(folder, 'fr-80x24.json'))).mtimeMs;
    await openBefore({ environment: { PROCURATION_URL: running.url } });
    const kept = await keptAt();

    const terminal = await openHeld({ environment: { PROCURATION_URL: running.url } });
    terminal.press('leroy');
    await letGo();
    await terminal.shows(/Nom +leroy/);
    terminal.press(CTRL_C);
    await terminal.shows('code 0');
    expect(await readdir(folder)).toEqual(['fr-80x24.json']);
    expect(await keptAt()).toBe(kept);
  });

  test('is missing where no folder can be written, and the screens open all the same', async () => {
    const environment = { XDG_CACHE_HOME: join(desk.folder, 'no-folder') };
    await writeFile(environment.XDG_CACHE_HOME, '');
    await openBefore({ environment });
    const terminal = await openHeld({ environment });
    expect(terminal.screen()).toBe('');
    await letGo();
    await terminal.shows('Mot de passe');
  });
});

describe.each<[string, boolean]>([
  ['at the first start', false],
  ['at a later one', true],
])('What is typed before the screens are there, %s', (_, isLater) => {
  async function openToType(): Promise<Terminal> {
    const opening = { environment: { PROCURATION_URL: running.url } };
    if (isLater) await openBefore(opening);
    return openHeld(opening);
  }

  test('is not echoed, and signs in once they are', async () => {
    const terminal = await openToType();
    terminal.press(`${OFFICER}${KEYS.tab}`);
    terminal.press(PASSWORD);
    await letGo();
    await terminal.shows('••');
    terminal.press(KEYS.enter);
    await terminal.shows('Tapez la référence');
    expect(terminal.written()).not.toContain(PASSWORD);
  });

  test('may be a paste, and an Enter that sends it all', async () => {
    const terminal = await openToType();
    terminal.press(`\x1b[200~${OFFICER}\r\x1b[201~${KEYS.tab}`);
    terminal.press(`\x1b[200~${PASSWORD}\x1b[201~${KEYS.enter}`);
    await letGo();
    await terminal.shows('Tapez la référence');
  });

  test.each([
    ['Ctrl+C', (terminal: Terminal) => terminal.press(`le${CTRL_C}`), 0],
    ['SIGTERM', (terminal: Terminal) => terminate(terminal), 143],
  ] as const)('ends by %s at once, and the terminal is given back', async (__, stop, code) => {
    const terminal = await openToType();
    stop(terminal);
    await letGo();
    const screen = await terminal.shows(`code ${code}`);
    expect(screen).toMatch(/(^| )icanon /m);
    expect(screen).toMatch(/(^| )echo /m);
    expect(terminal.written()).not.toContain('Tapez la référence');
    for (const [on, off] of MODES) {
      expect(terminal.written().lastIndexOf(off)).toBeGreaterThanOrEqual(terminal.written().lastIndexOf(on));
    }
  });
});

test.each<[string, Environment, readonly string[], string, number]>([
  ['without a server', { PROCURATION_URL: '' }, [], 'Aucun serveur n’est en service ici', 69],
  ['with a wrong setting', { PROCURATION_PORT: 'x' }, [], 'PROCURATION_PORT', 78],
  ['at an address that is not encrypted', {}, ['--server', 'http://example.org'], 'n’est pas chiffré', 78],
])(
  'A start %s gives the terminal back, says why, and drops what was typed',
  async (_, environment, words, why, code) => {
    await openBefore();
    const terminal = await openHeld({ environment, words });
    expect(terminal.screen()).toContain('Mot de passe');
    terminal.press('echo typed blindly\r');
    await letGo();

    const screen = await terminal.shows(`code ${code}`);
    expect(screen).toContain(why);
    expect(screen).not.toContain('Mot de passe');
    expect(screen).toMatch(/(^| )echo /m);
    expect(terminal.written()).not.toContain('typed blindly');
  },
);

test('A window that grows meanwhile is drawn anew', async () => {
  await openBefore();
  const terminal = await openHeld();
  terminal.resize(100, 30);
  await letGo();
  await terminal.writes(CURSOR_SHOWN);
  const screen = await terminal.shows(/─{100}/);
  expect(screen.split('\n')).toHaveLength(30);
  expect(screen.match(/Mot de passe/g)).toHaveLength(1);
});
