import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { localTime } from '#core/calendar/instant.ts';
import type { OpeningId } from '#core/model/ids.ts';
import { key } from '#test/tui/presses.ts';
import { given, pressing } from '#test/tui/screens/officer/playing.ts';
import { START } from '#tui/screens/officer/state.ts';

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
const loading = pressing(START, [key('f9')]);
const listed = given(loading, { kind: 'places', open: { at: undefined, openings: [hall] } });

describe('The place of the acts (R-64)', () => {
  test('is chosen with F9, by who leaves his unit', () => {
    expect(loading).toMatchObject({ phase: 'places', step: { kind: 'loading' } });
    expect(pressing(START, [key('f9')], { leavesUnit: false })).toBe(START);
    expect(pressing(loading, [key('escape')])).toBe(START);
  });

  test('is the unit first, or where the officer is already', () => {
    expect(listed).toMatchObject({ step: { kind: 'list', pointed: 0 } });
    expect(given(loading, { kind: 'places', open: { at: hall, openings: [hall] } })).toMatchObject({
      step: { pointed: 1 },
    });
  });

  test('is sent once, then said above the field', () => {
    const standing = pressing(listed, [key('down'), key('enter'), key('enter')]);
    expect(standing).toMatchObject({ step: { kind: 'standing', call: { opening: 'hall' } } });
    expect(given(standing, { kind: 'stands', at: hall })).toMatchObject({
      phase: 'typing',
      notice: { kind: 'stands', at: 'Salle Baudin, Denain' },
    });
    const back = pressing(listed, [key('enter')]);
    expect(back).toMatchObject({ step: { kind: 'standing', call: {} } });
    expect(given(back, { kind: 'stands', at: undefined })).toMatchObject({ notice: { at: undefined } });
  });

  test('stays as it was where the change did not go through', () => {
    const standing = pressing(listed, [key('down'), key('enter')]);
    const failure = { kind: 'bug', id: '7' } as const;
    expect(given(standing, { kind: 'failed', failure })).toMatchObject({ step: { kind: 'list', pointed: 1, failure } });
    expect(given(loading, { kind: 'failed', failure })).toMatchObject({ step: { kind: 'loading', failure } });
  });
});
