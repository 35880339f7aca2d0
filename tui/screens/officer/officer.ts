import type { Bindings } from '#tui/keys/binding.ts';
import type { Event, State } from '#tui/screens/officer/state.ts';
import { STEPS } from '#tui/screens/officer/steps.ts';
import { painted } from '#tui/steps/painted.ts';

/**
 * The officer's counter: six signs, an identity to compare, one of two keys, Enter; and the rest one key
 * away.
 */
export function next(state: State, event: Event): State {
  switch (event.kind) {
    case 'press': {
      const { press, today } = event;
      return STEPS.pressed(state.today === today ? state : { ...state, today }, state.step, press);
    }
    case 'painted':
      return painted(state);
    case 'away':
    case 'failed':
      return STEPS.troubled(state, state.step, event);
    case 'found':
    case 'established':
    case 'annulled':
    case 'communes':
    case 'people':
    case 'mandataire':
    case 'preview':
    case 'collected':
    case 'log':
    case 'places':
    case 'stands':
    case 'receipt':
    case 'printed':
      return STEPS.answered(state, state.step, event);
  }
}

/** The keys of the moment: none before what they act on is painted. */
export function bindingsOf(state: State): Bindings<State, string> {
  return STEPS.bindings(state, state.step);
}
