import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGzip, gzipSync } from 'node:zlib';
import { createTRPCClient } from '@trpc/client';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { RoundId } from '#core/model/ids.ts';
import type { AppRouter } from '#server/router.ts';
import { until } from '#test/until.ts';
import { failureOf } from '#tui/client.ts';
import { type FollowerContext, serverLink } from '#tui/server-link.ts';

let servers: Server[] = [];
afterEach(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  servers = [];
});

type Answering = (response: ServerResponse) => void;

async function clientOf(answer: Answering, patience: number, quietAfter = patience) {
  const server = createServer((_, response) => answer(response));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const waiting = { patience: () => patience, quietAfter, longestSilence: patience };
  const link = serverLink({ url: () => url, headers: {}, ...waiting });
  return createTRPCClient<AppRouter>({ links: [link] });
}

/** What a client reads of a stream until it ends, and the failure that ends it. */
async function read(answer: Answering, longestSilence = 30_000) {
  const client = await clientOf(answer, longestSilence);
  const values: unknown[] = [];
  try {
    const stream = await client.station.follow.query({ round: 'round' as RoundId, cursor: '0' });
    for await (const value of stream) values.push(value);
    return { values, failure: undefined };
  } catch (error) {
    return { values, failure: failureOf(error) };
  }
}

/** The answer of one call, or its failure. */
async function ask(answer: Answering, patience = 30_000): Promise<unknown> {
  const client = await clientOf(answer, patience);
  return client.health.query({}).catch(failureOf);
}

const line = (json: unknown) => `${JSON.stringify({ result: { data: { json } } })}\n`;
const failed = (httpStatus: number) =>
  `${JSON.stringify({ error: { json: { code: -32000, message: 'X', data: { httpStatus } } } })}\n`;
const LOST = { kind: 'away', why: 'no-answer' };

test('Lines are read wherever the network cuts them', async () => {
  const property = fc.asyncProperty(
    fc.array(fc.record({ name: fc.string({ unit: 'grapheme' }) }), { maxLength: 5 }),
    fc.integer({ min: 1, max: 20 }),
    async (values, size) => {
      const bytes = Buffer.from(values.map(line).join(''));
      const send = (response: ServerResponse, at: number): void => {
        if (at >= bytes.length) response.end();
        else response.write(bytes.subarray(at, at + size), () => send(response, at + size));
      };
      expect(await read((response) => send(response, 0))).toEqual({ values, failure: undefined });
    },
  );
  await fc.assert(property, { numRuns: 30 });
});

test.each([
  [401, { kind: 'signed-out' }],
  [503, { kind: 'away', why: 'busy' }],
  [400, { kind: 'bad-input' }],
])('a %i is the same failure at the door and after lines', async (status, failure) => {
  expect(await read((response) => response.writeHead(status).end(failed(status)))).toEqual({ values: [], failure });
  expect(await read((response) => response.end(line(1) + failed(status)))).toEqual({ values: [1], failure });
});

test.each<[string, (response: ServerResponse) => void, longestSilence?: number]>([
  ['an answer that is no line', (response) => response.writeHead(502).end('<html>')],
  ['a line that is none', (response) => response.end('<html>\n')],
  ['a connection that breaks', (response) => response.write(line(1), () => response.destroy())],
  ['a server that falls silent', (response) => response.write(line(1)), 50],
])('%s is a lost server', async (_, answer, longestSilence) => {
  expect(await read(answer, longestSilence)).toMatchObject({ failure: LOST });
});

test('The caller of a stream is told when nothing comes, and when a sign of the server does, which is no value', async () => {
  const said: boolean[] = [];
  const responses: ServerResponse[] = [];
  const client = await clientOf((response) => void responses.push(response.writeHead(200)), 30_000, 50);
  const context: FollowerContext = { onQuiet: (isQuiet) => void said.push(isQuiet) };
  const asked = client.station.follow.query({ round: 'round' as RoundId, cursor: '0' }, { context });
  await until(() => expect(said).toEqual([true]));

  responses[0]?.write('\n');
  await until(() => expect(said.slice(0, 3)).toEqual([true, false, true]));
  responses[0]?.end(`\n${line(1)}\n`);

  const values: unknown[] = [];
  for await (const value of await asked) values.push(value);
  expect(values).toEqual([1]);
  expect(said.at(-1)).toBe(false);
});

test.each<[string, Answering, patience?: number]>([
  ['an answer that is no JSON', (response) => response.end('<html>')],
  ['an answer that breaks off', (response) => response.write(line(1).slice(0, 9), () => response.destroy())],
  ['an answer that does not come in time', () => undefined, 50],
  ['an answer that does not end in time', (response) => response.write('{'), 50],
])('%s is a lost server', async (_, answer, patience) => {
  expect(await ask(answer, patience)).toEqual(LOST);
});

test('What a proxy packed on its way is unpacked: a whole answer, and each line as it comes', async () => {
  const packed = { 'content-encoding': 'gzip' };
  expect(await ask((response) => response.writeHead(200, packed).end(gzipSync(line('é'))))).toBe('é');

  const values = await read((response) => {
    const lines = createGzip();
    lines.pipe(response.writeHead(200, packed));
    lines.write(line(1), () => lines.flush(() => lines.end(line('é'))));
  });
  expect(values).toEqual({ values: [1, 'é'], failure: undefined });
});

test('What is packed and breaks off is a lost server', async () => {
  const packed = gzipSync(line(1)).subarray(0, 20);
  const answer: Answering = (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed);
  expect(await ask(answer)).toEqual(LOST);
  expect(await read(answer)).toEqual({ values: [], failure: LOST });
});

test('A call that its caller gives up ends at once', async () => {
  const stop = new AbortController();
  const client = await clientOf(() => stop.abort(), 30_000);
  await expect(client.health.query({}, { signal: stop.signal })).rejects.toThrow();
});
