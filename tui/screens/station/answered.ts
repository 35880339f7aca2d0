import type { Mark } from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';
import type { Event, State } from '#tui/screens/station/state.ts';
import { minutesOf } from '#tui/screens/station/steps/minutes/step.ts';
import type { DeclaringStep } from '#tui/screens/station/steps/polls/state.ts';
import { stepOfHolder } from '#tui/screens/station/steps/search/reader.ts';
import type { ClosingStep } from '#tui/screens/station/steps/totals/state.ts';
import { cardOf, type PrintingStep, SEARCHING } from '#tui/screens/station/steps.ts';
import { withMark, withPeople } from '#tui/screens/station/voter-list/voter-list.ts';
import { EMPTY } from '#tui/terminal/edit.ts';
import type { Printed } from '#tui/terminal/print.ts';
import type { Trouble } from '#tui/terminal/use-call.ts';

type Answered = Extract<
  Event,
  {
    kind:
      | 'opened'
      | 'holder'
      | 'marked'
      | 'corrected'
      | 'written'
      | 'minutes'
      | 'closing'
      | 'printed'
      | 'elsewhere'
      | 'borne';
  }
>;

/** What an answer makes of the step that waits for it; one that nobody waits for any more changes nothing. */
export function answered(state: State, event: Answered | Trouble): State {
  switch (event.kind) {
    case 'opened':
      return opened(state, event);
    case 'holder':
      return state.step.kind === 'opening' ? { ...state, step: stepOfHolder(state.roll, event.holder) } : state;
    case 'marked':
      return marked(state, event);
    case 'corrected':
      return corrected(state);
    case 'written':
      return state.step.kind === 'writing' ? { ...state, step: minutesOf({ kind: 'written' }) } : state;
    case 'minutes':
      if (state.step.kind !== 'minutes') return state;
      return { ...state, step: { ...state.step, sending: undefined, entries: event.entries } };
    case 'closing':
      if (state.step.kind !== 'closing') return state;
      return { ...state, step: { ...state.step, sending: undefined, report: event.report } };
    case 'printed':
      return printed(state, event.outcome);
    case 'elsewhere':
      if (state.step.kind !== 'elsewhere') return state;
      return { ...state, step: { ...state.step, sending: undefined, answer: event.people } };
    case 'borne':
      return borne(state, event.mark);
    case 'away':
      return waiting(state, event.attempts);
    case 'failed':
      return failed(state, event.failure);
  }
}

function isPrinting(step: State['step']): step is PrintingStep | DeclaringStep | ClosingStep {
  return step.kind === 'printing' || step.kind === 'declaring' || step.kind === 'closing';
}

function opened(state: State, { card }: Extract<Event, { kind: 'opened' }>): State {
  const { step } = state;
  if (step.kind !== 'opening') return state;
  const { commune: _, ...listed } = card.person;
  return { ...state, roll: withPeople(state.roll, [listed]), step: cardOf(card, step.remark) };
}

/** Only now is it recorded: the local list follows the answer. */
function marked(state: State, { mark }: Extract<Event, { kind: 'marked' }>): State {
  const { step } = state;
  if (step.kind !== 'marking') return state;
  const { mandant, choice } = step.sending.call;
  const recorded = { mandant: step.card.person, choice, mark, elsewhere: step.card.elsewhere };
  const roll = withMark(state.roll, mandant, mark);
  return { ...state, roll, last: recorded, step: { kind: 'recorded', recorded } };
}

function corrected(state: State): State {
  const { step } = state;
  if (step.kind !== 'correcting') return state;
  const { person, card } = step;
  if (card === undefined) return { ...state, askingBearers: {}, step: minutesOf({ kind: 'written' }) };
  const opening = { call: { elector: person.elector }, attempts: 0 };
  return { ...state, step: { kind: 'opening', name: person.lastName, opening, remark: { kind: 'corrected' } } };
}

function closingWaits(step: ClosingStep, attempts: number): ClosingStep {
  return step.sending ? { ...step, sending: { ...step.sending, attempts } } : step;
}

function waiting(state: State, attempts: number): State {
  const { step } = state;
  if (step.kind === 'opening') return { ...state, step: { ...step, opening: { ...step.opening, attempts } } };
  if (step.kind === 'marking') return { ...state, step: { ...step, sending: { ...step.sending, attempts } } };
  if (step.kind === 'correcting' && step.sending) {
    return { ...state, step: { ...step, sending: { ...step.sending, attempts } } };
  }
  if (step.kind === 'declaring' && step.sending) {
    return { ...state, step: { ...step, sending: { ...step.sending, attempts } } };
  }
  if (step.kind === 'elsewhere' && step.sending) {
    return { ...state, step: { ...step, sending: { ...step.sending, attempts } } };
  }
  if (step.kind === 'bearing' && step.sending) {
    return { ...state, step: { ...step, sending: { ...step.sending, attempts } } };
  }
  if (step.kind === 'minutes' && step.sending) {
    return { ...state, step: { ...step, sending: { ...step.sending, attempts } } };
  }
  if (step.kind === 'closing') return { ...state, step: closingWaits(step, attempts) };
  if (step.kind === 'writing' && step.sending) {
    return { ...state, step: { ...step, sending: { ...step.sending, attempts } } };
  }
  return state;
}

function failed(state: State, failure: Failure): State {
  const { step } = state;
  switch (step.kind) {
    case 'opening':
      return { ...state, step: { ...SEARCHING, failure } };
    case 'marking': {
      const { card, sending } = step;
      if (failure.kind !== 'refused') return { ...state, step: cardOf(card, { kind: 'failed', failure }) };
      const refused = {
        kind: 'refused',
        card,
        act: sending.call,
        refusals: failure.refusals,
        isPainted: false,
        insideIn: undefined,
      } as const;
      const { person } = card;
      return { ...state, step: refused, lastRefusal: { person, refusals: failure.refusals } };
    }
    case 'bearing': {
      const focus = needsNumber(failure) ? 'nne' : step.focus;
      return {
        ...state,
        step: { ...step, sending: undefined, isInside: false, focus, remark: { kind: 'failed', failure } },
      };
    }
    case 'correcting': {
      const remark = { kind: 'failed', failure } as const;
      return { ...state, step: { ...step, sending: undefined, focus: 'password', password: EMPTY, remark } };
    }
    case 'elsewhere':
    case 'minutes':
    case 'writing':
    case 'declaring':
    case 'closing':
      return { ...state, step: { ...step, sending: undefined, remark: { kind: 'failed', failure } } };
    case 'printing':
      return { ...state, step: { ...step, sending: undefined, outcome: 'failed' } };
    case 'searching':
    case 'card':
    case 'recorded':
    case 'refused':
      return state;
  }
}

function needsNumber(failure: Failure): boolean {
  return failure.kind === 'refused' && failure.refusals.some(({ code }) => code === 'mandant-ambiguous');
}

function borne(state: State, mark: Mark): State {
  const { step } = state;
  if (step.kind !== 'bearing' || !step.sending) return state;
  const recorded = { vote: step.sending.call, mark };
  return { ...state, askingBearers: {}, step: { ...step, sending: undefined, recorded } };
}

function printed(state: State, outcome: Printed): State {
  const { step } = state;
  if (step.kind === 'minutes') {
    return { ...state, step: { ...step, sending: undefined, remark: { kind: 'printed', outcome } } };
  }
  if (!isPrinting(step)) return state;
  return { ...state, step: { ...step, sending: undefined, outcome } };
}
