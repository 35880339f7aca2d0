import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import type { MarkId } from '#core/model/ids.ts';
import { POLLING_TEN } from '#test/database/places.ts';
import { listed } from '#test/tui/people.ts';
import { listedAs, markedAs } from '#tui/screens/station/steps/court-decision/vote.ts';
import { withPeople } from '#tui/screens/station/voter-list/voter-list.ts';

const ROLL = withPeople(new Map(), [listed([680, 'Perrin', 'Nathalie Odile', '1977-08-21', 'Lefèvre-Perrin'])]);
const bearer = {
  lastName: 'PERRIN',
  firstNames: 'nathalie',
  sex: 'F',
  born: day('1977-08-21'),
  nne: undefined,
  isAnother: false,
} as const;

describe('The bearer of a court decision who is on the list', () => {
  test('is told by the name of the document, or the name in use, and the birth date', () => {
    expect(listedAs(ROLL, bearer)).toMatchObject({ number: 680 });
    expect(listedAs(ROLL, { ...bearer, lastName: 'Lefevre Perrin' })).toMatchObject({ number: 680 });
  });

  test('is told by the mark that the list shows, whatever the names', () => {
    const mark = { id: 'm' as MarkId, kind: 'in-person', at: POLLING_TEN, mandataire: undefined } as const;
    const voted = listed([7, 'Petit', 'Jean', '1961-07-14']);
    expect(markedAs(withPeople(ROLL, [{ ...voted, mark }]), mark)).toMatchObject({ number: 7 });
    expect(markedAs(withPeople(ROLL, [voted]), mark)).toBeUndefined();
  });

  test.each([{ lastName: 'Perin' }, { firstNames: 'Odile' }, { born: day('1977-08-22') }])(
    'is nobody else: %o',
    (other) => {
      expect(listedAs(ROLL, { ...bearer, ...other })).toBeUndefined();
    },
  );
});
