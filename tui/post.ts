import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';

export type Sent = {
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
  readonly signal: AbortSignal;
};
type Answer = { readonly isOk: boolean; readonly body: Readable };

/**
 * Not by `import`, which reads all that a module exports: of `node:http` also what loads all behind `fetch`.
 */
const builtin = process.getBuiltinModule;

/**
 * Sends a body and answers once the head of the response is there; its body is text, piece by piece. By
 * Node's own client: all that is behind `fetch` takes longer to load than this program's screens.
 */
export async function post(url: string, { headers, body, signal }: Sent): Promise<Answer> {
  const { request } = url.startsWith('https:') ? builtin('node:https') : builtin('node:http');
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const asked = { ...headers, 'content-type': 'application/json', 'accept-encoding': 'gzip' };
    request(url, { method: 'POST', headers: asked, signal }, resolve).on('error', reject).end(body);
  });
  const { statusCode = 0 } = response;
  return { isOk: statusCode >= 200 && statusCode < 300, body: unpacked(response).setEncoding('utf8') };
}

/** A proxy in front of the server may pack what it passes on. */
function unpacked(response: IncomingMessage): Readable {
  if (response.headers['content-encoding'] !== 'gzip') return response;
  return builtin('node:stream').pipeline(response, builtin('node:zlib').createGunzip(), () => undefined);
}
