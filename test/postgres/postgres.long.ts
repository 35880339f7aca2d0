import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { parentOfPlaces } from '#test/postgres/place.ts';

const STARTS_ONE = `
  import { startPostgres } from '#test/postgres.ts';
  process.stdout.write((await startPostgres()).url);
`;

const started: ChildProcess[] = [];

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

describe('The PostgreSQL of the tests', () => {
  test('ends, with its folder, when the run that started it is killed', async () => {
    const parent = await parentOfPlaces();
    const run = spawn(process.execPath, ['--input-type=module', '-e', STARTS_ONE], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    started.push(run);
    const [url] = await once(run.stdout.setEncoding('utf8'), 'data');
    const sql = postgres(url, { max: 1 });
    const [row] = await sql`select current_setting('data_directory') as data`;
    await sql.end();
    const folder = join(row?.['data'], '..');
    expect(folder).toContain(join(parent, `procuration-postgres-${run.pid}-`));

    run.kill('SIGKILL');

    await vi.waitFor(() => expect(existsSync(folder)).toBe(false), { timeout: 10_000 });
    const again = postgres(url, { max: 1 });
    await expect(again`select 1`).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await again.end();
  });
});
