import { describe, expect, test } from 'vitest';
import { instant } from '#core/calendar/instant.ts';
import { given, listed, mark, ROUND } from '#test/tui/people.ts';
import { ctrl, key } from '#test/tui/presses.ts';
import { type State, start } from '#tui/screens/station/state.ts';
import { next } from '#tui/screens/station/station.ts';
import { recordedOf } from '#tui/screens/station/steps/recorded/state.ts';
import { withPeople } from '#tui/screens/station/voter-list/voter-list.ts';
import type { Press } from '#tui/terminal/press.ts';

const voted = { ...listed([1, 'Blum', 'Anne', '1970-01-01']), mark: mark('in-person') };
const awaited = listed([2, 'Petit', 'Jean', '1961-07-14'], [given('p1', [0, 'Martin', 'Léa', '1984-03-12'])]);
const session = { round: ROUND, isToday: true, mayCorrect: true, accountName: 'president' };
const loaded = next(start(session), { kind: 'loaded', voterList: withPeople(new Map(), [voted, awaited]) });
const recorded: State = {
  ...loaded,
  polls: { kind: 'open', openedAt: instant('2027-04-11T06:00:00Z') },
  step: recordedOf({ mandant: voted, choice: { kind: 'in-person' }, mark: voted.mark, elsewhere: [] }),
};
const pressed = (press: Press) => next(recorded, { kind: 'press', press }).step;

describe('After a vote is recorded', () => {
  test('the keys of the bureau act at once: the close, the awaited, the minutes, the print', () => {
    expect(pressed(ctrl('o'))).toMatchObject({ kind: 'polls', act: 'close' });
    expect(pressed(key('tab'))).toMatchObject({ kind: 'search', within: 'awaited', results: [{}] });
    expect(pressed(key('f6'))).toMatchObject({ kind: 'minutes' });
    expect(pressed(ctrl('p'))).toMatchObject({ kind: 'print' });
  });
});
