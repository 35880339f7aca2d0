import { describe, expect, test } from 'vitest';
import { hasPapers } from '#core/law/establishment/home-visit.ts';

describe('A home visit (R-10, art. R72-1, R73)', () => {
  test('needs a written request and a sworn statement, and names what is missing', () => {
    expect(hasPapers({ request: true, statement: true }, 'statement')).toEqual({ ok: true });
    expect(hasPapers({ request: true, statement: false }, 'statement')).toEqual({
      ok: false,
      reasons: [{ code: 'statement-missing', missing: ['statement'] }],
    });
    expect(hasPapers({ request: false, statement: true }, 'statement')).toMatchObject({
      reasons: [{ missing: ['request'] }],
    });
    expect(hasPapers({ request: false, statement: false }, 'statement')).toMatchObject({
      reasons: [{ missing: ['request', 'statement'] }],
    });
  });

  test('needed a medical certificate instead, once (section 13)', () => {
    expect(hasPapers({ request: false, statement: false }, 'certificate')).toMatchObject({
      reasons: [{ missing: ['request', 'certificate'] }],
    });
  });

  test('asks for nothing where there is none', () => {
    expect(hasPapers(undefined, 'statement')).toEqual({ ok: true });
  });
});
