import { describe, expect, test } from 'vitest';
import { addMinutes, instant } from '#core/calendar/instant.ts';
import { revoke } from '#core/law/ending/end.ts';
import { mayBeAnnulled } from '#core/law/ending/entered-in-error.ts';
import type { AccountId } from '#core/model/ids.ts';
import { active, officer, ownMark, proxyMark } from '#test/core/fixtures.ts';

const act = active();
const by = officer.account;
const until = addMinutes(act.establishment.at, 15);
const on = act.establishment.day;

describe('An act established in error (R-11)', () => {
  test('is annulled by its own officer within 15 minutes', () => {
    expect(mayBeAnnulled(act, { by, at: addMinutes(until, -15) }, [])).toEqual({ ok: true });
    expect(mayBeAnnulled(act, { by, at: until }, [])).toEqual({ ok: true });
    expect(mayBeAnnulled({ ...act, status: 'in-control' }, { by, at: until }, [])).toEqual({ ok: true });
  });

  test('is not annulled after them', () => {
    const at = instant(until.replace('.000Z', '.001Z'));
    expect(mayBeAnnulled(act, { by, at }, [])).toEqual({
      ok: false,
      reasons: [{ code: 'entered-in-error', until, cause: 'late' }],
    });
  });

  test('is not annulled once used, and that is the reason even when it is late too', () => {
    const used = { ok: false, reasons: [{ code: 'entered-in-error', until, cause: 'used' }] };
    for (const at of [until, addMinutes(until, 1)])
      expect(mayBeAnnulled(act, { by, at }, [proxyMark(act)])).toEqual(used);
  });

  test('is not used by a corrected mark, by another procuration’s or by the mandant’s own vote', () => {
    const marks = [proxyMark(act, { corrected: true }), proxyMark(active('p2')), ownMark()];
    expect(mayBeAnnulled(act, { by, at: until }, marks)).toEqual({ ok: true });
  });

  test('is not annulled by another officer', () => {
    expect(mayBeAnnulled(act, { by: 'other' as AccountId, at: until }, [])).toEqual({
      ok: false,
      reasons: [{ code: 'out-of-scope' }],
    });
  });

  const ended = revoke(act, { at: until, on, reason: { code: 'revoked', on }, stillToCome: [] });

  test('that has ended is told so, with every other reason', () => {
    const asked = { by, at: addMinutes(until, 1) };
    expect(mayBeAnnulled(ended, asked, [])).toMatchObject({
      reasons: [{ code: 'already-decided' }, { code: 'entered-in-error' }],
    });
  });

  test('tells another officer nothing of it (R-77)', () => {
    const asked = { by: 'other' as AccountId, at: addMinutes(until, 1) };
    expect(mayBeAnnulled(ended, asked, [])).toEqual({ ok: false, reasons: [{ code: 'out-of-scope' }] });
  });
});
