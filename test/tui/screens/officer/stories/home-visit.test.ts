import { describe, expect, test } from 'vitest';
import { FOUND } from '#test/tui/people.ts';
import { key, typed } from '#test/tui/presses.ts';
import { at, given, pressing } from '#test/tui/screens/officer/playing.ts';
import { footerOf } from '#tui/keys/binding.ts';
import { bindingsOf } from '#tui/screens/officer/officer.ts';
import type { State } from '#tui/screens/officer/state.ts';
import { identityOf } from '#tui/screens/officer/steps/identity/state.ts';

const seen = given(at(identityOf(FOUND)), { kind: 'painted' });
const atHome = pressing(seen, [key('f7')]);

describe('A home visit (R-10)', () => {
  test('begins and ends with F7', () => {
    expect(atHome).toMatchObject({ step: { visit: { request: false, statement: false } } });
    expect(pressing(atHome, [key('f7')])).toMatchObject({ step: { visit: undefined } });
  });

  test('ticks each of the two documents by its number', () => {
    expect(pressing(atHome, typed('1'))).toMatchObject({ step: { visit: { request: true, statement: false } } });
    expect(pressing(atHome, typed('12'))).toMatchObject({ step: { visit: { request: true, statement: true } } });
    expect(pressing(atHome, typed('121'))).toMatchObject({ step: { visit: { request: false, statement: true } } });
    expect(pressing(seen, typed('12'))).toBe(seen);
  });

  test('is not begun by an authority who goes to no home', () => {
    const consul: State = { ...seen, powers: { act: 'establish', leavesUnit: false } };
    expect(pressing(consul, [key('f7'), ...typed('12')])).toBe(consul);
    expect(footerOf(bindingsOf(consul), 'fr')).not.toContainEqual(['F7', 'à domicile']);
    expect(footerOf(bindingsOf(seen), 'fr')).toContainEqual(['F7', 'à domicile']);
  });

  test('goes with the act', () => {
    const sent = pressing(atHome, [...typed('12v'), key('enter')]);
    expect(sent).toMatchObject({
      step: { pending: { call: { homeVisit: { request: true, statement: true } } } },
    });
    expect(pressing(seen, [...typed('v'), key('enter')]).step.pending?.call).not.toHaveProperty('homeVisit');
  });

  test('without a document goes no further, and says which one is missing', () => {
    const mended = pressing(atHome, [...typed('1v'), key('enter')]);
    expect(mended).toMatchObject({
      step: {
        pending: undefined,
        notice: { failure: { kind: 'refused', refusals: [{ code: 'statement-missing', missing: ['statement'] }] } },
        visit: { request: true, statement: false },
      },
    });
    expect(pressing(mended, typed('2'))).toMatchObject({ step: { notice: undefined, visit: { statement: true } } });
    expect(pressing(mended, [...typed('2v'), key('enter')])).toMatchObject({ step: { pending: { call: {} } } });
  });

  test('needs no document to refuse', () => {
    expect(pressing(atHome, [...typed('r'), key('enter')])).toMatchObject({ step: { pending: { call: {} } } });
  });

  test('stays as it was where the act did not go through', () => {
    const sent = pressing(atHome, [...typed('12v'), key('enter')]);
    const back = given(sent, { kind: 'failed', failure: { kind: 'bug', id: '7' } });
    expect(back).toMatchObject({
      step: { kind: 'identity', pending: undefined, visit: { request: true, statement: true } },
    });
  });
});
