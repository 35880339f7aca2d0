import type { Polls } from '#core/model/polls.ts';
import type { State } from '#tui/screens/station/state.ts';
import { type PollsStep, pollsStep } from '#tui/screens/station/steps/polls/state.ts';
import { SEARCH } from '#tui/screens/station/steps/search/state.ts';

/** What the presiding officer may declare next; nothing on another day. */
export function declarationFrom({ polls, mayCorrect, isToday }: State): PollsStep | undefined {
  if (polls === undefined || !mayCorrect || !isToday) return undefined;
  switch (polls.kind) {
    case 'undeclared':
      return pollsStep('check');
    case 'open':
      return pollsStep('close');
    case 'closed':
      return pollsStep('more');
  }
}

/**
 * The polls as declared here or elsewhere. An empty search of the presiding officer gives way to the
 * checklist.
 */
export function pollsDeclared(state: State, polls: Polls): State {
  const after = { ...state, polls };
  const { step } = state;
  if (state.polls === undefined) {
    const isIdle = step.kind === 'search' && step.query.text === '';
    const first = polls.kind === 'undeclared' && isIdle ? declarationFrom(after) : undefined;
    return first ? { ...after, step: first } : after;
  }
  if (step.kind !== 'polls') return after;
  if (state.polls.kind !== polls.kind) {
    return { ...after, step: step.act === 'open' ? pollsStep('opened', step.checked) : SEARCH };
  }
  // The count of people inside is corrected while the polls stay closed.
  return step.pending?.call.kind === 'more' ? { ...after, step: SEARCH } : after;
}
