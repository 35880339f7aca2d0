import type { ElectorId } from '#core/model/ids.ts';
import type { Polls } from '#core/model/polls.ts';
import type { ListLine } from '#tui/answers.ts';
import { answered } from '#tui/screens/station/answered.ts';
import { activity, isOnlyWaking, tick } from '#tui/screens/station/lock/idle.ts';
import { lockAnswered, lockScreen, pressedInLock } from '#tui/screens/station/lock/lock.ts';
import type { Event, State } from '#tui/screens/station/state.ts';
import {
  pressedInCard,
  pressedInRecorded,
  pressedInRefused,
  pressedWhileMarking,
} from '#tui/screens/station/steps/card/step.ts';
import { pressedInCorrection } from '#tui/screens/station/steps/correction/step.ts';
import { courtDecisionFrom, pressedInCourtDecision } from '#tui/screens/station/steps/court-decision/step.ts';
import { documentIn, pressedInElsewhere } from '#tui/screens/station/steps/elsewhere/step.ts';
import { minutesOf, pressedInMinutes, pressedInMinutesEntry } from '#tui/screens/station/steps/minutes/step.ts';
import { declarationChanged, declarationFrom, pressedInPolls } from '#tui/screens/station/steps/polls/step.ts';
import { pressedInPrint, printFrom } from '#tui/screens/station/steps/print/step.ts';
import { pressedInSearch, refreshed } from '#tui/screens/station/steps/search/step.ts';
import { totalsOf } from '#tui/screens/station/steps/totals/state.ts';
import { pressedInTotals } from '#tui/screens/station/steps/totals/step.ts';
import { SEARCHING, type SearchStep } from '#tui/screens/station/steps.ts';
import { withoutPeople, withPeople } from '#tui/screens/station/voter-list/voter-list.ts';
import { edited } from '#tui/terminal/edit.ts';
import { isCtrl, isKey, type Press } from '#tui/terminal/press.ts';

/** The polling station: what is on its list, who stands before it, what is recorded. */
export function next(state: State, event: Event): State {
  switch (event.kind) {
    case 'press':
      return pressed(state, event.press);
    case 'tick':
      return tick(state, event.at);
    case 'touched':
      return activity(state, event.at);
    case 'painted':
      return 'isPainted' in state.step && !state.lock ? { ...state, step: { ...state.step, isPainted: true } } : state;
    case 'received':
      return { ...state, loading: { received: event.count, failure: undefined, attempts: 0 } };
    case 'loading':
      return { ...state, loading: { ...state.loading, failure: event.failure, attempts: event.attempts } };
    case 'loaded':
      return refreshed({
        ...state,
        voterList: event.voterList,
        isLoaded: true,
        link: 'following',
        courtDecisionVotersQuery: {},
      });
    case 'bearers':
      return refreshed({ ...state, courtDecisionVoters: event.bearers });
    case 'changed':
      return changed(heard(state, event.sitting), event.people, event.gone);
    case 'lost':
      return { ...state, link: 'lost' };
    case 'opened':
    case 'holder':
    case 'marked':
    case 'corrected':
    case 'written':
    case 'minutes':
    case 'closing':
    case 'printed':
    case 'elsewhere':
    case 'borne':
    case 'away':
    case 'failed':
      return answered(state, event);
    case 'declared':
    case 'clock':
    case 'packed':
      return declarationChanged(state, event);
    case 'unlocked':
    case 'not-unlocked':
    case 'unlock-trouble':
      return lockAnswered(state, event);
  }
}

/** What another terminal declared. */
function heard(state: State, sitting: Polls | undefined): State {
  return sitting ? declarationChanged(state, { kind: 'declared', sitting }) : state;
}

/** Another terminal marked, or a procuration came: what is open is drawn again before keys act on it. */
function changed(state: State, people: readonly ListLine[], gone: readonly ElectorId[] = []): State {
  if (people.length === 0 && gone.length === 0) return { ...state, link: 'following' };
  const voterList = withoutPeople(withPeople(state.voterList, people), gone);
  const courtDecisionVotersQuery = gone.length > 0 ? {} : state.courtDecisionVotersQuery;
  const known = refreshed({ ...state, link: 'following', voterList, courtDecisionVotersQuery });
  const { step } = known;
  const person = step.kind === 'card' && people.find(({ elector }) => elector === step.card.person.elector);
  if (!person) return known;
  const card = { ...step.card, person: { ...step.card.person, ...person } };
  const isKnownNow = step.notice?.kind === 'unknown-outcome' && person.mark !== undefined;
  const notice = isKnownNow ? undefined : step.notice;
  return {
    ...known,
    step: { ...step, card, choice: undefined, asked: undefined, chosenInBurst: undefined, isPainted: false, notice },
  };
}

function pressed(state: State, press: Press): State {
  if (state.lock) return pressedInLock(state, state.lock, press);
  if (!state.isLoaded) return state;
  if (isCtrl(press, 'k')) return lockScreen(state);
  if (isOnlyWaking(state, press)) return { ...state, idle: { ...state.idle, wakingBurst: press.burst } };
  return pressedInStep(state, press);
}

function pressedInStep(state: State, press: Press): State {
  const { step } = state;
  const bearing = isKey(press, 'f7') ? courtDecisionFrom(state) : undefined;
  if (bearing) return { ...state, step: bearing };
  switch (step.kind) {
    case 'searching':
      return pressedWhileSearching(state, step, press);
    case 'opening':
      return isKey(press, 'escape') ? { ...state, step: SEARCHING } : state;
    case 'card':
      return step.isPainted ? pressedInCard(state, step, press) : state;
    case 'marking':
      return pressedWhileMarking(state, step, press);
    case 'recorded':
      return pressedInRecorded(state, step.recorded, press);
    case 'refused':
      return step.isPainted ? pressedInRefused(state, step, press) : state;
    case 'correcting':
      return pressedInCorrection(state, step, press);
    case 'elsewhere': {
      const read = isKey(press, 'enter') ? documentIn(step, state) : undefined;
      if (read === undefined) return pressedInElsewhere(state, step, press);
      return pressedInSearch(state, { ...SEARCHING, query: edited(read) }, press);
    }
    case 'bearing':
      return pressedInCourtDecision(state, step, press);
    case 'minutes':
      return pressedInMinutes(state, step, press);
    case 'writing':
      return pressedInMinutesEntry(state, step, press);
    case 'printing':
      return pressedInPrint(state, step, press);
    case 'closing':
      return pressedInTotals(state, step, press);
    case 'declaring':
      return pressedInPolls(state, step, press);
  }
}

function pressedWhileSearching(state: State, step: SearchStep, press: Press): State {
  if (isKey(press, 'f6')) return { ...state, step: minutesOf() };
  if (isKey(press, 'f8') && state.polls?.kind === 'closed') return { ...state, step: totalsOf() };
  if (isCtrl(press, 'o')) return { ...state, step: declarationFrom(state) ?? step };
  return isCtrl(press, 'p') ? { ...state, step: printFrom(step) } : pressedInSearch(state, step, press);
}
