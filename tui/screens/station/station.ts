import { isDeepStrictEqual } from 'node:util';
import { isClockOff } from '#core/law/polling-day/opening.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { ListLine } from '#tui/answers.ts';
import type { Bindings } from '#tui/keys/binding.ts';
import { LEAVE, QUIT } from '#tui/keys/common.ts';
import { lockingOf } from '#tui/screens/lock/lock.ts';
import type { Event, State, StepKind } from '#tui/screens/station/state.ts';
import { withPrint } from '#tui/screens/station/steps/acknowledgement/printed.ts';
import { type CardStep, unchosen } from '#tui/screens/station/steps/card/state.ts';
import { pollsDeclared } from '#tui/screens/station/steps/polls/declared.ts';
import { withRefused } from '#tui/screens/station/steps/refused-votes/state.ts';
import { leavingSearch, refreshed } from '#tui/screens/station/steps/search/results.ts';
import { STEPS } from '#tui/screens/station/steps.ts';
import { withoutPeople, withPeople } from '#tui/screens/station/voter-list/voter-list.ts';
import { painted } from '#tui/steps/painted.ts';
import { isUnderWay } from '#tui/steps/pending.ts';
import type { Press } from '#tui/terminal/press.ts';

/** Steps in which a key may record or send. */
const RECORDING: readonly StepKind[] = ['card', 'refused', 'correction'];

const LOCKING = lockingOf<State>({
  openers: 'presiding-officer-too',
  isBusy: ({ isLoaded, step }) => !isLoaded || isUnderWay(step),
  isRecording: ({ step }) => RECORDING.includes(step.kind),
  concealed: (state) => ({ ...state, step: STEPS.concealed(state.step), drafts: ofNobody(state.drafts) }),
});

/** The polling station: its list, the person before the bureau, what is recorded. */
export function next(state: State, event: Event): State {
  return leavingSearch(state, after(state, event));
}

function after(state: State, event: Event): State {
  switch (event.kind) {
    case 'press':
      return pressed(state, event.press);
    case 'go':
      return state.lock ? state : STEPS.moved(state.step, { ...state, step: event.step }, event.step);
    case 'tick':
    case 'activity':
    case 'unlocked':
    case 'not-unlocked':
    case 'unlock-trouble':
      return LOCKING.next(state, event);
    case 'painted':
      return state.lock ? state : painted(state);
    case 'received':
      return { ...state, loading: { received: event.count, failure: undefined, attempts: 0 } };
    case 'loading':
      return { ...state, loading: { ...state.loading, failure: event.failure, attempts: event.attempts } };
    case 'loaded': {
      const { voterList, refused = [], olderRefused = 0, print } = event;
      const list = { voterList, refused, olderRefused, isLoaded: true, link: 'following' } as const;
      const known = { ...withPrint(state, print), ...list };
      return refreshed({ ...known, courtDecisionVotersQuery: {} });
    }
    case 'court-decision-voters':
      return refreshed({ ...state, courtDecisionVoters: event.voters });
    case 'changed': {
      const told = { ...withPrint(state, event.print), refused: withRefused(state.refused, event.refused) };
      return changed(event.polls ? pollsDeclared(told, event.polls) : told, event.people, event.gone);
    }
    case 'lost':
      return { ...state, link: 'lost' };
    case 'declared':
      return pollsDeclared(state, event.polls);
    case 'clock':
      return { ...state, isClockOff: isClockOff(event.here, event.server) };
    case 'away':
    case 'failed':
      return STEPS.troubled(state, state.step, event);
    case 'opened':
    case 'holder':
    case 'marked':
    case 'court-decision-marked':
    case 'corrected':
    case 'written':
    case 'minutes':
    case 'totals':
    case 'printed':
    case 'acknowledged':
    case 'elsewhere':
    case 'packed':
      return STEPS.answered(state, state.step, event);
  }
}

/** The keys of the moment: none of a step before the list is there. */
export function bindingsOf(state: State): Bindings<State, string> {
  const locked = LOCKING.bindings(state);
  if (locked) return locked;
  return state.isLoaded ? STEPS.bindings(state, state.step) : [LEAVE, QUIT];
}

function pressed(state: State, press: Press): State {
  if (!state.lock && !state.isLoaded) return state;
  const moved = LOCKING.pressed(state, press) ?? STEPS.pressed(state, state.step, press);
  return moved === state ? state : STEPS.moved(state.step, moved, moved.step);
}

/** A lock throws away what was typed about a person; what was typed for the minutes is about none. */
function ofNobody(drafts: State['drafts']): State['drafts'] {
  return Object.fromEntries(Object.entries(drafts).filter(([, { kind }]) => kind === 'minutes-entry'));
}

/** Another terminal marked, or a procuration came: an open card is drawn again before keys act on it. */
function changed(state: State, people: readonly ListLine[], gone: readonly ElectorId[] = []): State {
  if (people.length === 0 && gone.length === 0) return { ...state, link: 'following' };
  const voterList = withoutPeople(withPeople(state.voterList, people), gone);
  const courtDecisionVotersQuery = gone.length > 0 ? {} : state.courtDecisionVotersQuery;
  const known = refreshed({ ...state, link: 'following', voterList, courtDecisionVotersQuery });
  const { step } = known;
  const person = step.kind === 'card' && people.find(({ elector }) => elector === step.card.person.elector);
  return person ? { ...known, step: cardChanged(step, person) } : known;
}

/** A line that says what the card shows already, as after this terminal’s own mark, leaves the choice. */
function cardChanged(step: CardStep, line: ListLine): CardStep {
  const card = { ...step.card, person: { ...step.card.person, ...line } };
  const isKnownNow = step.notice?.kind === 'unknown-outcome' && line.mark !== undefined;
  const notice = isKnownNow ? undefined : step.notice;
  if (isDeepStrictEqual(card.person, step.card.person)) return { ...step, notice };
  return { ...unchosen(step), card, isPainted: false, notice };
}
