import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accounts } from '#drizzle/schema/people.ts';
import { PASSWORD } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type } from '#test/tui/commands/type.ts';

/** Every polling station of France. */
const STATIONS = 70_000;

let running: Running;
let folder: string;

beforeAll(async () => {
  running = await startRunning();
  folder = await mkdtemp(join(tmpdir(), 'procuration-import-'));
});
afterAll(async () => {
  await running.close();
  await rm(folder, { recursive: true });
});

test('70,000 accounts are imported into PostgreSQL, and once only when the file comes again', async () => {
  const environment = { LANG: 'en', XDG_STATE_HOME: folder, PROCURATION_URL: running.url };
  const [password, file, codes] = [join(folder, 'password'), join(folder, 'accounts.csv'), join(folder, 'codes.csv')];
  const lines = Array.from(
    { length: STATIONS },
    (_, index) => `bureau-${index},presiding-officer,Bureau ${index},59172/0001`,
  );
  await writeFile(password, PASSWORD);
  await writeFile(file, ['name,role,who,station', ...lines, ''].join('\n'));
  await type(['login', '--name', 'admin', '--password-file', password], { environment });
  const before = await running.database.db.$count(accounts);
  const load = async () => {
    const { out } = await type(['account', 'import', file, '--codes', codes, '--json'], { environment });
    return JSON.parse(out);
  };

  expect(await load()).toMatchObject({ made: STATIONS, unchanged: 0 });
  expect(await running.database.db.$count(accounts)).toBe(before + STATIONS);
  expect(await load()).toMatchObject({ made: 0, unchanged: STATIONS });
});
