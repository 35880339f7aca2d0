import { describe, expect, test } from 'vitest';
import { FOUND } from '#test/tui/people.ts';
import { key, typed } from '#test/tui/presses.ts';
import { ELECTIONS, KNOWN, PREVIEW } from '#test/tui/screens/officer/acts.ts';
import { given, pressing, TODAY } from '#test/tui/screens/officer/playing.ts';
import { personFlow } from '#tui/screens/officer/person/state.ts';
import { deciding } from '#tui/screens/officer/person/steps.ts';
import { comparing } from '#tui/screens/officer/state.ts';

const seen = given(comparing({ ...FOUND, mustDeclare: true }), { kind: 'painted' });
const sign = [...typed('v'), key('enter')];

describe('What a protected adult declares of the mandataire (R-06)', () => {
  test('is nothing until L says what, one after the other', () => {
    const links = ['', 'l', 'll', 'lll', 'llll'].map((keys) => pressing(seen, typed(keys)));
    const [none, guardian, staff, employee, again] = links;
    expect(none).toMatchObject({ link: 'none' });
    expect(guardian).toMatchObject({ link: 'guardian' });
    expect(staff).toMatchObject({ link: 'care-staff' });
    expect(employee).toMatchObject({ link: 'home-employee' });
    expect(again).toMatchObject({ link: 'none' });
  });

  test('goes with the act, said before or after the identity', () => {
    expect(pressing(seen, sign)).toMatchObject({ phase: 'sending', act: { link: 'none' } });
    expect(pressing(seen, [...typed('l'), ...sign])).toMatchObject({ act: { link: 'guardian' } });
    expect(pressing(seen, [...typed('vl'), key('enter')])).toMatchObject({ act: { link: 'guardian' } });
  });

  test('stays as it was where the act did not go through', () => {
    const back = given(pressing(seen, [...typed('ll'), ...sign]), {
      kind: 'failed',
      failure: { kind: 'bug', id: '7' },
    });
    expect(back).toMatchObject({ phase: 'identity', link: 'care-staff' });
  });

  test('is asked of nobody else, nor of who declared it to a delegate', () => {
    const others = [FOUND, { ...FOUND, mustDeclare: true, status: 'collected' as const }];
    for (const found of others) {
      const its = given(comparing(found), { kind: 'painted' });
      expect(pressing(its, typed('l'))).toBe(its);
      expect(pressing(its, sign)).not.toHaveProperty('act.link');
    }
  });

  test('is asked at the form too, to give and not to revoke', () => {
    const known = { ...KNOWN, isProtected: true };
    const who = { nne: '198320823', born: TODAY };
    const validity = { kind: 'period', until: TODAY } as const;
    const plan = { kind: 'procuration', known, who, elections: ELECTIONS, validity, preview: PREVIEW } as const;
    const form = given(deciding(personFlow('give', TODAY), plan), { kind: 'painted' });
    const sent = pressing(form, [...typed('lll'), ...sign]);
    expect(sent).toMatchObject({ step: { kind: 'sending', act: { input: { link: 'home-employee' } } } });
    const failed = given(sent, { kind: 'failed', failure: { kind: 'bug', id: '7' } });
    expect(failed).toMatchObject({ step: { kind: 'deciding', link: 'home-employee' } });

    const revoking = given(deciding(personFlow('revoke', TODAY), { kind: 'revocation', known }), { kind: 'painted' });
    expect(revoking).toMatchObject({ step: { link: undefined } });
  });
});
