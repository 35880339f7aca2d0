import { day } from '#core/day.ts';
import type { Act } from '#core/rules/authority.ts';
import { next } from '#tui/screens/officer/next.ts';
import type { Event, State } from '#tui/screens/officer/state.ts';
import type { Press } from '#tui/terminal/press.ts';

export const TODAY = day('2027-03-01');

/** What keys make of the counter's state, one after the other. */
export function pressing(state: State, presses: readonly Press[], act: Act = 'establish'): State {
  return presses.reduce((its, press) => next(its, { kind: 'press', press, around: { today: TODAY, act } }), state);
}

export function given(state: State, ...events: readonly Event[]): State {
  return events.reduce(next, state);
}
