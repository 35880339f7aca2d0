import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { isOnNewCaledonia, mayDoWithoutPaper, mayNameOnline } from '#core/law/establishment/new-caledonia.ts';
import { elector } from '#test/core/fixtures.ts';

const ON = day('2027-03-01');
const here = elector('here');
const there = elector('there', { on: 'noumea' });

describe('A New Caledonia roll (R-39, R-55, art. R213-1)', () => {
  test('counts while the elector is on it', () => {
    const gone = elector('gone', { on: 'noumea', to: ON });

    expect([there, here, gone].map((person) => isOnNewCaledonia(person, ON))).toEqual([true, false, false]);
  });

  test('of any of the people asks for the paper form', () => {
    const refusal = { ok: false, reasons: [{ code: 'paper-only', cause: 'new-caledonia-counter' }] };

    expect(mayDoWithoutPaper([here, there], ON, 'new-caledonia-counter')).toEqual(refusal);
    expect(mayDoWithoutPaper([there, here], ON, 'new-caledonia-counter')).toEqual(refusal);
    expect(mayDoWithoutPaper([here], ON, 'new-caledonia-counter')).toEqual({ ok: true });
  });
});

describe('A mandataire on a New Caledonia roll (R-55, art. R213-1)', () => {
  test('is named online by a mandant who is on one too, and by no other', () => {
    const elsewhere = elector('elsewhere', { on: 'noumea' });
    expect(mayNameOnline({ mandant: here, mandataire: there }, ON)).toMatchObject({
      reasons: [{ code: 'paper-only', cause: 'new-caledonia-mandataire' }],
    });
    expect(mayNameOnline({ mandant: elsewhere, mandataire: there }, ON)).toEqual({ ok: true });
    expect(mayNameOnline({ mandant: there, mandataire: here }, ON)).toEqual({ ok: true });
  });
});
