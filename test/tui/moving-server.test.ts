import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { connect, untilAnswered } from '#tui/client.ts';
import { movingServer } from '#tui/moving-server.ts';

let servers: Server[] = [];
afterEach(() => {
  for (const server of servers) server.closeAllConnections();
  for (const server of servers) server.close();
  servers = [];
});

async function serve(): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const body = `${JSON.stringify({ result: { data: { json: { version: 'moved' } } } })}`;
  const server = createServer((_, response) => response.end(body));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

test('A client finds the server of a data folder at the port of its next start', async () => {
  const before = await serve();
  await before.close();
  const after = await serve();
  const client = connect(movingServer(before.url, async () => after.url));

  await expect(untilAnswered(() => client.health.query({}))).resolves.toEqual({ version: 'moved' });
});

test('A client stays with its server while no other is found, and while looking fails', async () => {
  const only = await serve();
  const failing = movingServer(only.url, () => Promise.reject(new Error('no folder')));
  failing.onNoAnswer?.();
  const unknown = movingServer(only.url, async () => undefined);
  unknown.onNoAnswer?.();
  await expect(connect(unknown).health.query({})).resolves.toEqual({ version: 'moved' });
  expect(failing.url()).toBe(only.url);
});
