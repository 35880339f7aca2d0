import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, inject, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');

/** A program in which nobody waits for what a promise comes to; then it says that it goes on. */
const FORGETS = `
  import pino from 'pino';
  import { makeClient } from '#drizzle/connection/client.ts';
  import { watchUncaught } from '#server/run/uncaught.ts';

  const [url, forgotten] = process.argv.slice(1);
  const reportCrash = (error) => ({ id: error.name, sentence: 'a report was written' });
  watchUncaught(pino({}, { write: (line) => process.stderr.write(line) }), reportCrash);
  const sql = makeClient(url, { max: 1 });
  if (forgotten === 'answer') sql.unsafe('select 1 / 0').execute();
  if (forgotten === 'connection') makeClient(url.replace(/:\\d+\\//, ':1/'), { max: 1 }).unsafe('select 1').execute();
  if (forgotten === 'bug') Promise.reject(new Error('a name'));
  await new Promise((resolve) => setTimeout(resolve, 300));
  const [row] = await sql\`select 1 as it\`;
  process.stdout.write(String(row.it), () => process.exit());
`;

async function forget(what: string) {
  const words = ['--input-type=module', '-e', FORGETS, inject('postgresUrl'), what];
  const run = promisify(execFile)(process.execPath, words, { cwd: ROOT });
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error) => error,
  );
}

describe('What nobody caught', () => {
  test.each([
    ['answer', '22012'],
    ['connection', 'ECONNREFUSED'],
  ])('is logged alone when it is of the database: an %s', async (what, code) => {
    const { stdout, stderr, ...ended } = await forget(what);
    expect({ ...ended, stdout }).toEqual({ code: 0, stdout: '1' });
    expect(JSON.parse(stderr)).toMatchObject({ level: 50, code });
  });

  test('ends the process when it is a bug, with a report; its message stays out of the log', async () => {
    const { code, stderr } = await forget('bug');
    const [logged = '', said] = stderr.split('\n');
    expect({ code, said }).toEqual({ code: 70, said: 'a report was written' });
    expect(JSON.parse(logged)).toMatchObject({ level: 60, msg: 'bug', report: 'Error' });
    expect(stderr).not.toContain('a name');
  });
});
