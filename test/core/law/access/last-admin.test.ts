import { describe, expect, test } from 'vitest';
import { mayLoseAdmin } from '#core/law/access/last-admin.ts';
import type { AccountId } from '#core/model/ids.ts';

const [claire, amine, zoe] = ['claire', 'amine', 'zoe'] as AccountId[] as [AccountId, AccountId, AccountId];

describe('The last administrator who can sign in (R-77)', () => {
  test('stays', () => {
    expect(mayLoseAdmin(claire, [claire])).toEqual({ ok: false, reasons: [{ code: 'last-admin' }] });
  });

  test('may go once there is another', () => {
    expect(mayLoseAdmin(claire, [claire, amine])).toEqual({ ok: true });
  });

  test('is not one who cannot sign in', () => {
    expect(mayLoseAdmin(zoe, [claire])).toEqual({ ok: true });
  });
});
