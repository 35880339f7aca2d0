import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { mayDoWithoutCounter, type OnlineAct, placeOnline } from '#core/law/establishment/wholly-online.ts';
import { LISTS } from '#core/model/elector.ts';

function going(on: string, changes: Partial<OnlineAct> = {}): OnlineAct {
  return { kind: 'procuration', on: day(on), certifiedOn: day('2024-01-10'), rounds: [], ...changes };
}
const lacking = (asked: OnlineAct) => {
  const answer = mayDoWithoutCounter(asked);
  return answer.ok ? [] : answer.reasons.map(({ lacks }) => lacks);
};
const european = { type: 'european', sunday: day('2024-06-09') } as const;
const first = { type: 'legislative', sunday: day('2024-06-30') } as const;
const second = { type: 'legislative', sunday: day('2024-07-07') } as const;

describe('An act without a counter (R-31)', () => {
  test('is made from 2025-11-08, a revocation likewise', () => {
    for (const kind of ['procuration', 'revocation'] as const) {
      expect(lacking(going('2025-11-07', { kind }))).toEqual(['law']);
      expect(lacking(going('2025-11-08', { kind }))).toEqual([]);
    }
  });

  test('was made from 2024-04-12 for the rounds of June and July 2024, all of those asked for, and no revocation was', () => {
    expect(lacking(going('2024-04-11', { rounds: [european] }))).toEqual(['law']);
    expect(lacking(going('2024-04-12', { rounds: [european] }))).toEqual([]);
    expect(lacking(going('2024-06-20', { rounds: [first, second] }))).toEqual([]);
    expect(lacking(going('2024-06-20', { rounds: [{ ...first, type: 'municipal' }] }))).toEqual(['law']);
    expect(lacking(going('2024-06-20', { rounds: [second, { ...first, sunday: day('2024-07-14') }] }))).toEqual([
      'law',
    ]);
    expect(lacking(going('2024-05-20'))).toEqual(['law']);
    expect(lacking(going('2024-05-20', { kind: 'revocation', rounds: [european] }))).toEqual(['law']);
  });

  test('needs an identity certified at most 5 years before, to the day', () => {
    expect(lacking(going('2029-01-10'))).toEqual([]);
    expect(lacking(going('2029-01-11'))).toEqual(['recent-identity']);
    expect(lacking(going('2026-03-01', { certifiedOn: undefined }))).toEqual(['identity']);
    expect(lacking(going('2026-03-01', { certifiedOn: day('2026-03-02') }))).toEqual(['identity']);
  });

  test('is refused with every reason', () => {
    expect(lacking(going('2025-11-07', { certifiedOn: undefined }))).toEqual(['law', 'identity']);
  });

  test.each(LISTS)('counts as made abroad for a consular roll, else in France (%s, art. L73)', (list) => {
    expect(placeOnline(list)).toBe(list === 'consular' ? 'abroad' : 'france');
  });
});
