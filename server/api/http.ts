import type { IncomingMessage, ServerResponse } from 'node:http';
import { schemaState } from '#drizzle/connection/migrate.ts';
import { compareRights, hasSameRights } from '#drizzle/connection/rights.ts';
import type { ServerContext } from '#server/api/context.ts';

const PROBES = ['/livez', '/readyz'];

export function isProbe({ method, url }: IncomingMessage): boolean {
  return method === 'GET' && PROBES.includes(url ?? '');
}

/**
 * `/livez`: the process answers. `/readyz`: the server is not stopping, and its database has the current
 * schema with its rights.
 */
export async function answerProbe(
  context: ServerContext,
  { url }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isFine = url === '/livez' || (!context.closing.aborted && (await isReady(context)));
  response.writeHead(isFine ? 200 : 503, { 'content-type': 'text/plain' }).end(isFine ? 'ok\n' : 'not ready\n');
}

async function isReady({ database }: ServerContext): Promise<boolean> {
  try {
    const { applied, known } = await schemaState(database);
    return applied === known && hasSameRights(await compareRights(database));
  } catch {
    return false;
  }
}

/** POST only: a GET would put its input into URLs and their logs. */
export function refuseMethod(response: ServerResponse): void {
  response.writeHead(405, { allow: 'POST', 'content-type': 'text/plain' }).end('POST only\n');
}

/** Needed because the library accepts any path of the right length before a procedure's name. */
export function refusePath(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain' }).end('not found\n');
}

/** An address that only this machine reaches. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}
