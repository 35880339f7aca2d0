import type { Failure } from '#tui/client.ts';
import { startCountersigning } from '#tui/screens/officer/countersigning/state.ts';
import { decidedBy } from '#tui/screens/officer/decision.ts';
import { todaysLog } from '#tui/screens/officer/log/state.ts';
import { personFlow } from '#tui/screens/officer/person/state.ts';
import { placesOfToday } from '#tui/screens/officer/places/state.ts';
import { pressedOnPaper } from '#tui/screens/officer/receipt/paper.ts';
import { typed } from '#tui/screens/officer/reference-field.ts';
import {
  type Annulling,
  type Comparing,
  type Counter,
  comparing,
  type Ended,
  ended,
  mayAnnul,
  type OfficerContext,
  START,
  type State,
} from '#tui/screens/officer/state.ts';
import { isCtrl, isKey, type Press } from '#tui/terminal/press.ts';

/** A request by its reference: the field, the identity, the outcome. */
export function pressedAtCounter(state: Counter, press: Press, around: OfficerContext): State {
  switch (state.phase) {
    case 'typing':
      return otherWork(press, around) ?? typed(state, press);
    case 'finding':
      return isKey(press, 'escape') ? START : state;
    case 'identity':
      return compared(state, press, around);
    case 'sending':
      if (!isKey(press, 'escape') || state.attempts === 0) return state;
      return { ...START, notice: { kind: 'unknown-outcome', reference: state.act.reference } };
    case 'outcome':
      return otherWork(press, around) ?? after(state, press);
    case 'annulling':
      return confirmed(state, press);
  }
}

/** What else an officer does in a day, one key away from the field; a delegate has no delegates. */
function otherWork(press: Press, { today, act, leavesUnit }: OfficerContext): State | undefined {
  if (isKey(press, 'f3')) return personFlow('give', today);
  if (isKey(press, 'f4')) return personFlow('revoke', today);
  if (isKey(press, 'f5') && act === 'establish') return startCountersigning();
  if (isKey(press, 'f9') && leavesUnit) return placesOfToday();
  return isKey(press, 'f6') ? todaysLog() : undefined;
}

function compared(state: Comparing, press: Press, around: OfficerContext): State {
  const decided = decidedBy(state, press, around);
  if (decided === 'back') return START;
  if (decided !== 'confirmed') return decided;
  const { found, choice, visit, link } = state;
  if (choice === undefined) return state;
  const act = {
    reference: found.reference,
    identity: choice,
    ...(visit && { homeVisit: visit }),
    ...(link && { link }),
  };
  return { phase: 'sending', found, act, attempts: 0 };
}

/** The next reference may be typed over the outcome of the one before; a second, impatient Enter does not take it away. */
function after(state: Ended, press: Press): State {
  const { about, outcome, paper } = state;
  if (isKey(press, 'escape')) return START;
  if (isCtrl(press, 'z') && outcome.kind === 'established' && mayAnnul(outcome.act)) {
    return { phase: 'annulling', about, act: outcome.act, isPainted: false, annul: undefined, attempts: 0 };
  }
  const printing = paper && pressedOnPaper(paper, press);
  if (printing !== paper) return { ...state, paper: printing };
  const typing = typed(START, press);
  return typing === START ? state : typing;
}

function confirmed(state: Annulling, press: Press): State {
  const { about, act, annul } = state;
  if (!state.isPainted || annul || act.procuration === undefined) return state;
  if (isKey(press, 'escape')) return ended(about, { kind: 'established', act });
  return isKey(press, 'enter') ? { ...state, annul: { procuration: act.procuration } } : state;
}

export function annulledAtCounter(state: State): State {
  return state.phase === 'annulling' ? ended(state.about, { kind: 'annulled' }) : state;
}

export function failedAtCounter(state: Counter, failure: Failure): State {
  switch (state.phase) {
    case 'finding':
      return { ...START, notice: { kind: 'failed', reference: state.find.reference, failure } };
    case 'sending':
      if (failure.kind === 'refused') return ended(state.found, failure);
      return comparing(state.found, { failure, visit: state.act.homeVisit, link: state.act.link });
    case 'annulling':
      return ended(state.about, { kind: 'established', act: state.act, failure });
    case 'outcome':
      return state.paper ? { ...state, paper: { ...state.paper, failure, printing: undefined } } : state;
    case 'typing':
    case 'identity':
      return state;
  }
}
