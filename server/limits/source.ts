import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/** Groups of an IPv6 address that name a site: a client with one address of a /64 has them all. */
const SITE_GROUPS = 4;

/**
 * The address that misses of a request count under: its connection's, or the client's as the TLS proxy
 * reports it.
 */
export function sourceOf({ socket, headers }: IncomingMessage, isBehindProxy: boolean): string {
  const forwarded = isBehindProxy ? lastOf(headers['x-forwarded-for']) : undefined;
  return site(forwarded ?? socket.remoteAddress ?? '');
}

/** The last one, which the proxy itself added: those before it are what the client pretends. */
function lastOf(header: string | string[] | undefined): string | undefined {
  return [header ?? []].flat().join(',').split(',').at(-1)?.trim() || undefined;
}

function site(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  return isIPv6(address) ? groupsOf(address).slice(0, SITE_GROUPS).join(':') : address;
}

/** All eight groups, without leading zeros. */
function groupsOf(address: string): readonly string[] {
  const [before = '', after] = address.split('%')[0]?.toLowerCase().split('::') ?? [];
  const [first, last] = [before, after ?? ''].map((half) => half.split(':').filter((group) => group !== ''));
  const missing = 8 - (first?.length ?? 0) - (last?.length ?? 0);
  const all = [...(first ?? []), ...Array<string>(Math.max(0, missing)).fill('0'), ...(last ?? [])];
  return all.map((group) => group.replace(/^0+(?=.)/, ''));
}
