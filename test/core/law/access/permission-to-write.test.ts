import { describe, expect, test } from 'vitest';
import { permissionToWrite } from '#core/law/access/permission-to-write.ts';
import { isAllowed } from '#core/law/access/permissions.ts';

describe('What is written for the procès-verbal (R-47, art. R52)', () => {
  test('is the presiding officer’s, but for a refusal, which any member of the bureau writes', () => {
    for (const what of ['decision', 'incident'] as const) {
      expect(isAllowed('presiding-officer', permissionToWrite({ what }))).toBe(true);
      expect(isAllowed('assessor', permissionToWrite({ what }))).toBe(false);
    }
    expect(isAllowed('assessor', permissionToWrite({ what: 'refusal' }))).toBe(true);
    expect(isAllowed('presiding-officer', permissionToWrite({ what: 'refusal' }))).toBe(true);
  });
});
