import { describe, expect, test } from 'vitest';
import { FOUND } from '#test/tui/people.ts';
import { key, typed } from '#test/tui/presses.ts';
import { ELECTIONS, KNOWN, PREVIEW } from '#test/tui/screens/officer/acts.ts';
import { at, given, pressing, TODAY } from '#test/tui/screens/officer/playing.ts';
import { identityOf } from '#tui/screens/officer/steps/identity/state.ts';
import { personAtCounter } from '#tui/screens/officer/steps/person/state.ts';
import { planOf } from '#tui/screens/officer/steps/plan/state.ts';

const seen = given(at(identityOf({ ...FOUND, mustDeclare: true })), { kind: 'painted' });
const sign = [...typed('v'), key('enter')];

describe('What a protected adult declares of the mandataire (R-06)', () => {
  test('is nothing until L says what, one after the other', () => {
    const links = ['', 'l', 'll', 'lll', 'llll'].map((keys) => pressing(seen, typed(keys)));
    const [none, guardian, staff, employee, again] = links;
    expect(none).toMatchObject({ step: { link: 'none' } });
    expect(guardian).toMatchObject({ step: { link: 'guardian' } });
    expect(staff).toMatchObject({ step: { link: 'care-staff' } });
    expect(employee).toMatchObject({ step: { link: 'home-employee' } });
    expect(again).toMatchObject({ step: { link: 'none' } });
  });

  test('goes with the act, said before or after the identity', () => {
    expect(pressing(seen, sign)).toMatchObject({ step: { kind: 'identity', pending: { call: { link: 'none' } } } });
    expect(pressing(seen, [...typed('l'), ...sign])).toMatchObject({
      step: { pending: { call: { link: 'guardian' } } },
    });
    expect(pressing(seen, [...typed('vl'), key('enter')])).toMatchObject({
      step: { pending: { call: { link: 'guardian' } } },
    });
  });

  test('stays as it was where the act did not go through', () => {
    const back = given(pressing(seen, [...typed('ll'), ...sign]), {
      kind: 'failed',
      failure: { kind: 'bug', id: '7' },
    });
    expect(back).toMatchObject({ step: { kind: 'identity', pending: undefined, link: 'care-staff' } });
  });

  test('is asked of no other mandant, nor again after a delegate asked it', () => {
    const requests = [FOUND, { ...FOUND, mustDeclare: true, status: 'collected' as const }];
    for (const request of requests) {
      const shown = given(at(identityOf(request)), { kind: 'painted' });
      expect(pressing(shown, typed('l'))).toBe(shown);
      expect(pressing(shown, sign).step.pending?.call).not.toHaveProperty('link');
    }
  });

  test('is asked at the form too, to give and not to revoke', () => {
    const known = { ...KNOWN, isProtected: true };
    const who = { nne: '198320823', born: TODAY };
    const validity = { kind: 'period', until: TODAY } as const;
    const plan = { kind: 'procuration', known, who, elections: ELECTIONS, validity, preview: PREVIEW } as const;
    const form = given(at(planOf(personAtCounter('give', TODAY).draft, plan)), { kind: 'painted' });
    const sent = pressing(form, [...typed('lll'), ...sign]);
    expect(sent).toMatchObject({ step: { pending: { call: { input: { link: 'home-employee' } } } } });
    const failed = given(sent, { kind: 'failed', failure: { kind: 'bug', id: '7' } });
    expect(failed).toMatchObject({ step: { kind: 'plan', pending: undefined, link: 'home-employee' } });

    expect(planOf(personAtCounter('revoke', TODAY).draft, { kind: 'revocation', known }).link).toBeUndefined();
  });
});
