import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { hasPublicPlaces, isOpenOn } from '#core/law/establishment/public-places.ts';

const opening = { name: 'Salle Baudin', day: day('2027-04-03'), isWithdrawn: false };

describe('A place open to the public (R-64, art. R72-1 III)', () => {
  test('is one since 18 June 2020 (section 13)', () => {
    expect(hasPublicPlaces(day('2020-06-17'))).toBe(false);
    expect(hasPublicPlaces(day('2020-06-18'))).toBe(true);
    const before = { ...opening, day: day('2020-06-17') };
    expect(isOpenOn(before, before.day).ok).toBe(false);
  });

  test('is one on its own day, unless the prefect withdrew it', () => {
    expect(isOpenOn(opening, opening.day)).toEqual({ ok: true });
    for (const today of [day('2027-04-02'), day('2027-04-04')]) {
      expect(isOpenOn(opening, today)).toEqual({
        ok: false,
        reasons: [{ code: 'public-place-closed', name: 'Salle Baudin', day: '2027-04-03' }],
      });
    }
    expect(isOpenOn({ ...opening, isWithdrawn: true }, opening.day).ok).toBe(false);
  });
});
