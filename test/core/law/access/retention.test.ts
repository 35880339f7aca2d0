import { describe, expect, test } from 'vitest';
import { addDays, type Day, day } from '#core/calendar/day.ts';
import { consularRevocationKeptUntil, goneOn, homeVisitKeptUntil, keptUntil } from '#core/law/access/retention.ts';
import { lastCounterDay } from '#core/law/establishment/request.ts';

describe('What is past keeping (R-70, R-74)', () => {
  test.each([
    ['2029-04-29', '2029-02-28', '2028-04-28', '2028-10-28', '2026-04-28'],
    ['2030-03-01', '2029-12-31', '2029-02-28', '2029-08-31', '2027-02-28'],
    ['2029-03-01', '2028-12-31', '2028-02-29', '2028-08-31', '2026-02-28'],
  ])(
    'on %s is a request of %s, a validity that ended on %s, a visit of %s, a consular revocation of %s',
    (today, ...gone) => {
      const [requestedOn, endedOn, visitEndedOn, consularRevokedOn] = gone;
      expect(goneOn(day(today))).toEqual({ requestedOn, endedOn, visitEndedOn, consularRevokedOn });
    },
  );

  test('is the last day whose time is over, on every day of a leap year', () => {
    const rules: readonly (readonly [keyof ReturnType<typeof goneOn>, (of: Day) => Day])[] = [
      ['requestedOn', lastCounterDay],
      ['endedOn', keptUntil],
      ['visitEndedOn', homeVisitKeptUntil],
      ['consularRevokedOn', consularRevocationKeptUntil],
    ];
    for (let today = day('2028-01-01'); today <= '2029-01-01'; today = addDays(today, 1)) {
      for (const [name, kept] of rules) {
        const last = goneOn(today)[name];
        expect(kept(last) < today && kept(addDays(last, 1)) >= today).toBe(true);
      }
    }
  });
});
