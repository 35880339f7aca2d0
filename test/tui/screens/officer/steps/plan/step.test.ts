import { describe, expect, test } from 'vitest';
import type { Refusal } from '#core/model/refusal.ts';
import { ESTABLISHED, REFERENCE, ROUND } from '#test/tui/people.ts';
import { key, typed } from '#test/tui/presses.ts';
import { DENAIN, ELECTIONS, GIVEN, KNOWN, MANDANT, PREVIEW, REQUEST } from '#test/tui/screens/officer/acts.ts';
import { AT_FIELD, given, pressing } from '#test/tui/screens/officer/playing.ts';
import type { KnownPerson } from '#tui/answers.ts';
import type { State } from '#tui/screens/officer/state.ts';

const enter = () => key('enter');
const painted = (state: State) => given(state, { kind: 'painted' });
const refused = (...refusals: readonly [Refusal, ...Refusal[]]) =>
  ({ kind: 'failed', failure: { kind: 'refused', refusals } }) as const;

const TYPED_NUMBER = [...typed('123456789'), enter(), ...typed('31051980'), enter()];
const NAMED = [enter(), ...typed('Durand'), enter(), ...typed('Anne'), enter(), ...typed('f'), enter()];
const asking = pressing(AT_FIELD, [key('f3')]);
const looking = pressing(asking, TYPED_NUMBER);
const known = (changes: Partial<KnownPerson> = {}) => {
  return painted(given(looking, { kind: 'people', people: [{ ...KNOWN, ...changes }], more: 0 }));
};
const who = { nne: '987654321', born: '1961-07-14' } as const;
const mandataire = pressing(known(), [enter(), ...typed('987654321'), enter(), ...typed('14071961'), enter()]);
const when = given(mandataire, { kind: 'mandataire', who: { ...who, born: MANDANT.born }, elections: ELECTIONS });
const previewing = pressing(when, [enter()]);
const plan = painted(given(previewing, { kind: 'preview', preview: PREVIEW }));

describe('A person without a reference', () => {
  test('is looked up by number and birth date', () => {
    expect(looking).toMatchObject({
      step: { kind: 'person', pending: { call: { who: 'mandant', sought: { nne: '123456789', born: '1980-05-31' } } } },
    });
  });

  test('who matches nobody: the form says so, and nothing typed is lost', () => {
    const nobody = given(looking, { kind: 'people', people: [], more: 0 });
    expect(nobody).toMatchObject({ step: { kind: 'person', pending: undefined, notice: { kind: 'nobody' } } });
    expect(pressing(nobody, [enter()])).toMatchObject({ step: { pending: { call: looking.step.pending?.call } } });
  });

  test('who matches several electors: one of them is chosen', () => {
    const namesake: KnownPerson = { ...KNOWN, person: { ...MANDANT, firstNames: 'Anne' } };
    const several = given(looking, { kind: 'people', people: [KNOWN, namesake], more: 0 });
    expect(several).toMatchObject({ step: { kind: 'people', pointed: 0 } });
    expect(pressing(several, [key('down'), enter()])).toMatchObject({ step: { kind: 'known', known: namesake } });
  });

  test('of a commune with namesakes: the commune is asked, then the person is looked up at once', () => {
    const named = pressing(asking, [...NAMED, ...typed('31051980'), enter(), ...typed('denain'), enter()]);
    const which = given(named, { kind: 'communes', communes: [DENAIN, { ...DENAIN, name: 'Denain-Plage' }], more: 0 });
    expect(which).toMatchObject({ step: { kind: 'communes', pointed: 0 } });
    expect(pressing(which, [enter()])).toMatchObject({
      step: { kind: 'person', pending: { call: { sought: { commune: 'Denain (59172)' } } } },
    });
    expect(given(named, { kind: 'communes', communes: [], more: 0 })).toMatchObject({
      step: { draft: { mandant: { form: { focus: 'commune' } } }, notice: { kind: 'no-commune' } },
    });
  });

  test('takes no key before it is painted', () => {
    const unpainted = given(looking, { kind: 'people', people: [{ ...KNOWN, requests: [REQUEST] }], more: 0 });
    expect(pressing(unpainted, [enter(), key('escape')])).toBe(unpainted);
  });

  test('with a lost reference goes on as if it had been typed', () => {
    expect(pressing(known({ requests: [REQUEST] }), [enter()])).toMatchObject({
      step: { kind: 'reference', pending: { call: { reference: REFERENCE } } },
    });
  });

  test('goes back one step at a time, and finds what was typed again', () => {
    const back = (state: State, ...steps: readonly string[]) => {
      const kinds: string[] = [];
      let now = state;
      for (const _ of steps) {
        now = painted(pressing(now, [key('escape')]));
        kinds.push(now.step.kind);
      }
      expect(kinds).toEqual(steps);
    };
    back(plan, 'validity', 'person', 'known', 'person', 'reference');
    expect(pressing(plan, [key('escape'), key('escape')])).toMatchObject({
      step: { draft: { mandataire: { form: { fields: { nne: { text: '987654321' } } } } } },
    });
  });
});

