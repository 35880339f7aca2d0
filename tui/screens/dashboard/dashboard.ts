import { withinList } from '#tui/forms/list.ts';
import { bindingFor } from '#tui/keys/binding.ts';
import { dashboardBindings } from '#tui/screens/dashboard/bindings.ts';
import { type Answer, asking, type Event, isOther, rowCount, type State } from '#tui/screens/dashboard/state.ts';

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
    case 'tick':
      return state.question && !state.isAsking ? asking(state, state.question) : state;
    case 'away':
      return { ...state, attempts: event.attempts };
    case 'failed':
      return { ...state, isAsking: false, failure: event.failure, shown: isOther(state) ? undefined : state.shown };
    case 'press':
      return bindingFor(dashboardBindings(state), event.press)?.run(event.press) ?? state;
  }
}

/** An answer to the same question leaves the pointer where it was. */
function answered(state: State, answer: Answer): State {
  const after = { ...state, shown: answer, isAsking: false, attempts: 0, failure: undefined };
  return { ...after, pointed: isOther(state) ? 0 : withinList(state.pointed, rowCount(after)) };
}
