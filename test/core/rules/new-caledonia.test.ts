import { describe, expect, test } from 'vitest';
import { day } from '#core/day.ts';
import type { Validity } from '#core/procuration.ts';
import { askAtCounter } from '#core/rules/counter-form.ts';
import { isOnNewCaledonia, withoutPaper } from '#core/rules/new-caledonia.ts';
import { active, elector, facts, presidential } from '#test/core/make.ts';

const validity: Validity = { kind: 'election', election: presidential.id, rounds: [1, 2] };
const ON = day('2027-03-01');
const here = elector('here');
const there = elector('there', { on: 'noumea' });

describe('A New Caledonia roll (R-39, R-55, art. R213-1)', () => {
  test('counts while the elector is on it', () => {
    const gone = elector('gone', { on: 'noumea', to: ON });

    expect([there, here, gone].map((its) => isOnNewCaledonia(its, ON))).toEqual([true, false, false]);
  });

  test('of any of the people asks for the paper form', () => {
    const refusal = { ok: false, reasons: [{ code: 'paper-only', capacity: undefined }] };

    expect(withoutPaper([here, there], ON)).toEqual(refusal);
    expect(withoutPaper([there, here], ON)).toEqual(refusal);
    expect(withoutPaper([here], ON)).toEqual({ ok: true });
  });
});

describe('A form at the counter (R-21, R-55)', () => {
  test('is asked what a request is asked', () => {
    expect(askAtCounter({ ...facts(), validity, given: [] })).toMatchObject({ ok: true, rounds: [{}, {}] });
    expect(askAtCounter({ ...facts(), validity, given: [active()] })).toMatchObject({ reasons: [{ code: 'overlap' }] });
  });

  test('gives every reason, the paper form first', () => {
    expect(askAtCounter({ ...facts({ mandataire: there }), validity, given: [active()] })).toMatchObject({
      reasons: [{ code: 'paper-only' }, { code: 'overlap' }],
    });
  });
});
