import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeDesk, PROGRAM, ROOT, run } from '#test/main/procuration.ts';
import { KEYS, openTerminal } from '#test/terminal/terminal.ts';

const CTRL_C = '\x03';
/** The version of the server, which the screen shows once that has answered. */
const ANSWERED = /v(\d+\.\d+\.\d+|test)/;
/** Milliseconds: a database is made and opened three times, on a small machine. */
const LONG = 240_000;

test(
  'A second terminal goes on, by a server of its own, once the first has ended with the one they shared',
  async () => {
    const desk = await makeDesk();
    const prepared = await run(desk, ['db', 'init', '--admin', 'claire'], { input: 'douze signes, et plus\n' });
    expect(prepared.code).toBe(0);
    const [node, ...options] = PROGRAM;
    const open = () => openTerminal(node, [...options, 'start', '--lang', 'en'], { env: desk.environment, cwd: ROOT });
    const serverPid = async (): Promise<number> =>
      JSON.parse(await readFile(join(desk.data, 'server.json'), 'utf8')).pid;

    const first = open();
    await first.shows(ANSWERED);
    const pid = await serverPid();
    const second = open();
    await second.shows(`process ${pid}`);
    first.press(CTRL_C);
    expect(await first.ended).toBe(0);

    second.press(`nobody${KEYS.enter}wrong${KEYS.enter}`);
    await second.shows('Wrong name or password', LONG);
    expect(await serverPid()).not.toBe(pid);
    second.press(CTRL_C);
    expect(await second.ended).toBe(0);
    await expect(serverPid()).rejects.toThrow('ENOENT');
    await desk.remove();
  },
  LONG,
);
