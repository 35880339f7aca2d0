import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '#core/day.ts';
import { instant } from '#core/instant.ts';
import { isLiving, type Procuration, revoke } from '#core/procuration.ts';
import { endedByRevocation, mayRevokeWithoutPaper } from '#core/rules/revocation.ts';
import { active, elector } from '#test/core/make.ts';

const at = instant('2027-03-05T09:00:00Z');
const gone = { endedAt: at, reasons: [{ code: 'mandant-off-roll' }] } as const;
const everyStatus: readonly Procuration[] = [
  active('active'),
  { ...active('in-control'), status: 'in-control' },
  { ...active('rejected'), status: 'rejected', reasons: gone.reasons },
  revoke(active('revoked'), { at, reason: { code: 'revoked', at }, stillToCome: [] }),
  { ...active('annulled'), status: 'annulled', ...gone },
  { ...active('void'), status: 'void', ...gone },
  { ...active('expired'), status: 'expired', lastDay: day('2027-04-25') },
];

describe('A revocation (art. L75)', () => {
  test('ends all that is active or in control, and nothing else (R-35, R-37)', () => {
    const answer = endedByRevocation(everyStatus);
    expect(answer).toMatchObject({ ok: true, ended: [{ id: 'active' }, { id: 'in-control' }] });
  });

  test('with nothing left to end is refused (R-34)', () => {
    const refusal = { ok: false, reasons: [{ code: 'nothing-to-revoke' }] };
    expect(endedByRevocation([])).toEqual(refusal);
    expect(endedByRevocation(everyStatus.filter((one) => !isLiving(one)))).toEqual(refusal);
  });

  test('never leaves one of several (R-35)', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...everyStatus)), (given) => {
        const answer = endedByRevocation(given);
        expect(answer.ok ? answer.ended : []).toEqual(given.filter(isLiving));
      }),
    );
  });
});

describe('A revocation without the paper form (R-36, R-39, section 13)', () => {
  const refusal = { ok: false, reasons: [{ code: 'paper-only', capacity: undefined }] };
  const here = elector('here');
  const there = elector('there', { on: 'noumea' });

  test('is made from 2022-01-01', () => {
    expect(mayRevokeWithoutPaper([here], day('2021-12-31'))).toEqual(refusal);
    expect(mayRevokeWithoutPaper([here], day('2022-01-01'))).toEqual({ ok: true });
  });

  test('is never made where the mandant, or anyone he named, is on a New Caledonia roll', () => {
    const on = day('2027-03-01');
    expect(mayRevokeWithoutPaper([there, here], on)).toEqual(refusal);
    expect(mayRevokeWithoutPaper([here, elector('other'), there], on)).toEqual(refusal);
  });
});
