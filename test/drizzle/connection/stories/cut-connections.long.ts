import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { TLSSocket } from 'node:tls';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { createDatabase } from '#test/database/open.ts';
import { makeCertificate } from '#test/main/certificate.ts';

const ROOT = join(import.meta.dirname, '../../../..');
/** Connections that are cut: each after one more piece of what the database says on it. */
const CUT = 24;
/** Transactions that must go well one after the other in the end. */
const WHOLE = 8;

/** A program of transactions, each with a wait in its middle, until so many in a row go well. */
const GOES_ON = `
  import { setTimeout as pause } from 'node:timers/promises';
  import { sql } from 'drizzle-orm';
  import { openDatabase } from '#drizzle/connection/database.ts';
  import { isUnavailable } from '#drizzle/connection/errors.ts';
  import { inStatement } from '#drizzle/connection/single-statement.ts';
  import { query } from '#drizzle/connection/statement.ts';
  import { inTransaction, SYSTEM } from '#drizzle/connection/transaction.ts';

  const [url, atLeast, wanted] = process.argv.slice(1);
  const database = await openDatabase({ url });
  const one = (tx) => query(tx, sql\`select \${1}::int as it\`);
  const asked = [
    () => inTransaction(database, { actor: SYSTEM, access: 'decide' }, async (tx) => {
      await one(tx);
      await pause(2);
      return one(tx);
    }),
    () => inStatement(database, one),
  ];
  const counts = { away: 0, right: 0 };
  for (let inRow = 0; inRow < Number(wanted) || counts.away < Number(atLeast); ) {
    const answers = await Promise.all([...asked, ...asked].map((ask) => ask().then(
      ([row]) => row.it === 1 ? 'right' : 'wrong',
      (error) => { if (!isUnavailable(error)) throw error; return 'away'; },
    )));
    for (const answer of answers) counts[answer] += 1;
    inRow = answers.includes('away') ? 0 : inRow + 1;
  }
  await database.close();
  process.stdout.write(JSON.stringify(Object.keys(counts).sort()));
`;

let proxy: Server | undefined;
afterEach(() => proxy?.close());

/** A PostgreSQL that cuts the n-th of its first connections after n pieces, over TLS or in the clear. */
async function cutting({ isSecure }: { readonly isSecure: boolean }): Promise<string> {
  const there = new URL(await createDatabase());
  const certificate = makeCertificate();
  let connections = 0;
  proxy = createServer(async (plain) => {
    plain.on('error', () => undefined);
    const pieces = connections < CUT ? connections : Number.POSITIVE_INFINITY;
    connections += 1;
    forward(
      isSecure ? await encrypted(plain, certificate) : plain,
      connect(Number(there.port), there.hostname),
      pieces,
    );
  });
  await once(proxy.listen(0, '127.0.0.1'), 'listening');
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  const here = new URL(there);
  here.host = `127.0.0.1:${address.port}`;
  if (isSecure) here.searchParams.set('sslmode', 'require');
  return here.href;
}

async function encrypted(plain: Socket, certificate: { readonly cert: string; readonly key: string }): Promise<Duplex> {
  await once(plain, 'data');
  plain.write('S');
  return new TLSSocket(plain, { isServer: true, ...certificate });
}

function forward(client: Duplex, server: Socket, pieces: number): void {
  let left = pieces;
  client.on('data', (bytes) => server.write(bytes));
  server.on('data', (bytes) => {
    client.write(bytes);
    left -= 1;
    if (left === 0) client.destroy();
  });
  client.on('error', () => undefined).on('close', () => server.destroy());
  server.on('error', () => undefined).on('close', () => client.destroy());
}

describe('Connections that are cut at each moment', () => {
  test.each([
    ['in the clear', false],
    ['over TLS', true],
  ])('end no process, %s, and each answer is right or “away”', async (_, isSecure) => {
    const url = await cutting({ isSecure });
    const words = ['--input-type=module', '-e', GOES_ON, url, '1', `${WHOLE}`];

    const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: ROOT });

    expect(JSON.parse(stdout)).toEqual(['away', 'right']);
  });
});
