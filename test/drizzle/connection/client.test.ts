import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { glob, readFile } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, inject, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');

/** A program that asks twice, and tells what became of each. */
const ASKS_TWICE = `
  import { sql } from 'drizzle-orm';
  import { openDatabase } from '#drizzle/connection/database.ts';
  import { isUnavailable } from '#drizzle/connection/errors.ts';

  const database = await openDatabase({ url: process.argv[1] });
  const asked = () => database.db.transaction((tx) => tx.execute(sql\`select \${1}::int as it\`)).then(
    (rows) => rows[0].it,
    (error) => isUnavailable(error) ? 'away' : error.message,
  );
  const answers = JSON.stringify([await asked(), await asked()]);
  process.stdout.write(answers, () => process.exit());
`;

let proxy: Server | undefined;
afterEach(() => proxy?.close());

/**
 * A PostgreSQL that takes its first connection as far as to be ready, and hangs up at whatever it is asked
 * next.
 */
async function hangsUpOnce(): Promise<string> {
  const there = new URL(inject('postgresUrl'));
  let isFirst = true;
  proxy = createServer((client) => {
    const server = connect(Number(there.port), there.hostname);
    const isHungUp = isFirst;
    isFirst = false;
    let isReady = false;
    client.on('data', (bytes) => {
      if (isHungUp && isReady) client.destroy();
      else server.write(bytes);
    });
    server.on('data', (bytes) => {
      isReady ||= isReadyForQuery(bytes);
      client.write(bytes);
    });
    client.on('error', () => undefined).on('close', () => server.destroy());
    server.on('error', () => undefined).on('close', () => client.destroy());
  });
  await once(proxy.listen(0, '127.0.0.1'), 'listening');
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  const here = new URL(there);
  here.host = `127.0.0.1:${address.port}`;
  return here.href;
}

/** The last message of a connection's start: `Z`, its length of five, and that no transaction is open. */
function isReadyForQuery(bytes: Buffer): boolean {
  return bytes.subarray(-6).equals(Buffer.from([0x5a, 0, 0, 0, 5, 0x49]));
}

describe('A client of the database', () => {
  test('outlives a connection that ends as soon as it is ready, and has its next answer', async () => {
    const url = await hangsUpOnce();

    const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', ASKS_TWICE, url], { cwd: ROOT });

    expect(JSON.parse((await run).stdout)).toEqual(['away', 1]);
  });

  test('is made in one place, so that none asks for the types of arrays', async () => {
    const making: string[] = [];
    for await (const path of glob('{core,drizzle,server,tui,web,test}/**/*.{ts,tsx}', { cwd: ROOT })) {
      const text = await readFile(join(ROOT, path), 'utf8');
      if (/^import (?!type\b).* from 'postgres'/m.test(text) || /import\('postgres'\)/.test(text)) making.push(path);
    }

    expect(making).toEqual([join('drizzle', 'connection', 'client.ts')]);
  });
});
