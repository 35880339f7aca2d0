import { describe, expect, test } from 'vitest';
import { addMinutes, toEpoch } from '#core/calendar/instant.ts';
import { makeReference } from '#core/text/reference.ts';
import { ESTABLISHED, FOUND, REFERENCE } from '#test/tui/people.ts';
import { burst, ctrl, key, pasted, typed } from '#test/tui/presses.ts';
import { AT_FIELD, at, given, pressing } from '#test/tui/screens/officer/playing.ts';
import type { Failure } from '#tui/client.ts';
import { footerOf } from '#tui/keys/binding.ts';
import { LOCKS_AFTER } from '#tui/screens/lock/idle.ts';
import { bindingsOf } from '#tui/screens/officer/officer.ts';
import type { Event } from '#tui/screens/officer/state.ts';
import { identityOf } from '#tui/screens/officer/steps/identity/state.ts';
import { START } from '#tui/screens/officer/steps/reference/state.ts';

const seen = given(at(identityOf(FOUND)), { kind: 'painted' });
const FINDING = { step: { kind: 'reference', pending: { call: { reference: REFERENCE } } } };
const AWAY: Failure = { kind: 'away', why: 'no-answer' };

describe('The reference field', () => {
  test('looks up at the sixth sign, with no Enter', () => {
    expect(pressing(AT_FIELD, typed('xbq7v'))).toMatchObject({ step: { kind: 'reference', signs: 'XBQ7V' } });
    expect(pressing(AT_FIELD, typed('xbq7v3'))).toMatchObject(FINDING);
    expect(pressing(AT_FIELD, typed('xbq 7-v3'))).toMatchObject(FINDING);
  });

  test('says at once that a reference cannot be one, and sends nothing', () => {
    expect(pressing(AT_FIELD, typed('xbq7v4'))).toMatchObject({
      step: { signs: 'XBQ7V4', pending: undefined, notice: { kind: 'malformed' } },
    });
    expect(pressing(AT_FIELD, typed('bxq7v3'))).toMatchObject({ step: { notice: { kind: 'malformed' } } });
  });

  test('begins again over a wrong one, or mends its last sign', () => {
    const wrong = pressing(AT_FIELD, typed('xbq7v4'));
    expect(pressing(wrong, typed('a'))).toMatchObject({ step: { signs: 'A', notice: undefined } });
    expect(pressing(wrong, [key('backspace'), ...typed('3')])).toMatchObject(FINDING);
  });

  test('does not take the signs that look like others', () => {
    for (const sign of '0O1IL') {
      expect(pressing(AT_FIELD, [...typed('xb'), ...typed(sign)])).toMatchObject({
        step: { signs: 'XB', notice: { kind: 'look-alike' } },
      });
    }
  });

  test('shows how many requests wait for a signature, on the key that opens them', () => {
    const counted = given(AT_FIELD, { kind: 'collected-count', count: 3 });
    expect(footerOf(bindingsOf(counted), 'fr')).toContainEqual(['F5', 'signer (3)']);
    expect(footerOf(bindingsOf(AT_FIELD), 'fr')).toContainEqual(['F5', 'signer']);
  });

  test('drops the rest of a burst that completed a reference, right or wrong', () => {
    expect(pressing(AT_FIELD, burst('XBQ7V3V'))).toMatchObject(FINDING);
    expect(pressing(AT_FIELD, burst('XBQ7V4ABC'))).toMatchObject({
      step: { signs: 'XBQ7V4', notice: { kind: 'malformed' } },
    });
  });

  test('looks a pasted reference up, and does nothing else with it', () => {
    expect(pressing(AT_FIELD, [pasted(' xbq-7v3\r\nV\r')])).toMatchObject(FINDING);
    expect(pressing(AT_FIELD, [pasted(' xbq-7v3\r\n')])).toMatchObject(FINDING);
    expect(pressing(seen, [pasted('V\r')])).toBe(seen);
  });

  test('finds the one reference of a pasted sentence, and says when there is none', () => {
    expect(pressing(AT_FIELD, [pasted('Votre référence est XBQ7V3.')])).toMatchObject(FINDING);
    for (const text of ['XBQ7V3V', 'Votre référence arrive']) {
      expect(pressing(AT_FIELD, [pasted(text)])).toMatchObject({
        step: { signs: '', pending: undefined, notice: { kind: 'not-a-reference' } },
      });
    }
  });

  test('shows nothing of a paste but letters and digits', () => {
    expect(pressing(AT_FIELD, [pasted('\u001b[31mX')])).toMatchObject({ step: { signs: '31MX' } });
  });
});

