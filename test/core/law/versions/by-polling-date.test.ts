import { describe, expect, test } from 'vitest';
import { addDays, day } from '#core/calendar/day.ts';
import { CAPS, capLawOf } from '#core/law/versions/by-polling-date.ts';
import type { ElectionType } from '#core/model/election.ts';
import type { CommuneCode } from '#core/model/ids.ts';

describe('What a mandataire may hold (R-22, R-29)', () => {
  const general = (type: ElectionType) => ({ type, communes: undefined });
  const byElection = (type: ElectionType) => ({ type, communes: ['59383' as CommuneCode] });

  test('is one made in France, two in all, three with a consular mandant', () => {
    expect(CAPS.usual).toEqual({ inFrance: 1, inAll: { communal: 2, consular: 3 } });
    expect(capLawOf(general('presidential'), day('2027-04-11'))).toBe('usual');
  });

  test.each<[ElectionType, string]>([
    ['municipal', '2020-06-28'],
    ['metropolitan', '2020-06-28'],
    ['regional', '2021-06-20'],
    ['regional', '2021-06-27'],
    ['departmental', '2021-06-20'],
    ['departmental', '2021-06-27'],
  ])('at the %s elections of %s was two, wherever made, and on no day beside', (type, text) => {
    const polled = day(text);
    expect(CAPS[capLawOf(general(type), polled)]).toEqual({
      inFrance: Number.POSITIVE_INFINITY,
      inAll: { communal: 2, consular: 2 },
    });
    expect(capLawOf(general(type), addDays(polled, -1))).toBe('usual');
    expect(capLawOf(general(type), addDays(polled, 1))).toBe('usual');
  });

  test.each<[ElectionType, string]>([
    ['municipal', '2020-06-28'],
    ['departmental', '2021-06-20'],
    ['municipal', '2021-06-20'],
    ['legislative', '2021-06-27'],
  ])('at a by-election (%s) of %s was the usual', (type, polled) => {
    expect(capLawOf(byElection(type), day(polled))).toBe('usual');
  });

  test.each<[ElectionType, string]>([
    ['municipal', '2021-06-20'],
    ['regional', '2020-06-28'],
    ['legislative', '2021-06-20'],
  ])('at another election (%s) of %s was the usual', (type, polled) => {
    expect(capLawOf(general(type), day(polled))).toBe('usual');
  });
});
