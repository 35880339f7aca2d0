import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { localTime } from '#core/calendar/instant.ts';
import type { OpeningId } from '#core/model/ids.ts';
import { key, typed } from '#test/tui/presses.ts';
import { AT_FIELD, atField, given, pressing } from '#test/tui/screens/officer/playing.ts';
import { START } from '#tui/screens/officer/steps/reference/state.ts';

const hall = {
  id: 'hall' as OpeningId,
  commune: 'Denain',
  name: 'Salle Baudin',
  address: '12 rue de Villars',
  decree: '2027-118',
  day: day('2027-03-01'),
  opens: localTime('09:00'),
  closes: localTime('12:30'),
};
const loading = pressing(AT_FIELD, [key('f9')]);
const listed = given(loading, { kind: 'places', open: { at: undefined, openings: [hall] } });

describe('The place of the acts (R-64)', () => {
  test('is chosen with F9, by an officer who leaves the unit', () => {
    expect(loading).toMatchObject({ step: { kind: 'places', pending: { call: { kind: 'read' } } } });
    const inUnit = atField({ leavesUnit: false });
    expect(pressing(inUnit, [key('f9')])).toBe(inUnit);
    expect(pressing(loading, [key('escape')]).step).toBe(START);
  });

  test('is the unit first, or where the officer is already', () => {
    expect(listed).toMatchObject({ step: { pointed: 0, pending: undefined } });
    expect(given(loading, { kind: 'places', open: { at: hall, openings: [hall] } })).toMatchObject({
      step: { pointed: 1 },
    });
  });

  test('is narrowed by a slash, and only a place that is shown is chosen', () => {
    const narrow = pressing(listed, [...typed('/baudin'), key('enter')]);
    expect(pressing(narrow, [key('enter')])).toMatchObject({
      step: { pending: { call: { at: { opening: 'hall' } } } },
    });
    const nowhere = pressing(listed, [...typed('/lille'), key('enter')]);
    expect(pressing(nowhere, [key('enter')])).toBe(nowhere);
  });

  test('is sent once, then said above the field', () => {
    const standing = pressing(listed, [key('down'), key('enter'), key('enter')]);
    expect(standing).toMatchObject({ step: { pending: { call: { at: { opening: 'hall' } } } } });
    expect(given(standing, { kind: 'stands', at: hall })).toMatchObject({
      step: { kind: 'reference', notice: { kind: 'stands', at: 'Salle Baudin, Denain' } },
    });
    const back = pressing(listed, [key('enter')]);
    expect(back).toMatchObject({ step: { pending: { call: { at: {} } } } });
    expect(given(back, { kind: 'stands', at: undefined })).toMatchObject({ step: { notice: { at: undefined } } });
  });

  test('stays as it was where the change did not go through', () => {
    const standing = pressing(listed, [key('down'), key('enter')]);
    const failure = { kind: 'bug', id: '7' } as const;
    expect(given(standing, { kind: 'failed', failure })).toMatchObject({
      step: { pointed: 1, pending: undefined, notice: { failure } },
    });
    expect(given(loading, { kind: 'failed', failure })).toMatchObject({
      step: { open: undefined, notice: { failure } },
    });
  });
});
