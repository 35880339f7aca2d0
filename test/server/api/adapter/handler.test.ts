import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHTTPHandler } from '@trpc/server/adapters/standalone';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createHandler } from '#server/api/adapter/handler.ts';
import { requestContext } from '#server/request-context.ts';
import { makeRouter, type Seen } from '#test/server/api/adapter/calls-made.ts';
import { bytesOf, converse, open, type RawRequest, type RawResponse } from '#test/server/api/adapter/conversation.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { until } from '#test/until.ts';

const LARGEST_BODY = 65_536;
const LARGEST_BATCH = 10;
const JSON_TYPE = 'application/json';

type Adapter = { readonly seen: Seen; readonly server: Server; readonly port: number };
let running: Running;
let token: string;
/** The product's adapter, and the library's: the oracle. */
let thin: Adapter;
let library: Adapter;

beforeAll(async () => {
  running = await startRunning();
  token = await running.tokenOf('admin');
  thin = await listen((options) => createHandler(options));
  library = await listen((options) => createHTTPHandler({ ...options, allowMethodOverride: true }));
});
afterAll(async () => {
  for (const { server } of [thin, library]) {
    server.closeAllConnections();
    server.close();
  }
  await running.close();
});

type Options = Parameters<typeof createHandler<ReturnType<typeof makeRouter>>>[0];

async function listen(handlerOf: (options: Options) => RequestListener): Promise<Adapter> {
  const seen: Seen = { signals: [], ended: [] };
  const handler = handlerOf({
    router: makeRouter(seen),
    onBeat: running.context.changeFeed.onBeat,
    basePath: '/trpc/',
    maxBodySize: LARGEST_BODY,
    maxBatchSize: LARGEST_BATCH,
    createContext: ({ req }) => requestContext(running.context, req, false),
  });
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { seen, server, port: (server.address() as AddressInfo).port };
}

type Asked = Partial<Omit<RawRequest, 'body'>> & { readonly body?: Uint8Array | string; readonly type?: string };

function request(target: string, { body = '{}', type = JSON_TYPE, headers = {}, ...given }: Asked = {}): RawRequest {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  return { target: `/trpc/${target}`, headers: { 'content-type': type, ...headers }, body: bytes, ...given };
}

