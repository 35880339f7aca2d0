import { NO_FILTER, typedInFilter } from '#tui/forms/filter.ts';
import { withinList } from '#tui/forms/list.ts';
import { type Bindings, bindingFor } from '#tui/keys/binding.ts';
import { dashboardBindings } from '#tui/screens/dashboard/bindings.ts';
import { rowCounts } from '#tui/screens/dashboard/rows.ts';
import { type Answer, asking, type Event, isOther, type State } from '#tui/screens/dashboard/state.ts';
import { lockingOf } from '#tui/screens/lock/lock.ts';
import type { Press } from '#tui/terminal/press.ts';

const LOCKING = lockingOf<State>({
  openers: 'own-account',
  isBusy: () => false,
  isRecording: () => false,
  concealed: (state) => state,
});

/** The board of a polling day: what is asked of the server, and what is shown of its answers. */
export function next(state: State, event: Event): State {
  switch (event.kind) {
    case 'rounds': {
      const [first] = event.rounds;
      const known = { ...state, rounds: event.rounds };
      return first ? asking(known, { round: first.id, filter: 'all', path: [] }) : known;
    }
    case 'answer':
      return answered(state, event.answer);
    case 'look-again':
      return state.question && !state.isAsking ? asking(state, state.question) : state;
    case 'away':
      return { ...state, attempts: event.attempts };
    case 'failed':
      return { ...state, isAsking: false, failure: event.failure, shown: isOther(state) ? undefined : state.shown };
    case 'press':
      return pressed(state, event.press);
    case 'tick':
    case 'activity':
    case 'unlocked':
    case 'not-unlocked':
    case 'unlock-trouble':
      return LOCKING.next(state, event);
  }
}

/** The keys of the moment. */
export function bindingsOf(state: State): Bindings<State> {
  return LOCKING.bindings(state) ?? dashboardBindings(state);
}

function pressed(state: State, press: Press): State {
  return (
    LOCKING.pressed(state, press) ??
    bindingFor(dashboardBindings(state), press)?.run(press) ??
    typedInFilter(state, press)
  );
}

/** An answer to the same question leaves the pointer and the filter as they were; another one shows all. */
function answered(state: State, answer: Answer): State {
  const after = { ...state, shown: answer, isAsking: false, attempts: 0, failure: undefined };
  if (isOther(state)) return { ...after, pointed: 0, filter: NO_FILTER };
  return { ...after, pointed: withinList(state.pointed, rowCounts(after).shown) };
}
