import { bindingFor } from '#tui/keys/binding.ts';
import { roundBindings } from '#tui/screens/station/round/bindings.ts';
import { type Event, START, type State } from '#tui/screens/station/round/state.ts';

/** The choice of the round that this terminal marks: the only one chooses itself. */
export function next(state: State, event: Event): State {
  switch (event.kind) {
    case 'rounds': {
      const { rounds, isToday } = event;
      return { ...START, rounds, isToday, chosen: rounds.length === 1 ? rounds[0] : undefined };
    }
    case 'away':
      return { ...state, attempts: event.attempts };
    case 'failed':
      return { ...state, failure: event.failure };
    case 'press':
      return bindingFor(roundBindings(state), event.press)?.run(event.press) ?? state;
  }
}
