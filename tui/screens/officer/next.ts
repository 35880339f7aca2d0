import type { Failure } from '#tui/client.ts';
import { annulledAtCounter, failedAtCounter, pressedAtCounter } from '#tui/screens/officer/counter.ts';
import {
  failedInCountersigning,
  opened,
  pressedInCountersigning,
  signed,
  withCollected,
} from '#tui/screens/officer/countersigning/next.ts';
import { annulledInLog, answeredInLog, failedInLog, pressedInLog, withLog } from '#tui/screens/officer/log/next.ts';
import { aboutOf, answeredForPerson, failedForPerson, pressedForPerson } from '#tui/screens/officer/person/next.ts';
import { answeredInPlaces, failedInPlaces, pressedInPlaces } from '#tui/screens/officer/places/next.ts';
import { answeredOnPaper, type PaperAnswer } from '#tui/screens/officer/receipt/paper.ts';
import { comparing, type Event, ended, type State } from '#tui/screens/officer/state.ts';

/** The officer's counter: six signs, an identity to compare, one of two keys, Enter; and the rest one key away. */
export function next(state: State, event: Event): State {
  switch (event.kind) {
    case 'press':
      return pressed(state, event);
    case 'painted':
      return changed(state, 'isPainted', true);
    case 'away':
      return changed(state, 'attempts', event.attempts);
    case 'failed':
      return failed(state, event.failure);
    case 'found':
      if (state.phase === 'countersigning') return opened(state, event.found);
      return state.phase === 'finding' ? comparing(event.found) : state;
    case 'established':
      return established(state, event);
    case 'annulled':
      return state.phase === 'log' ? annulledInLog(state) : annulledAtCounter(state);
    case 'person':
      return state.phase === 'person' ? answeredForPerson(state, event.answer) : state;
    case 'collected':
      return state.phase === 'countersigning' ? withCollected(state, event.requests) : state;
    case 'log':
      return state.phase === 'log' ? withLog(state, event.log) : state;
    case 'places':
    case 'stands':
      return answeredInPlaces(state, event);
    case 'paper':
      return withPaper(state, event.answer);
  }
}

function pressed(state: State, { press, around }: Extract<Event, { kind: 'press' }>): State {
  switch (state.phase) {
    case 'person':
      return pressedForPerson(state, press, around);
    case 'countersigning':
      return pressedInCountersigning(state, press, around);
    case 'log':
      return pressedInLog(state, press);
    case 'places':
      return pressedInPlaces(state, press);
    case 'typing':
    case 'finding':
    case 'identity':
    case 'sending':
    case 'outcome':
    case 'annulling':
      return pressedAtCounter(state, press, around);
  }
}

/** Puts a value where this state, or its step, has a place for it. */
function changed(state: State, name: 'isPainted' | 'attempts', value: boolean | number): State {
  if (name in state) return { ...state, [name]: value };
  if (state.phase === 'person' && name in state.step) return { ...state, step: { ...state.step, [name]: value } };
  if (state.phase === 'countersigning' && name in state.step)
    return { ...state, step: { ...state.step, [name]: value } };
  if (state.phase === 'log' && name in state.step) return { ...state, step: { ...state.step, [name]: value } };
  if (state.phase === 'places' && name in state.step) return { ...state, step: { ...state.step, [name]: value } };
  return state;
}

function established(state: State, event: Extract<Event, { kind: 'established' }>): State {
  if (state.phase === 'countersigning') return signed(state, event.act);
  if (state.phase === 'sending') return ended(state.found, event);
  if (state.phase === 'person' && state.step.kind === 'sending') return ended(aboutOf(state.step), event);
  return state;
}

function withPaper(state: State, answer: PaperAnswer): State {
  if (state.phase === 'log') return answeredInLog(state, answer);
  if (state.phase !== 'outcome' || state.paper === undefined) return state;
  return { ...state, paper: answeredOnPaper(state.paper, answer) };
}

function failed(state: State, failure: Failure): State {
  switch (state.phase) {
    case 'person':
      return failedForPerson(state, failure);
    case 'countersigning':
      return failedInCountersigning(state, failure);
    case 'log':
      return failedInLog(state, failure);
    case 'places':
      return failedInPlaces(state, failure);
    case 'typing':
    case 'finding':
    case 'identity':
    case 'sending':
    case 'outcome':
    case 'annulling':
      return failedAtCounter(state, failure);
  }
}
