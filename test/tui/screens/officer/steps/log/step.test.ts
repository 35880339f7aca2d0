import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { addMinutes, toEpoch } from '#core/calendar/instant.ts';
import { explain } from '#core/messages/explain.ts';
import type { RevocationId } from '#core/model/ids.ts';
import { AT, REFERENCE } from '#test/tui/people.ts';
import { ctrl, key, typed } from '#test/tui/presses.ts';
import { entry, PROCURATION } from '#test/tui/screens/officer/acts.ts';
import { AT_FIELD, given, pressing } from '#test/tui/screens/officer/playing.ts';
import type { LogEntry } from '#tui/answers.ts';
import { NO_FILTER } from '#tui/forms/filter.ts';
import { footerOf } from '#tui/keys/binding.ts';
import { bindingsOf } from '#tui/screens/officer/officer.ts';
import { detailsOf, sayCount, sayEntry, sayEntryAloud } from '#tui/screens/officer/steps/log/say.ts';
import { START } from '#tui/screens/officer/steps/reference/state.ts';

const TODAY = day('2027-04-11');
const loading = pressing(AT_FIELD, [key('f6')]);
const logOf = (...acts: readonly LogEntry[]) => given(loading, { kind: 'log', log: { day: TODAY, acts, more: 0 } });
const revocation = entry({
  act: { revocation: 'revocation' as RevocationId },
  status: 'revocation',
  mandataire: undefined,
});