describe('The identity', () => {
  test('takes no key before it is painted', () => {
    const unpainted = given(pressing(AT_FIELD, typed('xbq7v3')), { kind: 'found', request: FOUND });
    expect(pressing(unpainted, [...typed('v'), key('enter'), key('escape')])).toBe(unpainted);
  });

  test('is established with V and Enter', () => {
    const sending = pressing(seen, [...typed('V'), key('enter')]);
    expect(sending).toMatchObject({ step: { pending: { call: { reference: REFERENCE, identity: 'match' } } } });
  });

  test('is refused with R and Enter', () => {
    expect(pressing(seen, [...typed('r'), key('enter')])).toMatchObject({
      step: { pending: { call: { identity: 'mismatch' } } },
    });
  });

  test('needs V or R before Enter, and the last choice counts', () => {
    expect(pressing(seen, [key('enter')])).toBe(seen);
    expect(pressing(seen, [...typed('vr'), key('enter')])).toMatchObject({
      step: { pending: { call: { identity: 'mismatch' } } },
    });
  });

  test('is left with Escape: first the choice, then the person', () => {
    const chosen = pressing(seen, typed('v'));
    expect(pressing(chosen, [key('escape')])).toMatchObject({ step: { kind: 'identity', choice: undefined } });
    expect(pressing(chosen, [key('escape'), key('escape')]).step).toBe(START);
  });
});

describe('While an act is sent', () => {
  const sending = pressing(seen, [...typed('v'), key('enter')]);

  test('keys do not repeat the act', () => {
    expect(pressing(sending, [...typed('v'), key('enter'), key('escape')])).toBe(sending);
  });

  test('a lost connection keeps the same act on its way', () => {
    const away = given(sending, { kind: 'away', attempts: 2 });
    expect(away).toMatchObject({ step: { pending: { attempts: 2 } } });
    expect(away.step.pending?.call).toBe(sending.step.pending?.call);
  });

  test('the act may be given up, and its outcome is said to be unknown', () => {
    const givenUp = pressing(given(sending, { kind: 'away', attempts: 1 }), [key('escape')]);
    expect(givenUp).toMatchObject({
      step: { kind: 'reference', notice: { kind: 'unknown-outcome', reference: REFERENCE } },
    });
  });

  test('the answer is the outcome, a refusal too', () => {
    expect(given(sending, { kind: 'established', act: ESTABLISHED })).toMatchObject({ step: { kind: 'outcome' } });
    const failure: Failure = { kind: 'refused', refusals: [{ code: 'identity-mismatch' }] };
    expect(given(sending, { kind: 'failed', failure })).toMatchObject({ step: { kind: 'outcome', outcome: failure } });
  });

  test('a failure leaves the identity there, to try again', () => {
    const failed = given(sending, { kind: 'failed', failure: { kind: 'bug', id: '7' } });
    expect(failed).toMatchObject({
      step: { kind: 'identity', isPainted: false, pending: undefined, notice: { failure: { kind: 'bug', id: '7' } } },
    });
  });

  test('a late answer to an act given up changes nothing', () => {
    const late: readonly Event[] = [
      { kind: 'established', act: ESTABLISHED },
      { kind: 'found', request: FOUND },
      { kind: 'failed', failure: AWAY },
      { kind: 'away', attempts: 3 },
    ];
    for (const event of late) expect(given(AT_FIELD, event)).toBe(AT_FIELD);
  });
});

describe('The outcome', () => {
  const outcome = given(pressing(seen, [...typed('v'), key('enter')]), { kind: 'established', act: ESTABLISHED });

  test('stays until the next reference is typed over it', () => {
    expect(pressing(outcome, [key('enter'), key('tab'), key('up'), ...typed('-')])).toBe(outcome);
    expect(pressing(outcome, typed('x'))).toMatchObject({ step: { kind: 'reference', signs: 'X' } });
    expect(pressing(outcome, [pasted('xbq7v3')])).toMatchObject(FINDING);
    expect(pressing(outcome, [key('escape')]).step).toBe(START);
  });

  test('is annulled with Ctrl+Z and Enter, and only then', () => {
    const asked = pressing(outcome, [ctrl('z')]);
    expect(asked).toMatchObject({ step: { kind: 'annulment', pending: undefined } });
    expect(pressing(given(asked, { kind: 'painted' }), [key('escape')])).toMatchObject({ step: { kind: 'outcome' } });
    expect(pressing(asked, [key('enter')])).toBe(asked);
    const sent = pressing(given(asked, { kind: 'painted' }), [key('enter')]);
    expect(sent).toMatchObject({ step: { pending: { call: { procuration: ESTABLISHED.procuration } } } });
    expect(pressing(sent, [key('enter'), key('escape')])).toBe(sent);
    expect(given(sent, { kind: 'annulled' })).toMatchObject({
      step: { kind: 'outcome', outcome: { kind: 'annulled' } },
    });
  });

  test('offers its annulment for 15 minutes, then says that they are over', () => {
    const end = toEpoch(addMinutes(ESTABLISHED.at, 15));
    const last = given(outcome, { kind: 'tick', at: end });
    expect(footerOf(bindingsOf(last), 'fr').flat()).toContain('Ctrl+Z');
    const late = given(outcome, { kind: 'tick', at: end + 1_000 });
    expect(footerOf(bindingsOf(late), 'fr').flat()).not.toContain('Ctrl+Z');
    expect(pressing(late, [ctrl('z')])).toMatchObject({ step: { kind: 'outcome', notice: { kind: 'late' } } });
  });

  test('offers no annulment of what did not come to life, and says why', () => {
    const answered = (answer: Parameters<typeof given>[1]) =>
      pressing(given(pressing(seen, [...typed('v'), key('enter')]), answer), [ctrl('z')]);
    for (const status of ['rejected', 'void', 'collected', 'revoked'] as const) {
      const shown = answered({ kind: 'established', act: { ...ESTABLISHED, status } });
      expect(shown).toMatchObject({ step: { notice: { kind: status } } });
    }
    const failure: Failure = { kind: 'refused', refusals: [{ code: 'self' }] };
    expect(answered({ kind: 'failed', failure })).toMatchObject({ step: { notice: { kind: 'not-established' } } });
  });
});

