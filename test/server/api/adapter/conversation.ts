import { connect, type Socket } from 'node:net';

/** A request as bytes: `bodyIn` sends its body in that many chunks, 0 with its length in the headers. */
export type RawRequest = {
  readonly target: string;
  readonly headers: { readonly [name: string]: string };
  readonly body: Uint8Array;
  readonly bodyIn?: number;
};
export type RawResponse = {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
};

export function bytesOf({ target, headers, body, bodyIn = 0 }: RawRequest): Buffer {
  const length = bodyIn === 0 ? { 'content-length': String(body.length) } : { 'transfer-encoding': 'chunked' };
  const lines = Object.entries({ host: 'localhost', ...headers, ...length }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  const head = Buffer.from(`POST ${target} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
  return Buffer.concat([head, ...(bodyIn === 0 ? [body] : chunked(body, bodyIn))]);
}

function chunked(body: Uint8Array, count: number): readonly Uint8Array[] {
  const size = Math.max(1, Math.ceil(body.length / count));
  const chunks: Buffer[] = [];
  for (let at = 0; at < body.length; at += size) {
    const part = body.subarray(at, at + size);
    chunks.push(Buffer.from(`${part.length.toString(16)}\r\n`), Buffer.from(part), Buffer.from('\r\n'));
  }
  return [...chunks, Buffer.from('0\r\n\r\n')];
}

/**
 * Sends all requests at once on one connection; answers as many responses, fewer when the server hangs up.
 */
export function converse(port: number, requests: readonly RawRequest[]): Promise<readonly RawResponse[]> {
  return new Promise((resolve, reject) => {
    const socket = open(port);
    let received = Buffer.alloc(0);
    const end = () => {
      socket.destroy();
      resolve(readResponses(received));
    };
    socket.on('data', (part) => {
      received = Buffer.concat([received, part]);
      if (readResponses(received).length === requests.length) end();
    });
    socket.once('close', end);
    socket.once('error', reject);
    socket.write(Buffer.concat(requests.map(bytesOf)));
  });
}

export function open(port: number): Socket {
  return connect(port, '127.0.0.1');
}

/** The responses that are complete. */
function readResponses(bytes: Buffer): readonly RawResponse[] {
  const responses: RawResponse[] = [];
  for (let rest = bytes; ; ) {
    const headEnds = rest.indexOf('\r\n\r\n');
    if (headEnds < 0) return responses;
    const [first = '', ...lines] = rest.subarray(0, headEnds).toString().split('\r\n');
    const headers = Object.fromEntries(lines.map((line) => line.toLowerCase().split(': ', 2)));
    const read = readBodyOf(headers, rest.subarray(headEnds + 4));
    if (read === undefined) return responses;
    responses.push({ status: Number(first.split(' ')[1]), headers, body: read.body.toString() });
    rest = read.rest;
  }
}

type Read = { readonly body: Buffer; readonly rest: Buffer };

function readBodyOf(headers: { readonly [name: string]: string }, bytes: Buffer): Read | undefined {
  if (headers['transfer-encoding'] === 'chunked') return readChunks(bytes);
  const length = Number(headers['content-length']);
  return bytes.length < length ? undefined : { body: bytes.subarray(0, length), rest: bytes.subarray(length) };
}

function readChunks(bytes: Buffer): Read | undefined {
  const parts: Buffer[] = [];
  for (let rest = bytes; ; ) {
    const lineEnds = rest.indexOf('\r\n');
    const size = Number.parseInt(rest.subarray(0, lineEnds).toString(), 16);
    const next = lineEnds + 2 + size + 2;
    if (lineEnds < 0 || rest.length < next) return undefined;
    parts.push(rest.subarray(lineEnds + 2, lineEnds + 2 + size));
    rest = rest.subarray(next);
    if (size === 0) return { body: Buffer.concat(parts), rest };
  }
}
