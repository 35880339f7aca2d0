import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMonths } from '#core/calendar/day.ts';
import { dayAt, fromEpoch, PARIS } from '#core/calendar/instant.ts';
import { openDatabase } from '#drizzle/connection/database.ts';
import { auditEntry } from '#drizzle/schema/records.ts';
import { addPerson, type Person } from '#test/database/people.ts';
import { addWorld, PASSWORD } from '#test/database/world.ts';
import { type Desk, makeDesk, run, type Served, serve } from '#test/main/procuration.ts';

const ADMIN = { name: 'claire', password: 'douze signes, et plus' };
/** Milliseconds: a first start makes a database, which takes a while on a small machine. */
const LONG = 180_000;
const inAMonth = addMonths(dayAt(fromEpoch(Date.now()), PARIS), 1);

let desk: Desk;
let served: Served;
let mandant: Person;
let mandataire: Person;

beforeAll(async () => {
  desk = await makeDesk();
  await leaveUnfinished();
  const prepared = await run(desk, ['db', 'init', '--admin', ADMIN.name], { input: `${ADMIN.password}\n` });
  expect(prepared).toMatchObject({ code: 0, out: expect.stringMatching(/«\sclaire\s» créé/) });

  const database = await openDatabase({ folder: join(desk.data, 'pg') });
  await addWorld(database);
  mandant = await addPerson(database);
  mandataire = await addPerson(database);
  await database.close();
  served = await serve(desk);
}, LONG);

afterAll(async () => {
  await served?.end('SIGKILL');
  await desk.remove();
});

/** What a process leaves that was killed while it made its database. */
async function leaveUnfinished(): Promise<void> {
  await mkdir(join(desk.data, 'pg.new'), { recursive: true, mode: 0o700 });
  await writeFile(join(desk.data, 'pg.new', 'PG_VERSION'), '17\n');
}

async function login(name: string, password: string): Promise<void> {
  expect(await run(desk, ['login', '--name', name], { input: `${password}\n` })).toMatchObject({ code: 0 });
}

describe('A folder of data', () => {
  test('is readable by its owner alone, with its file about the server', async () => {
    const { url } = JSON.parse(await readFile(join(desk.data, 'server.json'), 'utf8'));

    expect(url).toBe(served.url);
    expect(await modeOf(join(desk.data, 'pg'))).toBe('700');
    expect(await modeOf(join(desk.data, 'server.json'))).toBe('600');
  });

  test.runIf(process.platform === 'linux')('is served in less than 300 MB at the most', async () => {
    const status = await readFile(`/proc/${served.pid}/status`, 'utf8');

    expect(Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1])).toBeLessThan(300_000);
  });

  test('that holds other data gets no demonstration, and the server says so', () => {
    expect(served.said()).toMatch(/démonstration n’a pas été chargée.*des comptes/);
  });

  test.each([[['serve']], [['db', 'init']]])(
    'is refused to a second process: %s names the holder and exits 78',
    async (words) => {
      const { code, out, said } = await run(desk, words);

      expect({ code, out }).toEqual({ code: 78, out: '' });
      expect(said).toContain(served.url);
    },
  );
});

test('An elector asks: the reference is alone on the first line of the answer', async () => {
  await login(mandant.nne, PASSWORD);
  const to = ['--mandataire-nne', mandataire.nne, '--mandataire-born', mandataire.born];
  const { code, out, said } = await run(desk, ['request', 'submit', ...to, '--until', inAMonth]);

  expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('procuration request withdraw ') });
  expect(out).toMatch(/^[2-9A-HJ-KM-NP-Z]{6}\n/);
});

describe('A server', () => {
  beforeAll(() => login(ADMIN.name, ADMIN.password));

  test(
    'killed at once leaves its folder to the next, where the session goes on and a forgery shows',
    async () => {
      await served.end('SIGKILL');
      const away = await run(desk, ['audit', 'verify']);
      expect(away).toMatchObject({ code: 69, out: '', said: expect.stringContaining('npm start') });

      await forge();
      served = await serve(desk);
      const { code, out } = await run(desk, ['audit', 'verify', '--json']);
      expect(code).toBe(1);
      expect(JSON.parse(out)).toMatchObject({
        schema: 'procuration.audit/1',
        isIntact: false,
        faults: expect.arrayContaining([{ chain: '59172', seq: 1, fault: 'altered' }]),
      });
    },
    LONG,
  );

  test('told to stop closes its data, takes its address away and exits 0', async () => {
    expect(await served.end('SIGTERM')).toBe(0);
    expect(served.said()).toMatch(/"msg":"stopped"}\n$/);
    await expect(stat(join(desk.data, 'server.json'))).rejects.toThrow('ENOENT');
  });
});

/** By someone who has the files. */
async function forge(): Promise<void> {
  const database = await openDatabase({ folder: join(desk.data, 'pg') });
  await database.db.update(auditEntry).set({ act: 'request.withdraw' }).where(eq(auditEntry.chain, '59172'));
  await database.close();
}

async function modeOf(file: string): Promise<string> {
  const { mode } = await stat(file);
  return (mode & 0o777).toString(8);
}
