import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, addMonths } from '#core/day.ts';
import type { Election } from '#core/election.ts';
import type { ElectionId, RoundId } from '#core/ids.ts';
import { dayAt, fromEpoch, PARIS } from '#core/instant.ts';
import { openDatabase } from '#drizzle/db.ts';
import { insertElection } from '#drizzle/queries/demonstration.ts';
import { auditEntry } from '#drizzle/schema/records.ts';
import { type Desk, makeDesk, run, type Served, serve } from '#test/main/procuration.ts';
import { addPerson, type Person } from '#test/make/people.ts';
import { newId } from '#test/make/places.ts';
import { addWorld, PASSWORD } from '#test/make.ts';

const ADMIN = { name: 'claire', password: 'douze signes, et plus' };
/** Milliseconds: a first start makes a database. */
const LONG = 180_000;

/** Polled in a month and a week later, whenever the tests run. */
const inAMonth = addMonths(dayAt(fromEpoch(Date.now()), PARIS), 1);
const rounds = [1, 2] as const;
const ELECTION: Election = {
  id: newId<ElectionId>(),
  name: 'Élections régionales',
  type: 'regional',
  communes: undefined,
  rounds: rounds.map((number) => {
    return { id: newId<RoundId>(), number, day: addDays(inAMonth, 7 * (number - 1)), dates: {} };
  }),
};

let desk: Desk;
let served: Served;
let mandant: Person;
let mandataire: Person;

beforeAll(async () => {
  desk = await makeDesk();
  const prepared = await run(desk, ['db', 'init', '--admin', ADMIN.name], { input: `${ADMIN.password}\n` });
  expect(prepared).toMatchObject({ code: 0, out: expect.stringMatching(/«\sclaire\s» créé/) });

  const database = await openDatabase({ folder: join(desk.data, 'pg') });
  await addWorld(database);
  mandant = await addPerson(database);
  mandataire = await addPerson(database);
  await database.db.transaction((tx) => insertElection(tx, ELECTION));
  await database.close();
  served = await serve(desk);
}, LONG);

afterAll(async () => {
  await served?.end('SIGKILL');
  await desk.remove();
});

/** Signs in as `name`, so that the commands that follow are this account's. */
async function login(name: string, password = PASSWORD): Promise<void> {
  const { code } = await run(desk, ['login', '--name', name], { input: `${password}\n` });
  expect(code).toBe(0);
}

function giving(...more: readonly string[]): readonly string[] {
  return ['request', 'submit', '--mandataire-nne', mandataire.nne, '--mandataire-born', mandataire.born, ...more];
}

describe('A folder of data', () => {
  test('is its owner’s alone, and so is what it says of the server', async () => {
    const { url } = JSON.parse(await readFile(join(desk.data, 'server.json'), 'utf8'));

    expect(url).toBe(served.url);
    expect(await modeOf(desk.data)).toBe('700');
    expect(await modeOf(join(desk.data, 'pg'))).toBe('700');
    expect(await modeOf(join(desk.data, 'server.json'))).toBe('600');
  });

  test('holds no demonstration beside other data, and the server says so', () => {
    expect(served.said()).toMatch(/démonstration n’a pas été chargée.*des comptes/);
  });

  test.each([[['serve']], [['start']], [['db', 'init']], [['db', 'migrate']]])(
    'is refused to a second process: %s says who has it and exits 78',
    async (words) => {
      const { code, out, said } = await run(desk, words);

      expect({ code, out }).toEqual({ code: 78, out: '' });
      expect(said).toContain(served.url);
    },
  );
});

