import type { Mark } from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';
import { withField } from '#tui/forms/form.ts';
import type { Event, State } from '#tui/screens/station/state.ts';
import { minutesOf } from '#tui/screens/station/steps/minutes/step.ts';
import type { PollsStep } from '#tui/screens/station/steps/polls/state.ts';
import { stepOfHolder } from '#tui/screens/station/steps/search/reader.ts';
import type { TotalsStep } from '#tui/screens/station/steps/totals/state.ts';
import { cardOf, type PrintStep, SEARCHING } from '#tui/screens/station/steps.ts';
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
      return state.step.kind === 'opening' ? { ...state, step: stepOfHolder(state.voterList, event.holder) } : state;
    case 'marked':
      return marked(state, event);
    case 'corrected':
      return corrected(state);
    case 'written':
      return state.step.kind === 'writing' ? { ...state, step: minutesOf({ kind: 'written' }) } : state;
    case 'minutes':
      if (state.step.kind !== 'minutes') return state;
      return { ...state, step: { ...state.step, pending: undefined, entries: event.entries } };
    case 'closing':
      if (state.step.kind !== 'closing') return state;
      return { ...state, step: { ...state.step, pending: undefined, report: event.report } };
    case 'printed':
      return printed(state, event.outcome);
    case 'elsewhere':
      if (state.step.kind !== 'elsewhere') return state;
      return { ...state, step: { ...state.step, pending: undefined, answer: event.people } };
    case 'borne':
      return borne(state, event.mark);
    case 'away':
      return waiting(state, event.attempts);
    case 'failed':
      return failed(state, event.failure);
  }
}

function isPrinting(step: State['step']): step is PrintStep | PollsStep | TotalsStep {
  return step.kind === 'printing' || step.kind === 'declaring' || step.kind === 'closing';
}

function opened(state: State, { card }: Extract<Event, { kind: 'opened' }>): State {
  const { step } = state;
  if (step.kind !== 'opening') return state;
  const { commune: _, ...listed } = card.person;
  return { ...state, voterList: withPeople(state.voterList, [listed]), step: cardOf(card, step.notice) };
}

/** Only now is it recorded: the local list follows the answer. */
function marked(state: State, { mark }: Extract<Event, { kind: 'marked' }>): State {
  const { step } = state;
  if (step.kind !== 'marking') return state;
  const { mandant, choice } = step.pending.call;
  const recorded = { mandant: step.card.person, choice, mark, elsewhere: step.card.elsewhere };
  const voterList = withMark(state.voterList, mandant, mark);
  return { ...state, voterList, lastRecorded: recorded, step: { kind: 'recorded', recorded } };
}

function corrected(state: State): State {
  const { step } = state;
  if (step.kind !== 'correcting') return state;
  const { person, card } = step;
  if (card === undefined) return { ...state, courtDecisionVotersQuery: {}, step: minutesOf({ kind: 'written' }) };
  const opening = { call: { elector: person.elector }, attempts: 0 };
  return { ...state, step: { kind: 'opening', name: person.lastName, opening, notice: { kind: 'corrected' } } };
}

function closingWaits(step: TotalsStep, attempts: number): TotalsStep {
  return step.pending ? { ...step, pending: { ...step.pending, attempts } } : step;
}

function waiting(state: State, attempts: number): State {
  const { step } = state;
  if (step.kind === 'opening') return { ...state, step: { ...step, opening: { ...step.opening, attempts } } };
  if (step.kind === 'marking') return { ...state, step: { ...step, pending: { ...step.pending, attempts } } };
  if (step.kind === 'correcting' && step.pending) {
    return { ...state, step: { ...step, pending: { ...step.pending, attempts } } };
  }
  if (step.kind === 'declaring' && step.pending) {
    return { ...state, step: { ...step, pending: { ...step.pending, attempts } } };
  }
  if (step.kind === 'elsewhere' && step.pending) {
    return { ...state, step: { ...step, pending: { ...step.pending, attempts } } };
  }
  if (step.kind === 'bearing' && step.pending) {
    return { ...state, step: { ...step, pending: { ...step.pending, attempts } } };
  }
  if (step.kind === 'minutes' && step.pending) {
    return { ...state, step: { ...step, pending: { ...step.pending, attempts } } };
  }
  if (step.kind === 'closing') return { ...state, step: closingWaits(step, attempts) };
  if (step.kind === 'writing' && step.pending) {
    return { ...state, step: { ...step, pending: { ...step.pending, attempts } } };
  }
  return state;
}

function failed(state: State, failure: Failure): State {
  const { step } = state;
  switch (step.kind) {
    case 'opening':
      return { ...state, step: { ...SEARCHING, failure } };
    case 'marking': {
      const { card, pending } = step;
      if (failure.kind !== 'refused') return { ...state, step: cardOf(card, { kind: 'failed', failure }) };
      const refused = {
        kind: 'refused',
        card,
        act: pending.call,
        refusals: failure.refusals,
        isPainted: false,
        insideInBurst: undefined,
      } as const;
      const { person } = card;
      return { ...state, step: refused, lastRefusal: { person, refusals: failure.refusals } };
    }
    case 'bearing': {
      const focus = needsNumber(failure) ? 'nne' : step.focus;
      return {
        ...state,
        step: { ...step, pending: undefined, isInside: false, focus, notice: { kind: 'failed', failure } },
      };
    }
    case 'correcting': {
      const notice = { kind: 'failed', failure } as const;
      const form = { ...withField(step.form, 'password', EMPTY), focus: 'password' } as const;
      return { ...state, step: { ...step, pending: undefined, form, notice } };
    }
    case 'elsewhere':
    case 'minutes':
    case 'writing':
    case 'declaring':
    case 'closing':
      return { ...state, step: { ...step, pending: undefined, notice: { kind: 'failed', failure } } };
    case 'printing':
      return { ...state, step: { ...step, pending: undefined, outcome: 'failed' } };
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
  if (step.kind !== 'bearing' || !step.pending) return state;
  const recorded = { vote: step.pending.call, mark };
  return { ...state, courtDecisionVotersQuery: {}, step: { ...step, pending: undefined, recorded } };
}

function printed(state: State, outcome: Printed): State {
  const { step } = state;
  if (step.kind === 'minutes') {
    return { ...state, step: { ...step, pending: undefined, notice: { kind: 'printed', outcome } } };
  }
  if (!isPrinting(step)) return state;
  return { ...state, step: { ...step, pending: undefined, outcome } };
}
