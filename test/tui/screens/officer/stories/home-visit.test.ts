import { describe, expect, test } from 'vitest';
import { FOUND } from '#test/tui/people.ts';
import { key, typed } from '#test/tui/presses.ts';
import { given, pressing } from '#test/tui/screens/officer/playing.ts';
import { fr } from '#tui/labels/fr.ts';
import { keysOf } from '#tui/screens/officer/keys-of.ts';
import { comparing } from '#tui/screens/officer/state.ts';

const seen = given(comparing(FOUND), { kind: 'painted' });
const atHome = pressing(seen, [key('f7')]);

describe('A home visit (R-10)', () => {
  test('begins and ends with F7', () => {
    expect(atHome).toMatchObject({ visit: { request: false, statement: false } });
    expect(pressing(atHome, [key('f7')])).toMatchObject({ visit: undefined });
  });

  test('ticks each of the two documents by its number', () => {
    expect(pressing(atHome, typed('1'))).toMatchObject({ visit: { request: true, statement: false } });
    expect(pressing(atHome, typed('12'))).toMatchObject({ visit: { request: true, statement: true } });
    expect(pressing(atHome, typed('121'))).toMatchObject({ visit: { request: false, statement: true } });
    expect(pressing(seen, typed('12'))).toBe(seen);
  });

  test('is not begun by who moves to no home', () => {
    const consul = { leavesUnit: false };
    expect(pressing(seen, [key('f7'), ...typed('12')], consul)).toBe(seen);
    expect(keysOf(seen, fr, { act: 'establish', ...consul })).not.toContain(fr.officer.person.visit.key);
    expect(keysOf(seen, fr, { act: 'establish', leavesUnit: true })).toContain(fr.officer.person.visit.key);
  });

  test('goes with the act', () => {
    const sent = pressing(atHome, [...typed('12v'), key('enter')]);
    expect(sent).toMatchObject({ phase: 'sending', act: { homeVisit: { request: true, statement: true } } });
    expect(pressing(seen, [...typed('v'), key('enter')])).not.toHaveProperty('act.homeVisit');
  });

  test('without a document goes no further, and says which one is missing', () => {
    const mended = pressing(atHome, [...typed('1v'), key('enter')]);
    expect(mended).toMatchObject({
      phase: 'identity',
      failure: { kind: 'refused', refusals: [{ code: 'statement-missing', missing: ['statement'] }] },
      visit: { request: true, statement: false },
    });
    expect(pressing(mended, typed('2'))).toMatchObject({ failure: undefined, visit: { statement: true } });
    expect(pressing(mended, [...typed('2v'), key('enter')])).toMatchObject({ phase: 'sending' });
  });

  test('needs no document to refuse', () => {
    expect(pressing(atHome, [...typed('r'), key('enter')])).toMatchObject({ phase: 'sending' });
  });

  test('stays as it was where the act did not go through', () => {
    const sent = pressing(atHome, [...typed('12v'), key('enter')]);
    const back = given(sent, { kind: 'failed', failure: { kind: 'bug', id: '7' } });
    expect(back).toMatchObject({ phase: 'identity', visit: { request: true, statement: true } });
  });
});