describe('A session of the commands', () => {
  test('is asked for by whoever has none', async () => {
    const { code, out, said } = await run(desk, ['audit', 'verify']);

    expect({ code, out }).toEqual({ code: 77, out: '' });
    expect(said).toContain('procuration login');
  });

  test('is not opened by a wrong password', async () => {
    const { code, out } = await run(desk, ['login', '--name', ADMIN.name], { input: 'faux' });
    expect({ code, out }).toEqual({ code: 77, out: '' });
  });

  test.each([
    [['login'], '--name'],
    [['login', '--name', 'claire'], '--password-file'],
    [['db', 'init', '--admin', 'claire'], '--password-file'],
  ])('asks nobody when there is no terminal: %s says to use %s', async (words, option) => {
    const { code, out, said } = await run(desk, words);

    expect({ code, out }).toEqual({ code: 64, out: '' });
    expect(said).toContain(option);
  });

  test('is kept for its owner alone, and never shown', async () => {
    const file = join(desk.folder, 'password');
    await writeFile(file, ADMIN.password);
    const { code, out } = await run(desk, ['login', '--name', ADMIN.name, '--password-file', file, '--json']);

    const kept = join(desk.folder, '.local/state/procuration/session.json');
    const { token } = JSON.parse(await readFile(kept, 'utf8'));
    expect({ code, document: JSON.parse(out) }).toMatchObject({
      code: 0,
      document: { schema: 'procuration.session/1', name: 'claire', role: 'admin' },
    });
    expect(out).not.toContain(token);
    expect(await modeOf(kept)).toBe('600');
  });

  test('ends on the server too', async () => {
    await login(ADMIN.name, ADMIN.password);
    const kept = join(desk.folder, '.local/state/procuration/session.json');
    const session = await readFile(kept);
    expect(await run(desk, ['logout'])).toMatchObject({ code: 0 });

    await writeFile(kept, session);
    const { code, said } = await run(desk, ['audit', 'verify']);
    expect({ code, said }).toEqual({ code: 77, said: expect.stringContaining('pris fin') });
    expect(await run(desk, ['logout'])).toMatchObject({ code: 0 });
    expect(await run(desk, ['logout'])).toMatchObject({ code: 0, said: expect.stringContaining('n’étiez pas') });
  });

  test('goes to the server that gave it, and to no other', async () => {
    await login(ADMIN.name, ADMIN.password);
    const environment = { PROCURATION_URL: 'http://localhost:1' };
    expect(await run(desk, ['audit', 'verify'], { environment })).toMatchObject({ code: 77 });
  });

  test('is a file for scripts, when they name one', async () => {
    const environment = { PROCURATION_TOKEN_FILE: join(desk.folder, 'token'), XDG_STATE_HOME: '/nonexistent' };
    const opened = await run(desk, ['login', '--name', ADMIN.name], { environment, input: ADMIN.password });
    expect(opened).toMatchObject({ code: 0 });
    expect(await modeOf(environment.PROCURATION_TOKEN_FILE)).toBe('600');

    expect(await run(desk, ['audit', 'verify'], { environment })).toMatchObject({ code: 0 });
    expect(await run(desk, ['logout'], { environment })).toMatchObject({ code: 0 });
    expect(await run(desk, ['audit', 'verify'], { environment })).toMatchObject({ code: 78 });
  });
});

