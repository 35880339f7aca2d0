import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { createDatabase } from '#test/database/open.ts';
import { type Desk, makeDesk, PROGRAM, ROOT, run, serve } from '#test/main/procuration.ts';
import { openTerminal } from '#test/terminal/terminal.ts';
import { until } from '#test/until.ts';

const SECRET = 'Marie-Durand';

/** Runs before the program; the words of a variable of the environment have no space. */
const before = (code: string) => ({ NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}` });
const FAILING_ANSWER = before(`process.stdout.write = () => { throw new RangeError('${SECRET}'); }`);
const REJECTION = before(`process.on('SIGUSR2', () => { Promise.reject(new RangeError('${SECRET}')); })`);

let desk: Desk;
beforeEach(async () => {
  desk = await makeDesk();
  return desk.remove;
});

/** The only report there is: its id, as a person finds it, and its text. */
async function report() {
  const folder = join(desk.folder, '.local/state/procuration/crashes');
  const [name = '', ...others] = await readdir(folder);
  expect(others).toEqual([]);
  const file = join(folder, name);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const text = await readFile(file, 'utf8');
  expect(text).not.toContain(SECRET);
  return { file, ...JSON.parse(text) };
}

function terminalOn(words: readonly string[], environment: { readonly [name: string]: string }) {
  const [node, ...options] = PROGRAM;
  const env = { ...desk.environment, ...environment };
  return openTerminal(node, [...options, ...words], { env, cwd: ROOT, size: [160, 24] });
}

describe('An error that nobody expected ends with a report, an id and 70,', () => {
  test('in a command, whose words stay out of it; doctor then says so', async () => {
    const words = ['import', 'communes', `${SECRET}.csv`, '--example'];
    const { code, out, said } = await run(desk, words, { environment: FAILING_ANSWER });

    const { id, file, command, errors } = await report();
    expect({ code, out, command }).toEqual({ code: 70, out: '', command: 'import communes --example' });
    expect(errors[0]).toMatchObject({
      name: 'RangeError',
      at: expect.arrayContaining([expect.stringMatching(/^run \(program-/)]),
    });
    expect(said).toContain(`rapport ${id}\u00a0: ${file}\nRecommencez`);
    expect(said).not.toContain(SECRET);

    const asJson = await run(desk, ['doctor', '--json'], { environment: FAILING_ANSWER });
    expect(JSON.parse(asJson.said)).toMatchObject({
      schema: 'procuration.error/1',
      exitCode: 70,
      id: expect.any(String),
    });

    const doctor = JSON.parse((await run(desk, ['doctor', '--lang', 'en', '--json'])).out);
    expect(doctor.checks).toContainEqual({
      check: 'crashes',
      state: 'warn',
      sentence: expect.stringMatching(/^2 unexpected errors .*report [0-9a-f]{8}/),
    });
  });

  test('in what a command did not wait for, while it asks for something', async () => {
    const terminal = terminalOn(['login', '--server', 'http://127.0.0.1:1', '--lang', 'en'], REJECTION);
    await terminal.shows('Name:');
    process.kill(terminal.pid, 'SIGUSR2');

    expect(await terminal.ended).toBe(70);
    const { id, command } = await report();
    expect(command).toBe('login');
    expect(terminal.screen()).toContain(`Unexpected error, report ${id}`);
  });

  test('in the screens, once the terminal is given back', async () => {
    const terminal = terminalOn(['training'], REJECTION);
    await terminal.shows('F1');
    process.kill(terminal.pid, 'SIGUSR2');

    expect(await terminal.ended).toBe(70);
    const { id, command, errors } = await report();
    expect({ command, last: errors.at(-1).name }).toEqual({ command: 'training', last: 'RangeError' });
    expect(terminal.written().lastIndexOf(`rapport ${id}`)).toBeGreaterThan(
      terminal.written().lastIndexOf('\x1b[?1049l'),
    );
  });

  test('in a server, whose log has the id', async () => {
    const log = join(desk.folder, 'log');
    const environment = {
      ...REJECTION,
      DATABASE_URL: await createDatabase(),
      PROCURATION_PORT: '0',
      PROCURATION_LOG: log,
    };
    const served = await serve(desk, { environment });
    expect(await served.end('SIGUSR2')).toBe(70);

    const { id, command } = await report();
    expect(command).toBe('serve');
    const lines = (await readFile(log, 'utf8')).trimEnd().split('\n');
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ level: 60, msg: 'bug', report: id });
    await until(async () => expect(served.said()).toContain(`rapport ${id}`));
  });
});

test('A reader that closes both outputs early is no error, and leaves no report', async () => {
  const words = ['sh', '-c', '"$@" 2>&1 | true', 'sh', ...PROGRAM, 'config', 'list'];
  const [shell = '', ...options] = words;
  const ended = once(spawn(shell, options, { env: desk.environment, cwd: ROOT, stdio: 'ignore' }), 'exit');

  await ended;
  await expect(stat(join(desk.folder, '.local/state/procuration/crashes'))).rejects.toThrow('ENOENT');
});

describe('A window that is closed ends the screens, and is no crash:', () => {
  test.each([
    ['as they are drawn first', ''],
    ['while one types', 'abeil'],
  ])('%s', async (_, keys) => {
    const terminal = terminalOn(['training'], {});
    await terminal.shows('Chercher');
    terminal.press(keys);
    await terminal.shows(keys);
    terminal.close();

    expect(await terminal.ended).toBe(129);
    await expect(readdir(join(desk.folder, '.local/state/procuration'))).rejects.toThrow('ENOENT');
  });
});
