import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { sourceOf } from '#server/limits/source.ts';

function source(address: string, forwarded?: string | string[], isBehindProxy = false): string {
  const request = new IncomingMessage(new Socket());
  Object.defineProperty(request.socket, 'remoteAddress', { value: address });
  if (forwarded !== undefined) Object.assign(request.headers, { 'x-forwarded-for': forwarded });
  return sourceOf(request, isBehindProxy);
}

describe('Where a request comes from', () => {
  test('is its connection, whatever it pretends', () => {
    expect(source('192.0.2.7')).toBe('192.0.2.7');
    expect(source('192.0.2.7', '203.0.113.9')).toBe('192.0.2.7');
  });

  test('is what the proxy in front saw, not what the client pretends before it', () => {
    expect(source('127.0.0.1', '203.0.113.9', true)).toBe('203.0.113.9');
    expect(source('127.0.0.1', '198.51.100.1, 203.0.113.9', true)).toBe('203.0.113.9');
    expect(source('127.0.0.1', ['198.51.100.1', '203.0.113.9'], true)).toBe('203.0.113.9');
    expect(source('192.0.2.7', undefined, true)).toBe('192.0.2.7');
    expect(source('192.0.2.7', ' ', true)).toBe('192.0.2.7');
  });

  test('is the same address however it is written', () => {
    expect(source('::ffff:192.0.2.7')).toBe('192.0.2.7');
    expect(source('2001:DB8:0:12::1')).toBe(source('2001:0db8:0000:0012:0:0:0:1'));
  });

  test('is a whole /64 of IPv6, and no more', () => {
    expect(source('2001:db8:0:12::1')).toBe(source('2001:db8:0:12:ffff:ffff:ffff:ffff'));
    expect(source('2001:db8:0:12::1')).not.toBe(source('2001:db8:0:13::1'));
    expect(source('fe80::1%eth0')).toBe(source('fe80::2'));
    expect(source('::1')).toBe(source('::2'));
  });
});