/** The random id of a bug is hidden, and so is how the body is framed. */
function comparable({ status, headers, body }: RawResponse) {
  const { connection, allow, 'content-type': type } = headers;
  return { status, connection, allow, type, body: body.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID') };
}

/** The library calls its JSON plain text when it refuses a request before any call. */
const PLAIN_TEXT = 'text/plain;charset=utf-8';

/** Both adapters answer these requests, sent at once on one connection, byte for byte the same. */
async function sameAnswers(requests: readonly RawRequest[]): Promise<readonly RawResponse[]> {
  const [answers, expected] = await Promise.all([converse(thin.port, requests), converse(library.port, requests)]);
  expect(answers.map(comparable)).toEqual(
    expected.map(comparable).map((answer) => ({ ...answer, type: answer.type?.replace(PLAIN_TEXT, JSON_TYPE) })),
  );
  expect(answers).toHaveLength(requests.length);
  return answers;
}

describe('A request is answered as by the library', () => {
  const calls = Object.keys(makeRouter({ signals: [], ended: [] })._def.procedures);
  const own = calls.filter((path) => !path.startsWith('product.') && !['waits', 'lines'].includes(path));
  test.each(own)('to %s, alone, twice in a batch, and beside a healthy call', async (path) => {
    const batches = [`${path},${path}?batch=1`, `${path},echo,plain?batch=1`].map((target) =>
      request(target, { body: '{"0":{"name":"Jo"},"1":{"name":"Jo"}}' }),
    );
    await sameAnswers([request(path), request(path, { body: '{"name":"Jo"}' }), ...batches]);
  });

  test.each([undefined, 'A'.repeat(43), 'short'])('to a procedure of ours with the token %s', async (wrong) => {
    const headers = wrong === undefined ? undefined : { authorization: `Bearer ${wrong}` };
    const answers = await sameAnswers(
      ['product.health', 'product.session.current', 'product.status'].map((path) =>
        request(path, headers && { headers }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 401, 401]);
  });

  test('to a procedure of ours with a session', async () => {
    const headers = { authorization: `Bearer ${token}` };
    const answers = await sameAnswers([
      request('product.session.current', { headers }),
      request('product.election.list,product.health,product.commune.find?batch=1', {
        headers,
        body: '{"0":{},"1":{},"2":{"name":"denain"}}',
      }),
      request('product.counter.find', { headers }),
      request('product.account.lock', { headers }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 403, 400]);
  });

  test.each([
    [200, ['plain', './plain', '%2E/plain', 'other/../plain', 'plain/', 'plain//', 'pl%61in', 'plain?#batch']],
    [404, ['', '.', '..', '/plain', 'plain///', '../plain', '../123456plain', '%2e%2e/plain', 'plain,plain', 'Plain']],
    [400, ['%', 'plain%', '%E0%A4%A']],
  ])('a %i for the paths %j', async (status, paths) => {
    const answers = await sameAnswers(paths.map((path) => request(path)));
    expect(answers.map((answer) => answer.status)).toEqual(paths.map(() => status));
  });

  test.each([
    ['the largest body', 200, LARGEST_BODY],
    ['one byte too many', 413, LARGEST_BODY + 1],
    ['many bytes too many', 413, 1_000_000],
  ])('%s is a %i', async (_, status, size) => {
    const body = `"${'x'.repeat(size - 2)}"`;
    for (const bodyIn of [0, 1, 7]) {
      const answers = await sameAnswers([request('echo', { body, bodyIn }), request('plain')]);
      expect(answers.map((answer) => answer.status)).toEqual([status, 200]);
    }
  });

  test('a body too large for a call without a session is a 401', async () => {
    const body = `"${'x'.repeat(LARGEST_BODY)}"`;
    const answers = await sameAnswers([request('product.session.current', { body }), request('plain')]);
    expect(answers.map(({ status }) => status)).toEqual([401, 200]);
  });

  test('a stream is not for batches', async () => {
    await sameAnswers([request('lines,plain?batch=1', { body: '{"0":"end"}' })]);
  });

  test('a batch of ten is answered, of eleven refused; types are not mixed', async () => {
    const batch = (size: number) => request(`${Array(size).fill('plain').join()}?batch=1`);
    const answers = await sameAnswers([batch(10), batch(11), request('echo,change?batch=1')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 400, 400]);
  });
});

/** What a client may write for the name of a procedure. */
const names = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('echo', 'plain', 'shared', 'types', 'empty', 'fails.refused', 'fails.bug') },
  { weight: 2, arbitrary: fc.constantFrom('change', 'strict', 'product.health', 'product.session.current') },
  fc.constantFrom('nothing', '', '__proto__', 'constructor', 'toString', 'fails', 'product', 'echo.', 'Echo'),
  fc.constantFrom('%', '%E0%A4%A', '%65cho', 'echo%2Cplain', '%2e%2e', '.', '..', 'a/../echo', 'echo/', '/echo', '//'),
  fc.string({ maxLength: 5 }).map(encodeURIComponent),
);
const queries = fc.constantFrom('', '', '?batch=1', '?batch=1', '?batch=%31', '?batch=0', '?batch=1&batch=0', '?x=%#y');
const types = fc.oneof(
  { weight: 8, arbitrary: fc.constant(JSON_TYPE) },
  fc.constantFrom('Application/JSON ;charset=latin1', 'text/plain', `${JSON_TYPE}x`, `${JSON_TYPE},`, ''),
);
/** An input for some of the calls of a batch, and other JSON. */
const inputs = fc.oneof(
  fc.dictionary(fc.constantFrom('0', '1', '2', '01', 'name'), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 }),
  fc.jsonValue({ maxDepth: 2 }),
);
const bodies = fc.oneof(
  { weight: 4, arbitrary: inputs.map((input) => Buffer.from(JSON.stringify(input))) },
  fc.tuple(inputs, fc.nat(9)).map(([input, cut]) => Buffer.from(JSON.stringify(input).slice(0, -cut))),
  fc
    .constantFrom('', ' ', '\uFEFF{}', '{"0":{"__proto__":{"name":"Jo"}},"__proto__":{"1":{}}}', '[1e999]')
    .map(Buffer.from),
  fc.uint8Array({ maxLength: 20 }),
);
const tokens = fc.constantFrom('none', 'valid', 'wrong');
const requests = fc
  .record({ paths: fc.array(names, { minLength: 1, maxLength: 12, size: 'small' }), query: queries, types, bodies })
  .chain(({ paths, query, types: type, bodies: body }) =>
    fc.record({ bodyIn: fc.nat(3), sent: tokens }).map(({ bodyIn, sent }) => ({
      target: `${paths.join()}${query}`,
      given: { type, body, bodyIn },
      sent,
    })),
  );