describe('A procuration at the counter', () => {
  test('is shown before it is signed: the mandant, the mandataire, the rounds', () => {
    expect(previewing).toMatchObject({
      step: {
        kind: 'validity',
        pending: {
          call: { mandant: MANDANT.elector, validity: { kind: 'election', election: ROUND.election, rounds: [1, 2] } },
        },
      },
    });
    expect(plan).toMatchObject({ step: { kind: 'plan', plan: { kind: 'procuration', preview: PREVIEW } } });
  });

  test('is signed with V and Enter, never before it is painted', () => {
    const unpainted = given(previewing, { kind: 'preview', preview: PREVIEW });
    expect(pressing(unpainted, [...typed('v'), enter()])).toBe(unpainted);
    const sending = pressing(plan, [...typed('v'), enter()]);
    expect(sending).toMatchObject({
      step: {
        pending: { call: { kind: 'procuration', input: { mandant: MANDANT.elector, identity: 'match' } } },
      },
    });
    expect(given(sending, { kind: 'established', act: ESTABLISHED })).toMatchObject({
      step: {
        kind: 'outcome',
        about: { mandant: MANDANT },
        pending: { call: { act: { procuration: ESTABLISHED.procuration } } },
      },
    });
  });

  test('is refused with R and Enter', () => {
    const sending = pressing(plan, [...typed('r'), enter()]);
    expect(sending).toMatchObject({ step: { pending: { call: { input: { identity: 'mismatch' } } } } });
    expect(given(sending, refused({ code: 'identity-mismatch' }))).toMatchObject({
      step: { kind: 'outcome', outcome: { kind: 'refused' } },
    });
  });

  test('a mandataire who cannot be one is said at the form where the name was typed', () => {
    for (const code of ['mandataire-unknown', 'mandataire-ambiguous', 'self'] as const) {
      expect(given(previewing, refused({ code }))).toMatchObject({
        step: { kind: 'person', whose: { who: 'mandataire' }, notice: { kind: 'failed' } },
      });
    }
  });

  test('a validity that cannot be is said where it was chosen', () => {
    const refusal: Refusal = { code: 'overlap', rounds: [], until: undefined };
    expect(given(previewing, refused(refusal))).toMatchObject({
      step: { kind: 'validity', notice: { failure: { kind: 'refused' } } },
    });
  });

  test('is for a period whose last day is typed from any line', () => {
    expect(pressing(when, [...typed('31022028'), enter()])).toMatchObject({
      step: { draft: { when: { pointed: 3, fault: 'date' } } },
    });
    expect(pressing(when, [...typed('28022027'), enter()])).toMatchObject({
      step: { draft: { when: { fault: 'past' } } },
    });
    expect(pressing(when, [...typed('28/2/2028'), enter()])).toMatchObject({
      step: { pending: { call: { validity: { kind: 'period', until: '2028-02-28' } } } },
    });
  });

  test('is for one round alone', () => {
    expect(pressing(when, [key('down'), key('down'), enter()])).toMatchObject({
      step: { pending: { call: { validity: { rounds: [2] } } } },
    });
  });

  test('without an answer may be given up, and its outcome is said to be unknown', () => {
    const sending = pressing(plan, [...typed('v'), enter()]);
    expect(pressing(sending, [key('escape')])).toBe(sending);
    const away = given(sending, { kind: 'away', attempts: 1 });
    expect(pressing(away, [key('escape')])).toMatchObject({
      step: { kind: 'reference', notice: { kind: 'unknown-outcome' } },
    });
  });
});

describe('A revocation at the counter (R-35)', () => {
  const toRevoke = (changes: Partial<KnownPerson>) =>
    painted(
      given(pressing(AT_FIELD, [key('f4'), ...TYPED_NUMBER]), {
        kind: 'people',
        people: [{ ...KNOWN, ...changes }],
        more: 0,
      }),
    );

  test('is what Enter offers first, and ends all with V and Enter', () => {
    const deciding = painted(pressing(toRevoke({ gives: [GIVEN] }), [enter()]));
    expect(deciding).toMatchObject({ step: { kind: 'plan', plan: { kind: 'revocation' } } });
    expect(pressing(deciding, [...typed('v'), enter()])).toMatchObject({
      step: {
        pending: { call: { kind: 'revocation', input: { mandant: MANDANT.elector, identity: 'match' } } },
      },
    });
  });

  test('is not offered where nothing lives', () => {
    const expired = { ...GIVEN, status: 'expired' } as const;
    expect(pressing(toRevoke({ gives: [expired] }), [enter()])).toMatchObject({ step: { kind: 'person' } });
  });

  test('goes on with the request to revoke that waits', () => {
    const request = { ...REQUEST, kind: 'revocation', mandataire: undefined } as const;
    const waiting = toRevoke({ gives: [GIVEN], requests: [REQUEST, request] });
    expect(waiting).toMatchObject({ step: { pointed: 1 } });
    expect(pressing(waiting, [enter()])).toMatchObject({
      step: { kind: 'reference', pending: { call: { reference: REFERENCE } } },
    });
  });
});
