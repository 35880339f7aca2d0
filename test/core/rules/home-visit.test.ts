import { describe, expect, test } from 'vitest';
import { hasPapers } from '#core/rules/home-visit.ts';

describe('A home visit (R-10, art. R72-1, R73)', () => {
  test('needs a written request and a sworn statement, and names what is missing', () => {
    expect(hasPapers({ request: true, statement: true })).toEqual({ ok: true });
    expect(hasPapers({ request: true, statement: false })).toEqual({
      ok: false,
      reasons: [{ code: 'statement-missing', missing: ['statement'] }],
    });
    expect(hasPapers({ request: false, statement: true })).toMatchObject({ reasons: [{ missing: ['request'] }] });
    expect(hasPapers({ request: false, statement: false })).toMatchObject({
      reasons: [{ missing: ['request', 'statement'] }],
    });
  });

  test('asks for nothing where there is none', () => {
    expect(hasPapers(undefined)).toEqual({ ok: true });
  });
});
