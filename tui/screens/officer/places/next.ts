import type { OpenPlaces, PlaceOpening } from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';
import { choicesIn, type PlacesFlow } from '#tui/screens/officer/places/state.ts';
import { pointedAfter } from '#tui/screens/officer/point.ts';
import { type Event, START, type State, type Typing } from '#tui/screens/officer/state.ts';
import { isKey, type Press } from '#tui/terminal/press.ts';

/** Up and down among the places, Enter to act there. */
export function pressedInPlaces(flow: PlacesFlow, press: Press): PlacesFlow | Typing {
  const { step } = flow;
  switch (step.kind) {
    case 'loading':
      return isKey(press, 'escape') ? START : flow;
    case 'list': {
      if (isKey(press, 'escape')) return START;
      const choices = choicesIn(flow);
      if (isKey(press, 'enter')) return standing(flow, choices[step.pointed], step.pointed);
      const pointed = pointedAfter(step.pointed, choices.length, press);
      return pointed === step.pointed ? flow : { ...flow, step: { kind: 'list', pointed, failure: undefined } };
    }
    case 'standing':
      return isKey(press, 'escape') && step.attempts > 0 ? START : flow;
  }
}

function standing(flow: PlacesFlow, choice: PlaceOpening | 'unit' | undefined, pointed: number): PlacesFlow {
  if (choice === undefined) return flow;
  const call = choice === 'unit' ? {} : { opening: choice.id };
  return { ...flow, step: { kind: 'standing', pointed, call, attempts: 0 } };
}

type Answered = Extract<Event, { readonly kind: 'places' | 'stands' }>;

export function answeredInPlaces(state: State, event: Answered): State {
  if (state.phase !== 'places') return state;
  return event.kind === 'places' ? withPlaces(state, event.open) : stoodAt(state, event.at);
}

/** The place of the moment is pointed at first. */
function withPlaces(flow: PlacesFlow, open: OpenPlaces): PlacesFlow {
  if (flow.step.kind !== 'loading') return flow;
  const pointed = open.openings.findIndex(({ id }) => id === open.at?.id) + 1;
  return { ...flow, open, step: { kind: 'list', pointed, failure: undefined } };
}

function stoodAt(flow: PlacesFlow, at: PlaceOpening | undefined): PlacesFlow | Typing {
  if (flow.step.kind !== 'standing') return flow;
  return { ...START, notice: { kind: 'stands', at: at && `${at.name}, ${at.commune}` } };
}

export function failedInPlaces(flow: PlacesFlow, failure: Failure): PlacesFlow {
  const { step } = flow;
  switch (step.kind) {
    case 'loading':
      return { ...flow, step: { ...step, failure } };
    case 'list':
      return flow;
    case 'standing':
      return { ...flow, step: { kind: 'list', pointed: step.pointed, failure } };
  }
}
