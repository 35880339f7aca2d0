import type { IncomingMessage, ServerResponse } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { schemaState } from '#drizzle/connection/migrate.ts';
import { compareRights, hasSameRights } from '#drizzle/connection/rights.ts';
import type { ServerContext } from '#server/api/context.ts';
import { FARTHEST_APART } from '#server/clocks/clocks.ts';

const PROBES = ['/livez', '/readyz'];

export function isProbe({ method, url }: IncomingMessage): boolean {
  return method === 'GET' && PROBES.includes(url ?? '');
}

/**
 * `/livez`: the process answers. `/readyz`: the server is not stopping, its database has the current schema
 * with its rights, and its clock is the database's.
 */
export async function answerProbe(
  context: ServerContext,
  { url }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const problem = url === '/livez' ? undefined : await problemOf(context);
  response.writeHead(problem ? 503 : 200, { 'content-type': 'text/plain' }).end(`${problem ?? 'ok'}\n`);
}

async function problemOf(context: ServerContext): Promise<string | undefined> {
  if (context.closing.aborted || !(await isReady(context))) return 'not ready';
  const apart = context.clockWatch.apart();
  if (apart <= FARTHEST_APART) return undefined;
  return `not ready: the clock is ${Math.round(apart / 1000)} s from that of the database`;
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

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8);
LOOPBACK.addAddress('::1', 'ipv6');

/** An address that only this machine reaches; a name is none, whatever it looks like (`readAddress`). */
export function isLoopback(address: string): boolean {
  const version = isIP(address);
  return version !== 0 && LOOPBACK.check(address, version === 4 ? 'ipv4' : 'ipv6');
}
