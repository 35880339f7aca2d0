import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TRPCClientError } from '@trpc/client';
import { afterEach, describe, expect, test } from 'vitest';
import { answeredWith, lost } from '#test/tui/fake-client.ts';
import { backoff, connect, failureOf, UnsafeAddress, untilAnswered } from '#tui/client.ts';
import { FAILURE_WORDS } from '#tui/components/failure-words.ts';
import { makeKeyring } from '#tui/terminal/keyring.ts';

type Asked = {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly body: string;
  readonly token: string | undefined;
};
let servers: Server[] = [];

afterEach(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  servers = [];
});

/** A server of the test that answers each request in turn. */
async function serve(
  ...answers: readonly (readonly [status: number, body: string])[]
): Promise<{ url: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    asked.push({
      method: request.method,
      url: request.url,
      body: await bodyOf(request),
      token: request.headers.authorization,
    });
    const [status, body] = answers[asked.length - 1] ?? [500, ''];
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

const HEALTHY = JSON.stringify({ result: { data: { json: { status: 'ok', demonstration: null } } } });

describe('The client', () => {
  test('sends POST only, plain JSON, its token, and nothing in the address', async () => {
    const { url, asked } = await serve([200, HEALTHY]);

    await connect(`${url}/`, { token: 'secret' }).station.elsewhere.query({ lastName: 'Dupont', born: '1980-01-01' });

    expect(asked).toEqual([
      {
        method: 'POST',
        url: '/trpc/station.elsewhere',
        body: '{"lastName":"Dupont","born":"1980-01-01"}',
        token: 'Bearer secret',
      },
    ]);
  });

  test('reads superjson', async () => {
    const json = { json: { at: null, demonstration: null }, meta: { values: { at: ['undefined'] } } };
    const { url } = await serve([200, JSON.stringify({ result: { data: json } })]);

    expect(await connect(url).health.query({})).toEqual({ at: undefined, demonstration: null });
  });

  test.each(['http://example.org', 'http://10.0.0.1:8080', 'http://127.0.0.1.example.org', 'ftp://localhost'])(
    'refuses %s: names and passwords would travel in the clear',
    (url) => {
      expect(() => connect(url)).toThrow(UnsafeAddress);
    },
  );

  test.each(['https://example.org', 'http://localhost:1', 'http://127.0.0.2:1', 'http://[::1]:1'])(
    'takes %s',
    (url) => {
      expect(() => connect(url)).not.toThrow();
    },
  );
});

describe('What comes instead of an answer', () => {
  test.each([
    [422, { kind: 'refused', refusals: [{ code: 'self' }] }],
    [401, { kind: 'signed-out' }],
    [403, { kind: 'not-allowed' }],
    [400, { kind: 'bad-input' }],
    [409, { kind: 'bad-input' }],
    [413, { kind: 'bad-input' }],
    [429, { kind: 'too-often', seconds: 60 }],
    [503, { kind: 'away', why: 'busy' }],
    [500, { kind: 'bug', id: undefined }],
  ])('%d is told apart', (status, failure) => {
    expect(failureOf(answeredWith(status, status === 422 ? [{ code: 'self' }] : []))).toEqual(failure);
  });

  test('says of a server that answers without its database what is away', () => {
    const data = { code: 'X', httpStatus: 503, refusals: [], fields: [], isDatabaseAway: true };
    const failure = failureOf(TRPCClientError.from({ error: { code: -32000, message: 'X', data } }));

    expect(failure).toEqual({ kind: 'away', why: 'no-database' });
    expect(FAILURE_WORDS.fr.away['no-database']).toContain('sa base de données');
  });

  test('is a lost connection when nobody listens, or something else answers', async () => {
    const { url } = await serve([502, '<html>Bad gateway</html>']);
    const nobody = await connect('http://127.0.0.1:1').health.query({}).catch(failureOf);
    const proxy = await connect(url).health.query({}).catch(failureOf);

    expect([nobody, proxy]).toEqual([
      { kind: 'away', why: 'no-answer' },
      { kind: 'away', why: 'no-answer' },
    ]);
  });
});

describe('An act without an answer', () => {
  const wait = async () => undefined;

  test('is sent again, with the key it had, until there is one', async () => {
    const { url, asked } = await serve(
      [502, 'x'],
      [502, 'x'],
      [200, JSON.stringify({ result: { data: { json: { status: 'annulled' } } } })],
    );
    const attempts: number[] = [];
    const client = connect(url);

    const answer = await makeKeyring().send('annul p1', ({ key }) =>
      untilAnswered(() => client.procuration.annul.mutate({ key, procuration: key }), {
        wait,
        onAway: (count) => attempts.push(count),
      }),
    );

    expect(answer).toEqual({ status: 'annulled' });
    expect(attempts).toEqual([1, 2]);
    expect(asked).toHaveLength(3);
    expect(new Set(asked.map(({ body }) => body)).size).toBe(1);
  });

  test('is not sent again once it is refused', async () => {
    let sent = 0;
    const act = async () => {
      sent += 1;
      throw answeredWith(422, [{ code: 'self' }]);
    };

    await expect(untilAnswered(act, { wait })).rejects.toThrow();
    expect(sent).toBe(1);
  });

  test('is given up when the person says so', async () => {
    const stop = new AbortController();
    const act = async () => {
      throw lost();
    };

    await expect(untilAnswered(act, { signal: stop.signal, onAway: () => stop.abort() })).rejects.toThrow();
  });

  test('waits longer and longer, never 8 seconds', () => {
    for (let attempts = 1; attempts < 40; attempts += 1) {
      expect(backoff(attempts)).toBeGreaterThanOrEqual(Math.min(4_000, 125 * 2 ** attempts));
      expect(backoff(attempts)).toBeLessThanOrEqual(8_000);
    }
  });
});

describe('The keys of an act', () => {
  const keyOf = async ({ key }: { readonly key: string }) => key;

  test('are kept after a lost connection or a bug, and done with after any answer', async () => {
    const keyring = makeKeyring();
    const failing = (error: Error) => {
      let used = '';
      const send = keyring.send('mark m1', async ({ key }) => {
        used = key;
        throw error;
      });
      return send.catch(() => used);
    };

    const first = await failing(lost());
    const second = await failing(answeredWith(500));
    const third = await failing(answeredWith(422, [{ code: 'self' }]));
    const fourth = await keyring.send('mark m1', keyOf);
    const fifth = await keyring.send('mark m1', keyOf);

    expect(second).toBe(first);
    expect(third).toBe(first);
    expect(new Set([first, fourth, fifth]).size).toBe(3);
  });

  test('are its own', async () => {
    const keyring = makeKeyring();
    const first = keyring.send('mark m1', keyOf);
    const second = keyring.send('mark m2', keyOf);
    expect(await first).not.toBe(await second);
  });
});
