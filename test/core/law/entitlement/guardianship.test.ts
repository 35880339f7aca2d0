import { describe, expect, test } from 'vitest';
import { mayNameMandataire } from '#core/law/entitlement/guardianship.ts';
import { LINKS } from '#core/model/declaration.ts';

describe('A protected adult (art. L72-1, R-06)', () => {
  test.each(LINKS.filter((link) => link !== 'none'))('may not name a %s', (link) => {
    expect(mayNameMandataire({ isProtected: true }, link)).toEqual({
      ok: false,
      reasons: [{ code: 'guardianship', link }],
    });
  });

  test('may name who has no such link, his guardian of the family included', () => {
    expect(mayNameMandataire({ isProtected: true }, 'none')).toEqual({ ok: true });
  });

  test.each(LINKS)('alone is bound: others may name anyone (%s)', (link) => {
    expect(mayNameMandataire({ isProtected: false }, link)).toEqual({ ok: true });
  });
});