test('A look-up that fails says why, and the field is ready for the next one', () => {
  const failure: Failure = { kind: 'refused', refusals: [{ code: 'reference-unknown' }] };
  const reference = makeReference([1, 2, 3, 4, 5]);
  const failed = given(pressing(AT_FIELD, typed(reference)), { kind: 'failed', failure });
  expect(failed).toMatchObject({
    step: { kind: 'reference', signs: '', notice: { kind: 'failed', reference, failure } },
  });
});

describe('The lock of the counter', () => {
  const locked = pressing(seen, [...typed('v'), ctrl('k')]);

  test('hides the person, takes the choice back, and lets no key through', () => {
    expect(locked).toMatchObject({
      lock: { form: { focus: 'password', fields: { name: { text: 'opj' } } } },
      step: { kind: 'identity', choice: undefined, isPainted: false },
    });
    const asked = pressing(locked, [...typed('v'), key('enter')]);
    expect(asked.lock?.pending?.call).toEqual({ name: 'opj', password: 'v' });
    expect(asked.step).toEqual(locked.step);
    expect(bindingsOf(locked).map(({ label }) => label?.fr)).not.toContain('nom du président du bureau');
  });

  test('comes after ten minutes without a key, with a warning, and never over an act on its way', () => {
    const idle = (state: typeof seen, ...times: readonly number[]) =>
      given(state, ...times.map((time) => ({ kind: 'tick', at: time }) as const));
    expect(idle(seen, 0, LOCKS_AFTER - 30_000).idle.left).toBe(30);
    expect(idle(seen, 0, LOCKS_AFTER).lock).toBeDefined();
    const sent = pressing(seen, [...typed('v'), key('enter')]);
    expect(idle(sent, 0, LOCKS_AFTER).lock).toBeUndefined();
    const unanswered = given(sent, { kind: 'away', attempts: 1 });
    expect(idle(unanswered, 0, LOCKS_AFTER)).toMatchObject({ lock: { pending: undefined }, step: unanswered.step });
    const warned = idle(seen, 0, LOCKS_AFTER - 30_000);
    expect(pressing(warned, typed('v')).step).toMatchObject({ choice: undefined });
  });

  test('opens on the person, who is painted again before a key acts', () => {
    const opened = given(pressing(locked, [...typed('secret'), key('enter')]), { kind: 'unlocked' });
    expect(opened.lock).toBeUndefined();
    expect(pressing(opened, typed('v'))).toBe(opened);
    expect(pressing(given(opened, { kind: 'painted' }), typed('v')).step).toMatchObject({ choice: 'match' });
  });
});

describe('A refusal at the counter (R-08)', () => {
  test('has a reason, which the same key changes, and Enter sends', () => {
    const once = pressing(seen, typed('r'));
    expect(once.step).toMatchObject({ choice: 'mismatch' });
    const twice = pressing(once, typed('r'));
    expect(twice.step).toMatchObject({ choice: 'no-document' });
    expect(pressing(twice, typed('r')).step).toMatchObject({ choice: 'unwilling' });
    expect(pressing(twice, typed('rr')).step).toMatchObject({ choice: 'mismatch' });
    expect(pressing(twice, [key('enter')]).step).toMatchObject({ pending: { call: { identity: 'no-document' } } });
    expect(pressing(twice, typed('v')).step).toMatchObject({ choice: 'match' });
  });
});
