import { Agent, type IncomingMessage, request } from 'node:http';

export type Call = {
  readonly token: string;
  readonly procedure: string;
  readonly input: object;
  readonly signal?: AbortSignal | undefined;
};
/** Calls a procedure and answers the text; throws for any status but 200. */
export type Post = (call: Call) => Promise<string>;

/**
 * Calls a server on kept connections without parsing answers, so that the callers use little of the cores.
 */
export function postTo(server: string): Post {
  const agent = new Agent({ keepAlive: true });

  return ({ token, procedure, input, signal }) =>
    new Promise((resolve, reject) => {
      const body = JSON.stringify(input);
      const headers = headersOf(token, body);
      const url = `${server}/trpc/${procedure}`;
      const sent = request(url, { agent, method: 'POST', headers, ...(signal && { signal }) }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          text += part;
        });
        response.once('error', reject);
        response.once('end', () => {
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`${procedure}: ${response.statusCode} ${text.slice(0, 200)}`));
        });
      });
      sent.once('error', reject);
      sent.end(body);
    });
}

/**
 * The lines of a procedure that answers by a stream, on a connection of their own; throws for any status but
 * 200.
 */
export async function* linesFrom(server: string, { token, procedure, input, signal }: Call): AsyncGenerator<string> {
  const body = JSON.stringify(input);
  const headers = headersOf(token, body);
  const options = { agent: false, method: 'POST', headers, ...(signal && { signal }) } as const;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(`${server}/trpc/${procedure}`, options, resolve).once('error', reject).end(body);
  });
  if (response.statusCode !== 200) throw new Error(`${procedure}: ${response.statusCode}`);
  let unfinished = '';
  for await (const part of response.setEncoding('utf8')) {
    const lines = `${unfinished}${part}`.split('\n');
    unfinished = lines.pop() ?? '';
    yield* lines;
  }
}

function headersOf(token: string, body: string) {
  return {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  };
}
