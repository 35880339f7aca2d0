import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Running, startRunning } from '#test/server/running.ts';
import { type } from '#test/tui/commands/type.ts';

let running: Running;
beforeAll(async () => {
  running = await startRunning({ version: '1.10.0' });
});
afterAll(() => running.close());

describe('A program that is older than its server', () => {
  test('is told so by status and doctor', async () => {
    const environment = { LANG: 'en', PROCURATION_URL: running.url };
    const { code, said } = await type(['status'], { environment });
    expect(code).toBe(0);
    expect(said).toContain('This program (version 1.2.3) is older than the server (version 1.10.0).');

    const { checks } = JSON.parse((await type(['doctor', '--json'], { environment })).out);
    expect(checks).toContainEqual({ check: 'version', state: 'warn', sentence: expect.stringContaining('1.10.0') });
  });
});

describe('A server whose database is away', () => {
  test('is said to answer, by doctor as by status', async () => {
    const data = { code: 'SERVICE_UNAVAILABLE', httpStatus: 503, refusals: [], fields: [], isDatabaseAway: true };
    const error = { json: { message: 'x', code: -32603, data } };
    const server = createServer((_, response) => response.writeHead(503).end(JSON.stringify({ error })));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const environment = { LANG: 'en', PROCURATION_URL: `http://127.0.0.1:${port}` };

    const { checks } = JSON.parse((await type(['doctor', '--json'], { environment })).out);
    const { said } = await type(['status'], { environment });
    server.close();

    expect(checks).toContainEqual({
      check: 'server',
      state: 'fail',
      code: 75,
      sentence: expect.stringContaining('answers, but cannot reach its database'),
    });
    expect(said).toContain('answers, but cannot reach its database');
  });
});
