import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refused, verdict } from '#core/model/verdict.ts';

describe('A verdict (section 12)', () => {
  test('is yes when nothing stands against it', () => {
    expect(verdict([])).toEqual({ ok: true });
  });

  test('is no with every reason, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (reasons) => {
        expect(verdict(reasons)).toEqual({ ok: false, reasons });
      }),
    );
    expect(refused('a', 'b')).toEqual({ ok: false, reasons: ['a', 'b'] });
  });
});
