import { fromEpoch } from '#core/calendar/instant.ts';
import type { Bindings } from '#tui/keys/binding.ts';
import { lockingOf } from '#tui/screens/lock/lock.ts';
import { claimedIn, type Event, type State, type Step } from '#tui/screens/town-hall/state.ts';
import { lookingAgain } from '#tui/screens/town-hall/steps/home/state.ts';
import { inboxOf, readingAgain } from '#tui/screens/town-hall/steps/inbox/state.ts';
import { readingPrintsAgain } from '#tui/screens/town-hall/steps/list-prints/state.ts';
import { STEPS } from '#tui/screens/town-hall/steps.ts';
import { painted } from '#tui/steps/painted.ts';
import { isUnderWay } from '#tui/steps/pending.ts';
import type { Press } from '#tui/terminal/press.ts';

const LOCKING = lockingOf<State>({
  openers: 'own-account',
  isBusy: ({ step }) => isActing(step) && isUnderWay(step),
  isRecording: ({ step }) => 'isPainted' in step,
  /** A lock throws away what was typed about a procuration that is not on the screen. */
  concealed: (state) => ({ ...state, step: STEPS.concealed(state.step), drafts: {} }),
});

/** A decision or a form is on its way; what is only read may be read behind a lock. */
function isActing({ kind, pending }: Step): boolean {
  return pending !== undefined && ACTING.includes(kind);
}
const ACTING: readonly Step['kind'][] = [
  'card',
  'rejection',
  'paper-act',
  'paper-annulment',
  'put-aside',
  'roll-event',
];

/** The town hall: what waits for it, control by hand, and the board of the polling day. */
export function next(state: State, event: Event): State {
  switch (event.kind) {
    case 'press':
      return LOCKING.pressed(state, event.press) ?? pressed(state, event.press);
    case 'go':
      return state.lock ? state : STEPS.moved(state.step, { ...state, step: event.step }, event.step);
    case 'painted':
      return state.lock ? state : painted(state);
    case 'look-again':
      return lookedAgain({ ...state, office: { ...state.office, today: event.today } });
    case 'claim-lost': {
      const { procuration, failure } = event;
      if (claimedIn(state.step) !== procuration || isActing(state.step)) return state;
      return { ...state, step: { ...inboxOf(), notice: { kind: 'failed', failure } } };
    }
    case 'tick':
      return LOCKING.next({ ...state, office: { ...state.office, now: fromEpoch(event.at) } }, event);
    case 'activity':
    case 'unlocked':
    case 'not-unlocked':
    case 'unlock-trouble':
      return LOCKING.next(state, event);
    case 'away':
    case 'failed':
      return STEPS.troubled(state, state.step, event);
    case 'overview':
    case 'inbox':
    case 'card':
    case 'decided':
    case 'attention':
    case 'found':
    case 'courses':
    case 'batch':
    case 'looked':
    case 'roll-looked':
    case 'roll-previewed':
    case 'roll-recorded':
    case 'recorded':
    case 'put-aside':
    case 'annulled':
    case 'prints':
    case 'print-outcome':
      return STEPS.answered(state, state.step, event);
  }
}

function pressed(state: State, press: Press): State {
  const after = STEPS.pressed(state, state.step, press);
  return STEPS.moved(state.step, after, after.step);
}

function lookedAgain(state: State): State {
  return state.lock ? state : { ...state, step: readAgain(state.step) };
}

function readAgain(step: Step): Step {
  if (step.pending) return step;
  if (step.kind === 'home') return lookingAgain(step);
  if (step.kind === 'list-prints') return readingPrintsAgain(step);
  return step.kind === 'inbox' ? readingAgain(step) : step;
}

/** The keys of the moment: none before what they act on is painted. */
export function bindingsOf(state: State): Bindings<State, string> {
  return LOCKING.bindings(state) ?? STEPS.bindings(state, state.step);
}
