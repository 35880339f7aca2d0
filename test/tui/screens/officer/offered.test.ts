import { describe, expect, test } from 'vitest';
import { ESTABLISHED, FOUND, REFERENCE } from '#test/tui/people.ts';
import { ctrl, key, typed } from '#test/tui/presses.ts';
import { AT_FIELD, at, atField, given, pressing } from '#test/tui/screens/officer/playing.ts';
import { linesOf } from '#tui/menu/lines.ts';
import { officerOffers } from '#tui/screens/officer/offered.ts';
import { next } from '#tui/screens/officer/officer.ts';
import type { State, Step } from '#tui/screens/officer/state.ts';
import { identityOf } from '#tui/screens/officer/steps/identity/state.ts';
import { outcomeOf } from '#tui/screens/officer/steps/outcome/state.ts';

const IDENTITY = given(at(identityOf(FOUND)), { kind: 'painted' });

const offered = (state: State, onGo: (step: Step) => void = () => undefined) => officerOffers(state, onGo);
const linesIn = (state: State, query = '') => linesOf(offered(state), [], { query, lang: 'fr' });

function wentTo(state: State, choose: (of: ReturnType<typeof offered>) => void): State {
  let after = state;
  choose(
    offered(state, (step) => {
      after = next(state, { kind: 'go', step });
    }),
  );
  return after;
}

describe('The menu of the counter', () => {
  test('has the keys of the identity, and the screens of the field', () => {
    const texts = linesIn(IDENTITY).map(({ text }) => text);
    expect(texts).toContain('refuser ; R encore : un autre motif');
    expect(texts).toContain('journal · le journal des actes du jour, et leurs récépissés');
    expect(texts).toContain('taper une référence');
  });

  test('finds what the footer leaves out, as the places of the day', () => {
    expect(linesIn(AT_FIELD, 'prefet')[0]).toMatchObject({ key: 'f9' });
    expect(linesIn(atField({ leavesUnit: false }), 'prefet').map(({ id }) => id)).toEqual(['found person']);
  });

  test('says why an act cannot be annulled', () => {
    const refused = at(outcomeOf(FOUND, { kind: 'established', act: { ...ESTABLISHED, status: 'rejected' } }));
    const [annul] = linesIn(refused, 'annuler');
    expect(annul?.key).toBe('ctrl+z');
    expect(annul?.whyNot).toMatch(/\p{L}/u);
  });

  test('goes to a screen as from the empty field', () => {
    expect(wentTo(IDENTITY, ({ go }) => go?.('f6')).step).toMatchObject({ kind: 'log', pending: { attempts: 0 } });
    expect(wentTo(IDENTITY, ({ go }) => go?.('escape')).step).toBe(AT_FIELD.step);
  });

  test('asks the server for a reference, and opens the form for a name: nobody is named in the menu', () => {
    const byReference = wentTo(IDENTITY, ({ find }) => find?.('xbq-7v3', 'fr')[0]?.open());
    expect(byReference.step).toMatchObject({ kind: 'reference', pending: { call: { reference: REFERENCE } } });
    const byName = wentTo(IDENTITY, ({ find }) => find?.(' Le Goff', 'fr')[0]?.open());
    expect(byName.step).toMatchObject({
      kind: 'person',
      draft: { purpose: 'give', mandant: { form: { focus: 'firstNames', fields: { lastName: { text: 'Le Goff' } } } } },
    });
    expect(offered(IDENTITY).find?.('x', 'fr')).toEqual([]);
    expect(offered(IDENTITY).find?.('12 mai', 'fr')).toEqual([]);
  });

  test('leads nowhere while an act is on its way, and changes nothing of a locked screen', () => {
    const sending = pressing(IDENTITY, [...typed('v'), key('enter')]);
    expect([sending.step.pending?.attempts, offered(sending).places, offered(sending).find]).toEqual([
      0,
      undefined,
      undefined,
    ]);
    const locked = pressing(IDENTITY, [ctrl('k')]);
    expect(next(locked, { kind: 'go', step: AT_FIELD.step })).toBe(locked);
  });
});
