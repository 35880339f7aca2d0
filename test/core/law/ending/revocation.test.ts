import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { instant } from '#core/calendar/instant.ts';
import { revoke } from '#core/law/ending/end.ts';
import { endedByRevocation, type RevocationAct, revokedBefore } from '#core/law/ending/revocation.ts';
import { mayRevokeWithoutPaper, wayToRevoke } from '#core/law/establishment/revocation-channels.ts';
import { isLiving, type Procuration, type Way } from '#core/model/procuration.ts';
import type { OnPaper } from '#core/model/refusal.ts';
import { active, elector, established } from '#test/core/fixtures.ts';

const at = instant('2027-03-05T09:00:00Z');
const on = day('2027-03-05');
const gone = { endedAt: at, endedOn: on, reasons: [{ code: 'mandant-off-roll' }] } as const;
const everyStatus: readonly Procuration[] = [
  active('active'),
  { ...active('in-control'), status: 'in-control' },
  { ...active('rejected'), status: 'rejected', reasons: gone.reasons },
  revoke(active('revoked'), { at, on, reason: { code: 'revoked', on }, stillToCome: [] }),
  { ...active('annulled'), status: 'annulled', ...gone },
  { ...active('void'), status: 'void', ...gone },
  { ...active('expired'), status: 'expired', lastDay: day('2027-04-25') },
];

const today = { day: day('2027-03-05'), onPaper: false } as const;
const onPaper = (written: string) => ({ day: day(written), onPaper: true });
const establishedOn = (id: string, on: string, way: Way = 'counter') => {
  return active(id, { establishment: { ...established(on), way, authority: undefined } });
};
const endedBy = (given: readonly Procuration[], revoking: RevocationAct) => {
  const ending = endedByRevocation(given, revoking);
  return ending.ok ? { ended: ending.ended.map(({ id }) => id), uncertain: ending.uncertain } : ending.reasons;
};

describe('A revocation (art. L75)', () => {
  test('ends all that is active or in control, and nothing else (R-35, R-37)', () => {
    const answer = endedByRevocation(everyStatus, today);
    expect(answer).toMatchObject({ ok: true, ended: [{ id: 'active' }, { id: 'in-control' }], uncertain: [] });
  });

  test('with nothing left to end is refused (R-34)', () => {
    const refusal = { ok: false, reasons: [{ code: 'nothing-to-revoke' }] };
    expect(endedByRevocation([], today)).toEqual(refusal);
    expect(
      endedByRevocation(
        everyStatus.filter((procuration) => !isLiving(procuration)),
        today,
      ),
    ).toEqual(refusal);
  });

  test('never leaves one of several made before it (R-35)', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...everyStatus)), (given) => {
        const answer = endedByRevocation(given, today);
        expect(answer.ok ? answer.ended : []).toEqual(given.filter(isLiving));
      }),
    );
  });

  test('at a counter ends what was made at a counter the same day: it was made before', () => {
    expect(endedBy([establishedOn('p1', '2027-03-05')], today)).toEqual({ ended: ['p1'], uncertain: [] });
  });
});

describe('A revocation recorded late (R-37)', () => {
  test('leaves what was established after it', () => {
    const [before, after] = [establishedOn('before', '2027-03-03'), establishedOn('after', '2027-03-05')];
    expect(endedBy([before, after], onPaper('2027-03-04'))).toEqual({ ended: ['before'], uncertain: [] });
    expect(endedBy([after], onPaper('2027-03-04'))).toEqual([{ code: 'nothing-to-revoke' }]);
  });

  test('of the date of a procuration ends it only when none is older, and flags it either way', () => {
    const [older, sameDay] = [establishedOn('older', '2027-03-03'), establishedOn('same', '2027-03-04')];
    expect(endedBy([older, sameDay], onPaper('2027-03-04'))).toEqual({ ended: ['older'], uncertain: ['same'] });
    expect(endedBy([sameDay], onPaper('2027-03-04'))).toEqual({ ended: ['same'], uncertain: ['same'] });
    expect(endedBy([older, establishedOn('same', '2027-03-05', 'paper')], today)).toEqual({
      ended: ['older'],
      uncertain: ['same'],
    });
  });

  test('before the procuration that it ends, ends it as it is recorded', () => {
    const revocations = [{ day: day('2027-03-05'), onPaper: false }];
    const none = { reasons: [], isUncertain: false };
    expect(revokedBefore([], onPaper('2027-03-01'))).toEqual(none);
    expect(revokedBefore(revocations, onPaper('2027-03-06'))).toEqual(none);
    expect(revokedBefore(revocations, onPaper('2027-03-05'))).toEqual({ reasons: [], isUncertain: true });
    expect(revokedBefore(revocations, onPaper('2027-03-04'))).toEqual({
      reasons: [{ code: 'revoked', on: day('2027-03-05') }],
      isUncertain: false,
    });
  });
});

describe('A revocation without the paper form (R-36, R-39, section 13)', () => {
  const refusal = (cause: OnPaper) => ({ ok: false, reasons: [{ code: 'paper-only', cause }] });
  const here = elector('here');
  const there = elector('there', { on: 'noumea' });

  test('is made from 2022-01-01', () => {
    expect(mayRevokeWithoutPaper([here], day('2021-12-31'))).toEqual(refusal('too-early'));
    expect(mayRevokeWithoutPaper([here], day('2022-01-01'))).toEqual({ ok: true });
  });

  test('of what was made at a counter goes by the mandant’s roll and the day', () => {
    const on = day('2027-03-01');
    expect(wayToRevoke('communal', on)).toBe('online-or-counter');
    expect(wayToRevoke('new-caledonia', on)).toBe('on-paper');
    expect(wayToRevoke('communal', day('2021-12-31'))).toBe('on-paper');
  });

  test('is never made where the mandant, or anyone he named, is on a New Caledonia roll', () => {
    const on = day('2027-03-01');
    expect(mayRevokeWithoutPaper([there, here], on)).toEqual(refusal('new-caledonia-revocation'));
    expect(mayRevokeWithoutPaper([here, elector('other'), there], on)).toEqual(refusal('new-caledonia-revocation'));
  });
});
