import { lookup } from 'node:dns/promises';
import { readFile } from 'node:fs/promises';
import { createSecureContext } from 'node:tls';
import { isLoopback } from '#server/api/http.ts';
import { type Done, failed, reasonOf } from '#server/run/problem.ts';
import type { Listen } from '#server/run/settings.ts';
import type { Certificate } from '#server/server.ts';

export type Address = {
  readonly host: string;
  /** Whether only this machine reaches the host. */
  readonly isLoopback: boolean;
  readonly port: number;
  readonly tls: Certificate | undefined;
  readonly isBehindProxy: boolean;
};

/** The addresses of a host by its name. */
type Resolve = (host: string) => Promise<readonly { readonly address: string }[]>;

const resolveHere: Resolve = (host) => lookup(host, { all: true });

/**
 * Names and passwords go beyond this machine over TLS alone: ours, or that of a proxy in front. Without TLS
 * the server listens on the very address that the name had here.
 */
export async function readAddress(listen: Listen, resolve = resolveHere): Promise<Done<{ readonly address: Address }>> {
  const { host, port, certificate, key, isBehindProxy } = listen;
  const resolved = await addressesOf(listen, resolve);
  if (!resolved.ok) return resolved;
  const { addresses } = resolved;
  const isHereOnly = addresses.every(isLoopback);
  if (certificate === undefined && key === undefined) {
    const [first = host] = addresses;
    if (isHereOnly)
      return { ok: true, address: { host: first, isLoopback: true, port, tls: undefined, isBehindProxy } };
    if (!isBehindProxy) return failed({ kind: 'address-exposed', host });
    return { ok: true, address: { host, isLoopback: false, port, tls: undefined, isBehindProxy } };
  }
  if (certificate === undefined || key === undefined) return failed({ kind: 'certificate-incomplete' });

  const [cert, secret] = await Promise.all([readSecret(certificate), readSecret(key)]);
  if (!cert.ok) return cert;
  if (!secret.ok) return secret;
  const tls = { cert: cert.text, key: secret.text };
  try {
    createSecureContext(tls);
  } catch (error) {
    return failed({ kind: 'certificate-unusable', why: reasonOf(error) });
  }
  return { ok: true, address: { host, isLoopback: isHereOnly, port, tls, isBehindProxy } };
}

async function addressesOf(
  { host, port }: Listen,
  resolve: Resolve,
): Promise<Done<{ readonly addresses: readonly string[] }>> {
  try {
    const found = await resolve(host);
    return { ok: true, addresses: found.map(({ address }) => address) };
  } catch (error) {
    return failed({ kind: 'address-unusable', host, port, why: reasonOf(error) });
  }
}

async function readSecret(file: string): Promise<Done<{ readonly text: string }>> {
  try {
    return { ok: true, text: await readFile(file, 'utf8') };
  } catch (error) {
    return failed({ kind: 'file-unreadable', file, why: reasonOf(error) });
  }
}
