import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { instant } from '#core/calendar/instant.ts';
import {
  checkAtCounter,
  checkOnlineRequest,
  checkWithoutCounter,
  type DeclaredRequestFacts,
} from '#core/law/establishment/check-request.ts';
import type { CoverageVerdict } from '#core/law/validity/coverage.ts';
import type { Validity } from '#core/model/procuration.ts';
import { active, election, elector, facts, presidential } from '#test/core/fixtures.ts';

const validity: Validity = { kind: 'election', election: presidential.id, rounds: [1, 2] };
const here = elector('here');
const there = elector('there', { on: 'noumea' });
const asked = { ...facts(), validity, given: [], link: 'none' } as const;
const certified = { certifiedOn: day('2026-02-01') };

function codes(answer: CoverageVerdict): readonly string[] {
  return answer.ok ? [] : answer.reasons.map(({ code }) => code);
}

describe.each([
  ['A request online', checkOnlineRequest],
  ['A form at the counter', checkAtCounter],
  ['An act without a counter', (facts: DeclaredRequestFacts) => checkWithoutCounter({ ...facts, ...certified })],
])('%s (art. L72-1, R-06)', (_, ask) => {
  const ana = { ...here, isProtected: true };

  test('names nobody whom a protected adult may not name, and says it among the reasons', () => {
    expect(codes(ask({ ...asked, mandant: ana }))).toEqual([]);
    expect(codes(ask({ ...asked, mandant: ana, link: 'care-staff' }))).toEqual(['guardianship']);
    expect(codes(ask({ ...asked, mandant: ana, given: [active()], link: 'guardian' }))).toEqual([
      'guardianship',
      'overlap',
    ]);
  });

  test('asks nothing of who is not protected', () => {
    expect(codes(ask({ ...asked, link: 'home-employee' }))).toEqual([]);
  });
});

describe('A request online (R-21, R-55, section 13)', () => {
  test('says what it would cover', () => {
    expect(checkOnlineRequest(asked)).toMatchObject({ ok: true, rounds: [{}, {}] });
  });

  test('names no mandataire of New Caledonia, save for a mandant who is there too', () => {
    expect(codes(checkOnlineRequest({ ...asked, mandataire: there }))).toEqual(['paper-only']);
    expect(
      codes(checkOnlineRequest({ ...asked, mandant: there, mandataire: elector('zoe', { on: 'noumea' }) })),
    ).toEqual([]);
  });

  test('gives every reason, each once', () => {
    const before = instant('2021-04-01T09:00:00Z');
    const answer = checkOnlineRequest({ ...asked, mandant: here, mandataire: here, at: before });
    expect(codes(answer)).toEqual(['paper-only', 'self']);
    const both = checkOnlineRequest({ ...asked, mandataire: there, given: [active()], at: before });
    expect(codes(both)).toEqual(['paper-only', 'paper-only', 'other-commune', 'overlap']);
    expect(both).toMatchObject({ reasons: [{ cause: 'too-early' }, { cause: 'new-caledonia-mandataire' }, {}, {}] });
  });

  test('is on paper in April 2021 for rounds polled before the 11th, or a period that ends before', () => {
    const early = election('mun', 'municipal', { rounds: ['2021-04-10', '2021-04-17'], in: ['denain', 'marly'] });
    const at = instant('2021-04-06T08:00:00Z');
    const of = (validity: Validity) => codes(checkOnlineRequest({ ...asked, elections: [early], at, validity }));
    expect(of({ kind: 'election', election: early.id, rounds: [1] })).toContain('paper-only');
    expect(of({ kind: 'election', election: early.id, rounds: [2] })).not.toContain('paper-only');
    expect(of({ kind: 'period', until: day('2021-04-10') })).toContain('paper-only');
    expect(of({ kind: 'period', until: day('2021-04-11') })).not.toContain('paper-only');
  });
});

describe('An act without a counter (R-31)', () => {
  test('covers what a request would, for a certified identity', () => {
    expect(checkWithoutCounter({ ...asked, ...certified })).toMatchObject({ ok: true, rounds: [{}, {}] });
    expect(codes(checkWithoutCounter({ ...asked, certifiedOn: undefined }))).toEqual(['counter-required']);
  });

  test('gives every reason', () => {
    const answer = checkWithoutCounter({ ...asked, ...certified, mandataire: there, given: [active()] });
    expect(codes(answer)).toEqual(['paper-only', 'overlap']);
  });

  test('was made for the rounds of June and July 2024 wherever they were polled, and for no period', () => {
    const legislative = election('leg', 'legislative', { rounds: ['2024-06-30', '2024-07-07'] });
    const at = instant('2024-06-12T08:00:00Z');
    const of = (validity: Validity) =>
      codes(
        checkWithoutCounter({
          ...asked,
          mandant: elector('pia', { on: 'papeete' }),
          elections: [legislative],
          at,
          certifiedOn: day('2024-01-02'),
          validity,
        }),
      );
    expect(of({ kind: 'election', election: legislative.id, rounds: [1, 2] })).toEqual([]);
    expect(of({ kind: 'period', until: day('2024-07-31') })).toEqual(['counter-required']);
  });
});

describe('A form at the counter (R-21, R-39, R-55)', () => {
  test('is asked what a request is asked', () => {
    expect(checkAtCounter(asked)).toMatchObject({ ok: true, rounds: [{}, {}] });
    expect(codes(checkAtCounter({ ...asked, given: [active()] }))).toEqual(['overlap']);
  });

  test('gives every reason, the paper form first', () => {
    expect(codes(checkAtCounter({ ...asked, mandataire: there, given: [active()] }))).toEqual([
      'paper-only',
      'overlap',
    ]);
  });
});