describe('A request', () => {
  beforeAll(() => login(mandant.nne));

  test('answers a reference first, then its last day and its rounds', async () => {
    const { code, out, said } = await run(desk, giving('--election', 'regionales'));
    const [reference, lastDay, ...rest] = out.split('\n');

    expect({ code, said }).toEqual({ code: 0, said: '' });
    expect(reference).toMatch(/^[2-9A-HJ-KM-NP-Z]{6}$/);
    expect(lastDay).toMatch(/^À présenter au plus tard le .* 20\d\d/);
    expect(rest.filter((line) => line.includes('Élections régionales'))).toHaveLength(2);
  });

  test('answers a document to programs', async () => {
    const { code, out } = await run(desk, giving('--election', 'regionales', '--rounds', '2', '--json'));

    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      schema: 'procuration.request/1',
      kind: 'procuration',
      rounds: [{ number: 2, coverage: 'covered' }],
      warnings: [],
    });
  });

  test('sent again with its key has the same answer', async () => {
    const words = giving('--election', 'regionales', '--key', '01890000-0000-7000-8000-000000000001');
    const first = await run(desk, words);
    const again = await run(desk, words);

    expect(first.code).toBe(0);
    expect(again).toEqual(first);
  });

  test('finds the mandataire by civil status and commune', async () => {
    const person = ['--mandataire-last-name', mandataire.lastName, '--mandataire-first-names', mandataire.firstNames];
    const rest = ['--mandataire-born', mandataire.born, '--mandataire-sex', 'F', '--mandataire-commune', '59172'];
    const { code } = await run(desk, ['request', 'submit', ...person, ...rest, '--until', inAMonth]);
    expect(code).toBe(0);
  });

  test('to revoke needs nothing more', async () => {
    expect(await run(desk, ['request', 'submit', '--revocation'])).toMatchObject({ code: 0 });
  });

  test('that a rule refuses says why, by what article, and exits 1', async () => {
    const words = ['request', 'submit', '--mandataire-nne', mandant.nne, '--mandataire-born', mandant.born];
    const { code, out, said } = await run(desk, [...words, '--until', inAMonth, '--lang', 'en']);

    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(said).toBe('Nobody is their own mandataire. Choose another elector. (art. L71 of the Electoral Code)\n');
  });

  test('that a rule refuses is data for programs', async () => {
    const words = ['request', 'submit', '--mandataire-nne', '1', '--mandataire-born', mandataire.born];
    const { code, out } = await run(desk, [...words, '--until', inAMonth, '--json']);

    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      schema: 'procuration.refusal/1',
      refusals: [{ code: 'mandataire-unknown', article: expect.stringContaining('R75') }],
    });
  });

  test('for an election that is not planned names those that are', async () => {
    const { code, out, said } = await run(desk, giving('--election', 'cantonales'));

    expect({ code, out }).toEqual({ code: 65, out: '' });
    expect(said).toContain('Élections régionales');
  });

  test('is not an administrator’s to make', async () => {
    await login(ADMIN.name, ADMIN.password);
    expect(await run(desk, ['request', 'submit', '--revocation'])).toMatchObject({ code: 77, out: '' });
  });
});

describe('A server', () => {
  beforeAll(() => login(ADMIN.name, ADMIN.password));

  test('killed at once loses nothing: the next one takes its place, and the session goes on', async () => {
    await served.end('SIGKILL');
    expect(await run(desk, ['audit', 'verify'])).toMatchObject({ code: 69, said: expect.stringContaining('npm start') });

    served = await serve(desk);
    expect(await run(desk, ['audit', 'verify'])).toMatchObject({ code: 0, out: expect.stringMatching(/intact/) });
  }, LONG);

  test('told to stop closes its data, exits 0, and leaves an audit that shows a forgery', async () => {
    expect(await served.end('SIGTERM')).toBe(0);
    await expect(stat(join(desk.data, 'server.json'))).rejects.toThrow('ENOENT');
    expect(served.said().trimEnd().split('\n').at(-1)).toContain('"msg":"stopped"');

    const database = await openDatabase({ folder: join(desk.data, 'pg') });
    await database.db.update(auditEntry).set({ act: 'request.withdraw' }).where(eq(auditEntry.seq, 2));
    await database.close();
    served = await serve(desk);
    const { code, out } = await run(desk, ['audit', 'verify']);
    expect(code).toBe(1);
    expect(out).toMatch(/^Le journal a une rupture.*\n +chaîne 59172, numéro 2.*modifiée\n$/);

    const asData = await run(desk, ['audit', 'verify', '--json']);
    expect(JSON.parse(asData.out)).toMatchObject({
      schema: 'procuration.audit/1',
      isIntact: false,
      faults: [{ chain: '59172', seq: 2, fault: 'altered' }],
    });
  }, LONG);
});

test('A first start that was killed while it made the database leaves nothing in the way of the next', async () => {
  const other = await makeDesk();
  await mkdir(join(other.data, 'pg.new'), { recursive: true });
  await writeFile(join(other.data, 'pg.new', 'PG_VERSION'), '17\n');

  expect(await run(other, ['db', 'init'])).toMatchObject({ code: 0 });
  await other.remove();
}, LONG);

async function modeOf(file: string): Promise<string> {
  const { mode } = await stat(file);
  return (mode & 0o777).toString(8);
}
