import { day } from '#core/calendar/day.ts';
import type { Powers } from '#tui/screens/officer/decision.ts';
import { next } from '#tui/screens/officer/next.ts';
import type { Event, State } from '#tui/screens/officer/state.ts';
import type { Press } from '#tui/terminal/press.ts';

export const TODAY = day('2027-03-01');

const OFFICER: Powers = { act: 'establish', leavesUnit: true };

/** What keys make of the counter's state, one after the other. */
export function pressing(state: State, presses: readonly Press[], powers: Partial<Powers> = {}): State {
  const around = { ...OFFICER, ...powers, today: TODAY };
  return presses.reduce((its, press) => next(its, { kind: 'press', press, around }), state);
}

export function given(state: State, ...events: readonly Event[]): State {
  return events.reduce(next, state);
}
