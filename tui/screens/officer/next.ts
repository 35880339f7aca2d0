import type { Failure } from '#tui/client.ts';
import { typed } from '#tui/screens/officer/reference-field.ts';
import {
  type Act,
  type Annulling,
  type Comparing,
  comparing,
  type Ended,
  type Event,
  ended,
  type Identity,
  mayAnnul,
  START,
  type State,
} from '#tui/screens/officer/state.ts';
import { isCtrl, isKey, isSign, type Press } from '#tui/terminal/press.ts';

/** The officer's counter: six signs, an identity to compare, one of two keys, Enter. */
export function next(state: State, event: Event): State {
  switch (event.kind) {
    case 'press':
      return pressed(state, event.press);
    case 'painted':
      return 'isPainted' in state ? { ...state, isPainted: true } : state;
    case 'found':
      return state.phase === 'finding' ? comparing(event.found) : state;
    case 'established':
      return state.phase === 'sending' ? ended(state.found, event) : state;
    case 'annulled':
      return state.phase === 'annulling' ? ended(state.found, event) : state;
    case 'away':
      return 'attempts' in state ? { ...state, attempts: event.attempts } : state;
    case 'failed':
      return failed(state, event.failure);
  }
}

function failed(state: State, failure: Failure): State {
  switch (state.phase) {
    case 'finding':
      return { ...START, remark: { kind: 'failed', reference: state.find.reference, failure } };
    case 'sending':
      if (failure.kind === 'refused') return ended(state.found, failure);
      return comparing(state.found, failure);
    case 'annulling':
      return ended(state.found, { kind: 'established', act: state.act, failure });
    case 'typing':
    case 'identity':
    case 'outcome':
      return state;
  }
}

function pressed(state: State, press: Press): State {
  switch (state.phase) {
    case 'typing':
      return typed(state, press);
    case 'finding':
      return isKey(press, 'escape') ? START : state;
    case 'identity':
      return state.isPainted ? compared(state, press) : state;
    case 'sending':
      if (!isKey(press, 'escape') || state.attempts === 0) return state;
      return { ...START, remark: { kind: 'unknown-outcome', reference: state.act.reference } };
    case 'outcome':
      return after(state, press);
    case 'annulling':
      return confirmed(state, press);
  }
}

function compared(state: Comparing, press: Press): State {
  if (isKey(press, 'escape')) return state.choice ? { ...state, choice: undefined } : START;
  const choice = choiceOf(press);
  if (choice) return { ...state, choice, failure: undefined };
  if (!isKey(press, 'enter') || state.choice === undefined) return state;
  const act: Act = { reference: state.found.reference, identity: state.choice };
  return { phase: 'sending', found: state.found, act, attempts: 0 };
}

function choiceOf(press: Press): Identity | undefined {
  if (isSign(press, 'v')) return 'match';
  return isSign(press, 'r') ? 'mismatch' : undefined;
}

/** The next reference may be typed over the outcome of the one before; a second, impatient Enter does not take it away. */
function after(state: Ended, press: Press): State {
  const { found, outcome } = state;
  if (isKey(press, 'escape')) return START;
  if (isCtrl(press, 'z') && outcome.kind === 'established' && mayAnnul(outcome.act)) {
    return { phase: 'annulling', found, act: outcome.act, isPainted: false, annul: undefined, attempts: 0 };
  }
  const typing = typed(START, press);
  return typing === START ? state : typing;
}

function confirmed(state: Annulling, press: Press): State {
  const { found, act, annul } = state;
  if (!state.isPainted || annul || act.procuration === undefined) return state;
  if (isKey(press, 'escape')) return ended(found, { kind: 'established', act });
  return isKey(press, 'enter') ? { ...state, annul: { procuration: act.procuration } } : state;
}
