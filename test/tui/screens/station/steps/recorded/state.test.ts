import { describe, expect, test } from 'vitest';
import { listed, mark } from '#test/tui/people.ts';
import { isStanding } from '#tui/screens/station/steps/recorded/state.ts';
import { withoutPeople, withPeople } from '#tui/screens/station/voter-list/voter-list.ts';

const voted = { ...listed([1, 'Blum', 'Anne', '1970-01-01']), mark: mark('in-person') };
const recorded = {
  mandant: { ...voted, commune: 'Denain' },
  choice: { kind: 'in-person' },
  mark: voted.mark,
  elsewhere: [],
} as const;
const voterList = withPeople(new Map(), [voted]);

describe('A vote just recorded', () => {
  test('stands while the list says so, or says nothing of that person', () => {
    expect(isStanding(recorded, voterList)).toBe(true);
    expect(isStanding(recorded, withoutPeople(voterList, [voted.elector]))).toBe(true);
  });

  test('stands no more once another terminal corrected it, whatever was marked since', () => {
    const again = { ...voted, mark: { ...voted.mark, id: 'mark-2' as typeof voted.mark.id } };
    expect(isStanding(recorded, withPeople(voterList, [{ ...voted, mark: undefined }]))).toBe(false);
    expect(isStanding(recorded, withPeople(voterList, [again]))).toBe(false);
  });
});
