import { day } from '#core/calendar/day.ts';
import { AT } from '#test/tui/people.ts';
import { next } from '#tui/screens/officer/officer.ts';
import { type Event, type Powers, type State, type Step, start } from '#tui/screens/officer/state.ts';
import type { Press } from '#tui/terminal/press.ts';

export const TODAY = day('2027-03-01');

/** The empty field of an officer who may go to homes and public places. */
export const AT_FIELD = atField({});

export function atField(powers: Partial<Powers>): State {
  return start({
    accountName: 'opj',
    powers: { act: 'establish', leavesUnit: true, ...powers },
    today: TODAY,
    now: AT,
  });
}

/** The counter at a step. */
export function at(step: Step): State {
  return { ...AT_FIELD, step };
}

/** What keys make of the counter's state, one after the other. */
export function pressing(state: State, presses: readonly Press[]): State {
  return presses.reduce((before, press) => next(before, { kind: 'press', press, today: TODAY }), state);
}

export function given(state: State, ...events: readonly Event[]): State {
  return events.reduce(next, state);
}
