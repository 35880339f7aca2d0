import { expect, test } from 'vitest';
import type { CommuneCode } from '#core/model/ids.ts';
import { formerCommunes } from '#server/communes/former.ts';

test('A commune that was merged is found by its old code, one of today is not', async () => {
  const former = await formerCommunes();

  expect(former.get('01340' as CommuneCode)).toBe('01015');
  expect(former.has('59172' as CommuneCode)).toBe(false);
  expect(former.has('01015' as CommuneCode)).toBe(false);
});
