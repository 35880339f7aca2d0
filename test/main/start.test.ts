import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '#drizzle/connection/database.ts';
import { createDatabase } from '#test/database/open.ts';
import { addPerson, type Person } from '#test/database/people.ts';
import { addWorld, PASSWORD } from '#test/database/world.ts';
import { type Desk, makeDesk, PROGRAM, ROOT } from '#test/main/procuration.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { KEYS, openTerminal, type Terminal } from '#test/terminal/terminal.ts';
import { until } from '#test/until.ts';

const CTRL_C = '\x03';
/** The version of the server, which the screen shows once that has answered. */
const ANSWERED = /v(\d+\.\d+\.\d+|test)/;

let desk: Desk;
let url: string;
let running: Running;
let elector: Person;

beforeEach(async () => {
  desk = await makeDesk();
  return desk.remove;
});

beforeAll(async () => {
  url = await createDatabase();
  const database = await openDatabase({ url });
  running = await startRunning({ database, world: await addWorld(database) });
  elector = await addPerson(database);
});

afterAll(async () => {
  await running.close();
  await running.database.close();
});

function open(words: readonly string[], environment: { readonly [name: string]: string }): Terminal {
  const [node, ...options] = PROGRAM;
  return openTerminal(node, [...options, ...words], { env: { ...desk.environment, ...environment }, cwd: ROOT });
}

describe('Without a command, on a terminal', () => {
  test('a server starts beside the screens, and ends with them', async () => {
    const terminal = open([], { DATABASE_URL: url });
    await terminal.shows(ANSWERED);
    expect((await loggedBy()).map(({ msg }) => msg)).toEqual(['serving']);

    terminal.press(CTRL_C);
    expect(await terminal.ended).toBe(0);
    const log = await loggedBy();
    expect(log.map(({ msg }) => msg)).toEqual(['serving', 'stopping', 'stopped']);
    expect(isAlive(log[0]?.pid ?? 0)).toBe(false);
  });

  test('the server listens at the port that the settings name, on this machine alone', async () => {
    const port = await freePort();
    const terminal = open([], { DATABASE_URL: url, PROCURATION_PORT: String(port), PROCURATION_HOST: '0.0.0.0' });
    await terminal.shows(ANSWERED);
    expect(await loggedBy()).toMatchObject([{ msg: 'serving', url: `http://127.0.0.1:${port}` }]);
    terminal.press(CTRL_C);
    expect(await terminal.ended).toBe(0);
  });

  test('a server that dies is started again, and the screens find it where it is now', async () => {
    const terminal = open(['start', '--lang', 'en'], { DATABASE_URL: url, PROCURATION_PORT: '0' });
    await terminal.shows(ANSWERED);
    const pid = (await loggedBy()).at(-1)?.pid ?? 0;
    process.kill(pid, 'SIGKILL');
    await until(async () => {
      const last = (await loggedBy()).at(-1);
      expect(last?.msg).toBe('serving');
      expect(last?.pid).not.toBe(pid);
    });
    terminal.press(`nobody${KEYS.enter}wrong${KEYS.enter}`);
    await terminal.shows('Wrong name or password');

    terminal.press(CTRL_C);
    expect(await terminal.ended).toBe(0);
    expect(terminal.screen()).toMatch(/The server had stopped by itself \(code 70\)\s+and was restarted/);
  });

  test('the server that already runs on the folder is joined, and left running', async () => {
    await mkdir(desk.data, { recursive: true });
    await writeFile(join(desk.data, 'server.json'), JSON.stringify({ url: running.url, pid: process.pid }));
    const terminal = open([], {});
    await terminal.shows(ANSWERED);
    await terminal.shows(`processus ${process.pid}`);

    terminal.press(CTRL_C);
    expect(await terminal.ended).toBe(0);
    expect((await fetch(`${running.url}/livez`)).status).toBe(200);
  });

  test('that is dumb, the server runs alone and prints its address', async () => {
    const [node, ...options] = PROGRAM;
    const env = { ...desk.environment, DATABASE_URL: url, PROCURATION_PORT: '0' };
    const terminal = openTerminal(node, options, { env, cwd: ROOT, term: 'dumb' });
    await terminal.shows(/http:\/\/127\.0\.0\.1:\d+/);
    expect(terminal.written()).not.toContain('\x1b');

    terminal.kill('SIGTERM');
    expect(await terminal.ended).toBe(0);
  });

  test('a server that cannot start prints why, instead of the screens', async () => {
    const terminal = open([], { DATABASE_URL: 'postgres://me@127.0.0.1:1/nowhere' });
    expect(await terminal.ended).toBe(75);
    expect(terminal.screen()).toContain('PostgreSQL ne répond pas');
  });
});

test('A command asks for name and password, and shows no password', async () => {
  const terminal = open(['login'], { PROCURATION_URL: running.url });
  await terminal.shows('Nom :');
  terminal.press(`${elector.nne}${KEYS.enter}`);
  await terminal.shows('Mot de passe :');
  terminal.press(`${PASSWORD}${KEYS.enter}`);

  expect(await terminal.ended).toBe(0);
  expect(terminal.screen()).toContain('Connecté');
  expect(terminal.screen()).not.toContain(PASSWORD);
});

test('A person reads a reference from afar: one sign, one space', async () => {
  const token = join(desk.folder, 'token');
  await writeFile(token, await running.tokenOf(elector));
  const session = { PROCURATION_URL: running.url, PROCURATION_TOKEN_FILE: token };
  const terminal = open(['request', 'submit', '--revocation'], session);
  expect(await terminal.ended).toBe(0);
  expect(terminal.screen()).toMatch(/^ {2}([2-9A-HJ-KM-NP-Z] ){5}[2-9A-HJ-KM-NP-Z]$/m);
});

/** The log that a server keeps when it has no screen of its own. */
async function loggedBy(): Promise<readonly { readonly msg: string; readonly pid: number; readonly url?: string }[]> {
  const text = await readFile(join(desk.data, 'server.log'), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ level }) => level === 30);
}

/** A port that nobody listened at a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  await once(server.close(), 'close');
  if (address === null || typeof address === 'string') throw new Error('a port has a number');
  return address.port;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
