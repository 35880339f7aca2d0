import { readFile } from 'node:fs/promises';
import { createSecureContext } from 'node:tls';
import { isLoopback } from '#server/api/http.ts';
import { type Done, failed, reasonOf } from '#server/run/problem.ts';
import type { Listen } from '#server/run/settings.ts';
import type { Certificate } from '#server/server.ts';

export type Address = {
  readonly host: string;
  readonly port: number;
  readonly tls: Certificate | undefined;
  readonly isBehindProxy: boolean;
};

/** Names and passwords go beyond this machine over TLS alone: ours, or that of a proxy in front. */
export async function readAddress(listen: Listen): Promise<Done<{ readonly address: Address }>> {
  const { host, port, certificate, key, isBehindProxy } = listen;
  if (certificate === undefined && key === undefined) {
    if (!isLoopback(host) && !isBehindProxy) return failed({ kind: 'address-exposed', host });
    return { ok: true, address: { host, port, tls: undefined, isBehindProxy } };
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
  return { ok: true, address: { host, port, tls, isBehindProxy } };
}

async function readSecret(file: string): Promise<Done<{ readonly text: string }>> {
  try {
    return { ok: true, text: await readFile(file, 'utf8') };
  } catch (error) {
    return failed({ kind: 'file-unreadable', file, why: reasonOf(error) });
  }
}