describe('The log of the day (R-11)', () => {
  test('is that of today, its last act pointed at', () => {
    expect(loading).toMatchObject({ step: { kind: 'log', acts: undefined, pending: { call: {} } } });
    expect(logOf(entry(), revocation)).toMatchObject({ step: { today: TODAY, pointed: 1, pending: undefined } });
    expect(pressing(logOf(), [key('escape')]).step).toBe(START);
  });

  test('goes to the days before and back, never past today', () => {
    const today = logOf(entry());
    expect(pressing(today, [key('right')])).toBe(today);
    const before = pressing(today, [key('left'), key('left')]);
    expect(before).toMatchObject({ step: { pending: { call: { day: '2027-04-09' } } } });
    expect(pressing(before, [key('right')])).toMatchObject({ step: { pending: { call: { day: '2027-04-10' } } } });
    expect(pressing(before, [key('right'), key('right'), key('right')])).toMatchObject({
      step: { pending: { call: { day: '2027-04-11' } } },
    });
  });

  test.each(['rejected', 'void', 'annulled', 'expired', 'refused', 'revocation', 'active'] as const)(
    'says of an act that is %s why Ctrl+Z annuls nothing, and does not offer it',
    (status) => {
      const log = logOf(entry({ status }));
      expect(footerOf(bindingsOf(log), 'fr').flat()).not.toContain('Ctrl+Z');
      expect(pressing(log, [ctrl('z')])).toMatchObject({ step: { kind: 'log', notice: { kind: status } } });
    },
  );

  test('is left with an annulment unanswered by Escape, which says that nothing is known', () => {
    const asked = given(pressing(logOf(entry({ mayAnnulUntil: AT })), [ctrl('z')]), { kind: 'painted' });
    const sent = pressing(asked, [key('enter')]);
    expect(sent).toMatchObject({ step: { kind: 'annulment', pending: { call: {} } } });
    expect(pressing(sent, [key('escape')])).toBe(sent);
    const left = pressing(given(sent, { kind: 'away', attempts: 1 }), [key('escape')]);
    expect(left).toMatchObject({ step: { kind: 'log', notice: { failure: { kind: 'away', why: 'given-up' } } } });
  });

  test('shows the receipt of each act, and comes back to it', () => {
    const opened = pressing(logOf(entry(), revocation), [key('enter')]);
    expect(opened).toMatchObject({ step: { kind: 'receipt', pending: { call: { act: revocation.act } } } });
    expect(pressing(opened, [key('escape')])).toMatchObject({ step: { kind: 'log', pointed: 1 } });
    const first = pressing(logOf(entry(), revocation), [key('up'), key('enter')]);
    expect(first).toMatchObject({ step: { pending: { call: { act: { procuration: PROCURATION } } } } });
  });

  test('says of a refusal why, of what was collected whether it is signed, and has no receipt of either', () => {
    const refused = entry({ act: undefined, status: 'refused', mandataire: undefined, refusals: [{ code: 'self' }] });
    const collected = entry({ act: undefined, recordedNo: undefined, status: 'collected', reference: REFERENCE });
    for (const line of [refused, collected]) {
      const log = logOf(line);
      expect(pressing(log, [key('enter')])).toBe(log);
    }

    expect(sayCount([refused, collected, entry()], 'fr')).toBe('2 actes, un refus');
    expect(sayCount([], 'fr')).toBe('Aucun acte ce jour-là.');
    expect(sayEntry(refused, 'fr')).toMatch(/^\S+ refus +D’ORMESSON/);
    expect(detailsOf(refused, 'fr').at(-1)).toBe(explain({ code: 'self' }, 'fr'));
    expect(sayEntryAloud(collected, 'fr')).toMatch(/recueillie, D’ORMESSON.*XBQ7V3/);
    expect(sayEntry({ ...collected, status: 'signed' }, 'fr')).toContain('signée');
  });

  test('says the number of each act, the short one of a revocation too', () => {
    expect(detailsOf(entry(), 'fr')).toEqual(['acte n° 403']);
    const id = '01a228c8-eaf7-72d0-acd6-ad41d17fa05a' as RevocationId;
    expect(detailsOf({ ...revocation, act: { revocation: id }, recordedNo: undefined }, 'fr')).toEqual([
      'acte n° R-D17FA05A',
    ]);
  });

  test('annuls with Ctrl+Z and Enter what its officer may still annul', () => {
    const fresh = logOf(entry({ mayAnnulUntil: AT }));
    const asked = pressing(fresh, [ctrl('z')]);
    expect(pressing(asked, [key('enter')])).toBe(asked);
    const sent = pressing(given(asked, { kind: 'painted' }), [key('enter')]);
    expect(sent).toMatchObject({ step: { kind: 'annulment', pending: { call: { procuration: PROCURATION } } } });
    expect(given(sent, { kind: 'annulled' })).toMatchObject({
      step: { kind: 'log', pending: { call: { day: TODAY } } },
    });
    expect(pressing(given(asked, { kind: 'painted' }), [key('escape')])).toMatchObject({ step: { kind: 'log' } });
  });

  test('is narrowed by a name, a status or a number, and what a key does is done to the act that is shown', () => {
    const other = entry({ mandant: { ...entry().mandant, lastName: 'Étienne' }, recordedNo: 77, mayAnnulUntil: AT });
    const log = logOf(entry(), other, revocation);
    for (const words of ['etienne', 'ETIENNE val', '77']) {
      const narrow = pressing(log, [...typed('/'), ...typed(words), key('enter')]);
      expect(pressing(narrow, [key('enter')])).toMatchObject({ step: { kind: 'receipt', log: { pointed: 0 } } });
      expect(pressing(narrow, [ctrl('z')])).toMatchObject({ step: { kind: 'annulment' } });
      expect(pressing(narrow, [key('escape')])).toMatchObject({ step: { kind: 'log', filter: NO_FILTER } });
    }
    const typing = pressing(log, typed('/revoc'));
    expect(typing).toMatchObject({ step: { kind: 'log', filter: { typed: { text: 'revoc' }, isOpen: true } } });
    expect(pressing(typing, [ctrl('z')])).toMatchObject({ step: { kind: 'log' } });
  });

  test('keeps its filter from day to day, the last act that fits pointed at', () => {
    const narrow = pressing(logOf(entry(), revocation), [...typed('/valable'), key('enter'), key('left')]);
    const acts = [entry(), revocation, entry(), revocation];
    expect(given(narrow, { kind: 'log', log: { day: day('2027-04-10'), acts, more: 0 } })).toMatchObject({
      step: { pointed: 1, filter: { typed: { text: 'valable' } } },
    });
  });

  test('keeps the act pointed at when the same day is read again, and after an annulment', () => {
    const acts = [entry({ mayAnnulUntil: AT }), revocation, revocation];
    const first = pressing(logOf(...acts), [key('up'), key('up')]);
    expect(first).toMatchObject({ step: { pointed: 0 } });
    const log = { kind: 'log', log: { day: TODAY, acts, more: 0 } } as const;
    expect(given(pressing(first, [key('f6')]), log)).toMatchObject({ step: { pointed: 0 } });
    const asked = given(pressing(first, [ctrl('z')]), { kind: 'painted' });
    const annulled = given(pressing(asked, [key('enter')]), { kind: 'annulled' }, log);
    expect(annulled).toMatchObject({ step: { kind: 'log', pointed: 0 } });
  });

  test('offers an annulment until its last second, then says that the 15 minutes are over', () => {
    const until = addMinutes(AT, 15);
    const log = logOf(entry({ mayAnnulUntil: until }));
    const last = given(log, { kind: 'tick', at: toEpoch(until) });
    expect(footerOf(bindingsOf(last), 'fr').flat()).toContain('Ctrl+Z');
    const late = given(log, { kind: 'tick', at: toEpoch(until) + 1_000 });
    expect(footerOf(bindingsOf(late), 'fr').flat()).not.toContain('Ctrl+Z');
    expect(pressing(late, [ctrl('z')])).toMatchObject({ step: { kind: 'log', notice: { kind: 'late' } } });
  });

  test('asks for no annulment of what is too old, nor of a revocation', () => {
    for (const act of [entry(), { ...revocation, mayAnnulUntil: AT }])
      expect(pressing(logOf(act), [ctrl('z')])).toMatchObject({ step: { kind: 'log', pending: undefined } });
  });

  test('says why an annulment or a day did not come, and asks again', () => {
    const failure = { kind: 'bug', id: '7' } as const;
    const asked = given(pressing(logOf(entry({ mayAnnulUntil: AT })), [ctrl('z')]), { kind: 'painted' });
    const failed = given(pressing(asked, [key('enter')]), { kind: 'failed', failure });
    expect(failed).toMatchObject({ step: { kind: 'log', acts: [{}], notice: { failure } } });
    const absent = given(loading, { kind: 'failed', failure });
    expect(absent).toMatchObject({ step: { kind: 'log', acts: undefined, notice: { failure } } });
    expect(pressing(absent, [key('f6')])).toMatchObject({ step: { pending: { call: {} }, notice: undefined } });
  });
});
