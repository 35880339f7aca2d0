import { createServer, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { linesOnce, sendStream } from '#server/api/adapter/stream.ts';
import { makeHeartbeat } from '#server/change-feed/heartbeat.ts';
import { bytesOf, open } from '#test/server/api/adapter/conversation.ts';
import { until } from '#test/until.ts';

const lineOf = (value: unknown) => Buffer.from(`${value}\n`);
const noBeats = () => () => undefined;

test('A client that takes nothing is sent no more than its socket holds, and is let go', async () => {
  const large = 'x'.repeat(1_000_000);
  const seen = { values: 0, isOver: false };
  async function* values() {
    try {
      for (; seen.values < 1_000; seen.values += 1) yield large;
    } finally {
      seen.isOver = true;
    }
  }
  const { promise: ended, resolve: end } = Promise.withResolvers<ServerResponse>();
  const server = createServer(async (_, response) => {
    await sendStream(response, values(), { lineOf, errorLine: lineOf, onBeat: noBeats, patience: 50 });
    end(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const socket = open((server.address() as AddressInfo).port).pause();
  socket.on('error', () => undefined);
  socket.write(bytesOf({ target: '/', headers: {}, body: Buffer.alloc(0) }));

  const response = await ended;

  expect(response.destroyed).toBe(true);
  expect(seen.isOver).toBe(true);
  expect(seen.values).toBeLessThan(100);
  socket.destroy();
  server.close();
});

test('A client is given a sign at each beat between two values, and none once the stream has ended', async () => {
  const { beat, onBeat, isListenedTo } = makeHeartbeat();
  const { promise: isSaid, resolve: say } = Promise.withResolvers<string>();
  async function* values() {
    yield 'one';
    yield await isSaid;
  }
  const server = createServer((_, response) => {
    void sendStream(response, values(), { lineOf, errorLine: lineOf, onBeat });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  let read = '';
  request({ port: (server.address() as AddressInfo).port }, (response) => {
    response.setEncoding('utf8').on('data', (piece: string) => {
      read += piece;
    });
  }).end();

  await until(() => expect(read).toBe('one\n'));
  beat();
  await until(() => expect(read).toBe('one\n\n'));
  say('two');
  await until(() => expect(read).toBe('one\n\ntwo\n'));
  await until(() => expect(isListenedTo()).toBe(false));
  server.close();
});

test('The line of a value is written once, however often it is sent', () => {
  const [first, second] = [{ cursor: '1' }, { cursor: '1' }];
  const line = linesOnce((value) => JSON.stringify(value));
  expect(line(first)).toBe(line(first));
  expect(line(first)).not.toBe(line(second));
  expect([line(second), line('a'), line(null)].map(String)).toEqual(['{"cursor":"1"}\n', '"a"\n', 'null\n']);
});
