import { describe, expect, test } from 'vitest';
import { networksOf } from '#server/limits/networks.ts';

describe('The networks of a source', () => {
  test('are its /64, /56 and /48 of IPv6', () => {
    expect(networksOf('2001:db8:7:12ab')).toEqual([
      { kind: 'source', prefix: '2001:db8:7:12ab' },
      { kind: 'network-56', prefix: '2001:db8:7:12' },
      { kind: 'network-48', prefix: '2001:db8:7' },
    ]);
    expect(networksOf('2001:db8:7:ab')[1]).toEqual({ kind: 'network-56', prefix: '2001:db8:7:00' });
  });

  test('are its address and /24 of IPv4', () => {
    expect(networksOf('203.0.113.9')).toEqual([
      { kind: 'source', prefix: '203.0.113.9' },
      { kind: 'network-24', prefix: '203.0.113' },
    ]);
  });

  test('are the source alone where it is no address', () => {
    expect(networksOf('')).toEqual([{ kind: 'source', prefix: '' }]);
  });
});
