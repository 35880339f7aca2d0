import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { breachesOfForm, type PaperForm } from '#core/law/establishment/paper-form.ts';
import { possibleDates } from '#core/law/validity/possible-dates.ts';
import { CAPACITIES } from '#core/model/authority.ts';

const form = (changes: Partial<PaperForm> = {}): PaperForm => ({
  mandant: { isProtected: false },
  link: 'none',
  capacity: 'opj',
  place: 'france',
  homeVisit: undefined,
  writtenOn: day('2027-03-01'),
  ...changes,
});
const codes = (changes: Partial<PaperForm>) => breachesOfForm(form(changes)).map(({ code }) => code);

describe('A paper form (R-75)', () => {
  test('breaks no rule by itself when who may sign it did, where he may (R-12)', () => {
    const entitled = (place: PaperForm['place']) =>
      CAPACITIES.filter((capacity) => codes({ capacity, place }).length === 0);

    expect(entitled('france')).toEqual(['opj', 'apj', 'reservist', 'magistrate', 'registry-director']);
    expect(entitled('abroad')).toEqual([
      'ambassador',
      'consul',
      'consular-agent',
      'honorary-consul',
      'armed-forces-opj',
      'captain',
    ]);
  });

  test('made at home bears both papers, the one that the law of its day asked for (R-10)', () => {
    expect(codes({ homeVisit: { request: true, statement: true } })).toEqual([]);
    expect(breachesOfForm(form({ homeVisit: { request: false, statement: false } }))).toEqual([
      { code: 'statement-missing', missing: ['request', 'statement'] },
    ]);
    const before = form({ homeVisit: { request: true, statement: false }, writtenOn: day('2020-06-17') });
    expect(breachesOfForm(before)).toEqual([{ code: 'statement-missing', missing: ['certificate'] }]);
  });

  test('made at home is of police or gendarmerie, in France, whatever papers it bears (R-10)', () => {
    const homeVisit = { request: true, statement: true };
    for (const capacity of ['opj', 'apj', 'reservist'] as const) expect(codes({ capacity, homeVisit })).toEqual([]);
    for (const capacity of ['magistrate', 'registry-director'] as const) {
      expect(codes({ capacity, homeVisit })).toEqual(['authority-not-entitled']);
    }
    expect(codes({ capacity: 'consul', place: 'abroad', homeVisit })).toEqual(['authority-not-entitled']);
  });

  test('of a protected adult names no one whom the law forbids (R-06)', () => {
    expect(codes({ link: 'care-staff' })).toEqual([]);
    expect(codes({ link: 'care-staff', mandant: { isProtected: true } })).toEqual(['guardianship']);
  });

  test('is told every rule that it breaks', () => {
    const mandant = { isProtected: true };
    expect(
      codes({ mandant, link: 'guardian', capacity: 'mayor', homeVisit: { request: true, statement: false } }),
    ).toEqual(['guardianship', 'authority-not-entitled', 'statement-missing']);
  });
});

describe('The dates of an act (rules.md, section 12)', () => {
  const [before, today, after] = [day('2027-02-28'), day('2027-03-01'), day('2027-03-02')];
  const period = (until: typeof today) => ({ kind: 'period', until }) as const;
  const refusals = (validity: ReturnType<typeof period> | undefined, from = today) => {
    const answer = possibleDates({ validity, from, today });
    return answer.ok ? [] : answer.reasons.map(({ code }) => code);
  };

  test('are not to come, nor end before they start', () => {
    expect(refusals(undefined)).toEqual([]);
    expect(refusals(period(today))).toEqual([]);
    expect(refusals(period(before))).toEqual(['dates-reversed']);
    expect(refusals(undefined, after)).toEqual(['date-in-future']);
    expect(refusals(period(today), after)).toEqual(['date-in-future', 'dates-reversed']);
  });
});
