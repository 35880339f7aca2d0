import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { ofSameCommune } from '#core/law/entitlement/same-commune.ts';
import { communes, elector, roll } from '#test/core/fixtures.ts';

const ana = elector('ana');
const refusal = { ok: false, reasons: [{ code: 'other-commune', commune: 'denain' }] };

describe('The mandataire’s commune (art. L72, R-03)', () => {
  test('was the mandant’s until 2021-12-31, and is any since', () => {
    const people = { mandant: ana, mandataire: elector('zoe', { on: 'marly' }), communes };
    expect(ofSameCommune(people, day('2021-12-31'))).toEqual(refusal);
    expect(ofSameCommune(people, day('2017-04-01'))).toEqual(refusal);
    expect(ofSameCommune(people, day('2022-01-01'))).toEqual({ ok: true });
  });

  test('was the same for who is of it', () => {
    expect(ofSameCommune({ mandant: ana, mandataire: elector('zoe'), communes }, day('2021-12-31'))).toEqual({
      ok: true,
    });
  });

  test('is the one of the day, not one left before', () => {
    const zoe = elector('zoe', { to: '2021-06-01' });
    const moved = { ...zoe, registrations: [...zoe.registrations, roll('marly', { from: day('2021-06-01') })] };
    const people = { mandant: ana, mandataire: moved, communes };
    expect(ofSameCommune(people, day('2021-05-31'))).toEqual({ ok: true });
    expect(ofSameCommune(people, day('2021-06-01'))).toEqual(refusal);
  });

  test('is not asked of a mandant who is on no roll, which is a reason of its own', () => {
    const people = { mandant: elector('ana', { to: '2020-01-01' }), mandataire: elector('zoe'), communes };
    expect(ofSameCommune(people, day('2021-12-31'))).toEqual({ ok: true });
  });
});
