import { describe, expect, test } from 'vitest';
import { isAllowed, PERMISSIONS, type Permission, ROLES, type Role } from '#core/law/access/permissions.ts';

describe('A permission (R-77)', () => {
  test.each<[Permission, readonly Role[]]>([
    ['request.submit', ['elector']],
    ['counter.establish', ['officer']],
    ['procuration.annul', ['officer']],
    ['procuration.decide', ['town-hall']],
    ['roll.record', ['town-hall', 'admin']],
    ['roll.import', ['town-hall', 'admin']],
    ['roll.seal', ['admin']],
    ['station.mark', ['assessor', 'presiding-officer']],
    ['station.correct', ['presiding-officer']],
    ['station.pack', ['presiding-officer']],
    ['station.open', ['presiding-officer']],
    ['station.close', ['presiding-officer']],
    ['account.list', ['admin']],
    ['account.manage', ['admin']],
    ['audit.verify', ['admin']],
  ])('to %s belongs to %j alone', (permission, holders) => {
    expect(ROLES.filter((role) => isAllowed(role, permission))).toEqual(holders);
  });

  test('always belongs to someone', () => {
    expect(Object.values(PERMISSIONS).every((roles) => roles.length > 0)).toBe(true);
  });
});