test('Whatever is sent, one request after the other without waiting, is answered as by the library', async () => {
  const property = fc.asyncProperty(fc.array(requests, { minLength: 1, maxLength: 4 }), async (all) => {
    const authorization = { none: '', valid: `Bearer ${token}`, wrong: `Bearer ${'A'.repeat(43)}` };
    await sameAnswers(
      all.map(({ target, given, sent }) =>
        request(target, { ...given, headers: { authorization: authorization[sent as keyof typeof authorization] } }),
      ),
    );
  });
  await fc.assert(property, { numRuns: 400 });
}, 60_000);

describe('An async iterable', () => {
  const linesFor = async (input: string) => {
    const [answer] = await converse(thin.port, [request('lines', { body: JSON.stringify(input) })]);
    return { type: answer?.headers['content-type'], lines: answer?.body.split('\n') };
  };

  test('is sent as a line for each value, each as if it were an answer', async () => {
    const expected = ['{"result":{"data":{"json":{"at":"1970', '{"result":{"data":{"json":"é"}}}', ''];
    expect(await linesFor('end')).toEqual({
      type: 'application/x-ndjson',
      lines: expected.map((text) => expect.stringContaining(text)),
    });
  });

  test.each([
    ['refused', 422, 'mandataire-not-consular'],
    ['signedOut', 401, 'UNAUTHORIZED'],
    ['tryAgain', 503, 'SERVICE_UNAVAILABLE'],
    ['bug', 500, 'INTERNAL_SERVER_ERROR'],
  ])('that fails (%s) ends with the error, as a call would', async (input, httpStatus, text) => {
    const bugs = () => running.logged.filter((logged) => logged.includes('a bug')).length;
    const before = bugs();
    const { lines = [] } = await linesFor(input);
    expect(lines).toHaveLength(4);
    expect(lines[2]).toContain(text);
    expect(JSON.parse(lines[2] ?? '').error.json.data).toMatchObject({ httpStatus });
    expect(bugs() - before).toBe(input === 'bug' ? 1 : 0);
  });
});

describe('A client that hangs up', () => {
  test('aborts the call that it waits for', async () => {
    for (const { port, seen } of [thin, library]) {
      const socket = open(port);
      socket.write(bytesOf(request('waits')));
      await until(() => expect(seen.signals).toHaveLength(1));
      socket.destroy();
      await until(() => expect(seen.signals.map(({ aborted }) => aborted)).toEqual([true]));
    }
  });

  test('in the middle of its body has called nothing, and its call ends', async () => {
    const whole = bytesOf(request('strict', { body: '{"name":"Jo"}' }));
    const socket = open(thin.port);
    const before = thin.seen.ended.length;
    socket.write(whole.subarray(0, -1), () => socket.resetAndDestroy());
    await until(() => expect(thin.seen.ended.slice(before)).toEqual([false]));
  });
});

describe('What the library does for clients that are not ours', () => {
  test.each(['multipart/form-data; boundary=x', 'application/octet-stream'])(
    'is not done: %s is a 415',
    async (type) => {
      const [answer] = await converse(thin.port, [request('echo', { type })]);
      expect(answer).toMatchObject({ status: 415, headers: { 'content-type': JSON_TYPE } });
    },
  );

  test('is not done: a batch is answered at once, and never as a stream', async () => {
    const headers = { 'trpc-accept': 'application/jsonl' };
    const [answer] = await converse(thin.port, [request('plain?batch=1', { headers })]);
    expect(answer).toMatchObject({ status: 200, body: '[{"result":{"data":{"json":"é😀"}}}]' });
  });
});
