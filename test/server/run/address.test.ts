import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAddress } from '#server/run/address.ts';
import type { Listen } from '#server/run/settings.ts';
import { makeCertificate } from '#test/main/certificate.ts';

const LOOPBACK: Listen = {
  host: '127.0.0.1',
  port: 0,
  chosenPort: undefined,
  certificate: undefined,
  key: undefined,
  isBehindProxy: false,
};
let folder: string;
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'procuration-address-'));
  const certificate = makeCertificate();
  const otherCertificate = makeCertificate();
  await writeFile(file('cert.pem'), certificate.cert);
  await writeFile(file('key.pem'), certificate.key);
  await writeFile(file('other.pem'), otherCertificate.key);
});
afterAll(() => rm(folder, { recursive: true }));

async function outcome(given: Partial<Listen>): Promise<string> {
  const read = await readAddress({ ...LOOPBACK, ...given });
  if (!read.ok) return read.problem.kind;
  return read.address.tls ? 'https' : 'http';
}

describe('Names and passwords travel in the clear', () => {
  test.each(['127.0.0.1', '127.3.2.1', 'localhost', '::1'])('on this machine alone: %s', async (host) => {
    expect(await outcome({ host })).toBe('http');
  });

  test.each(['0.0.0.0', '::', '192.168.1.4', '::ffff:10.0.0.1'])('not to others: %s', async (host) => {
    expect(await outcome({ host })).toBe('address-exposed');
  });

  test.each([
    ['127.example.com', ['192.0.2.1'], 'address-exposed'],
    ['localhost.example.com', ['127.0.0.1', '192.0.2.1'], 'address-exposed'],
    ['bureau.example.com', ['127.0.0.2'], 'http'],
  ])('by what the name %s stands for, %o', async (host, addresses, expected) => {
    const resolve = async () => addresses.map((address) => ({ address }));
    const read = await readAddress({ ...LOOPBACK, host }, resolve);
    expect(read.ok ? 'http' : read.problem.kind).toBe(expected);
    if (read.ok) expect(read.address).toMatchObject({ host: addresses[0], isLoopback: true });
  });

  test('not by a name that nobody knows', async () => {
    const resolve = () => Promise.reject(Object.assign(new Error('no such host'), { code: 'ENOTFOUND' }));
    expect(await readAddress({ ...LOOPBACK, host: 'mairie.example' }, resolve)).toMatchObject({
      problem: { kind: 'address-unusable', why: 'ENOTFOUND' },
    });
  });

  test('from a proxy that ends TLS', async () => {
    expect(await outcome({ host: '0.0.0.0', isBehindProxy: true })).toBe('http');
  });
});

describe('A certificate', () => {
  test('and its key are served, anywhere', async () => {
    expect(await outcome({ host: '0.0.0.0', certificate: file('cert.pem'), key: file('key.pem') })).toBe('https');
  });

  test.each([
    ['without its key', { certificate: 'cert.pem' }, 'certificate-incomplete'],
    ['with the key of another', { certificate: 'cert.pem', key: 'other.pem' }, 'certificate-unusable'],
    ['that is not there', { certificate: 'nowhere.pem', key: 'key.pem' }, 'file-unreadable'],
  ])('%s is not', async (_, { certificate, key }: { certificate: string; key?: string }, problem) => {
    expect(await outcome({ certificate: file(certificate), key: key && file(key) })).toBe(problem);
  });
});
