import { fromEpoch } from '#core/calendar/instant.ts';
import type { RequestPreview } from '#tui/answers.ts';
import type { Bindings } from '#tui/keys/binding.ts';
import { lockingOf } from '#tui/screens/lock/lock.ts';
import type { Event, State } from '#tui/screens/officer/state.ts';
import { STEPS } from '#tui/screens/officer/steps.ts';
import { painted } from '#tui/steps/painted.ts';
import { isUnderWay } from '#tui/steps/pending.ts';

const LOCKING = lockingOf<State>({
  openers: 'own-account',
  isBusy: ({ step }) => isUnderWay(step),
  isRecording: ({ step }) => 'isPainted' in step,
  /** A lock throws away what was typed about a person who is not on the screen. */
  concealed: (state) => ({ ...state, step: STEPS.concealed(state.step), drafts: {} }),
});

/**
 * The officer's counter: six signs, an identity to compare, one of two keys, Enter; and the rest one key
 * away.
 */
export function next(state: State, event: Event): State {
  switch (event.kind) {
    case 'press': {
      const { press, today } = event;
      const known = state.today === today ? state : { ...state, today };
      const after = LOCKING.pressed(known, press) ?? STEPS.pressed(known, known.step, press);
      return after === known ? known : STEPS.moved(known.step, after, after.step);
    }
    case 'go':
      return state.lock ? state : STEPS.moved(state.step, { ...state, step: event.step }, event.step);
    case 'painted':
      return state.lock ? state : painted(state);
    case 'tick':
      return LOCKING.next({ ...state, now: fromEpoch(event.at) }, event);
    case 'activity':
    case 'unlocked':
    case 'not-unlocked':
    case 'unlock-trouble':
      return LOCKING.next(state, event);
    case 'collected-count':
      return { ...state, collected: event.count };
    case 'previewed':
      return previewed(state, event.preview);
    case 'away':
    case 'failed':
      return STEPS.troubled(state, state.step, event);
    case 'found':
    case 'established':
      return ofAnother(state, STEPS.answered(state, state.step, event));
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

/** Another person is on the screen, or an act was recorded: what was typed before is kept no more. */
function ofAnother(state: State, after: State): State {
  return after === state ? state : { ...after, drafts: {} };
}

/** What the officer chose and ticked in the meantime stays. */
function previewed(state: State, preview: RequestPreview | undefined): State {
  const { step } = state;
  if (step.kind !== 'identity' && step.kind !== 'countersigning') return state;
  return { ...state, step: { ...step, previewing: undefined, preview } };
}

/** The keys of the moment: none before what they act on is painted. */
export function bindingsOf(state: State): Bindings<State, string> {
  return LOCKING.bindings(state) ?? STEPS.bindings(state, state.step);
}
