import type { ElectorId } from '#core/model/ids.ts';
import type { Sitting } from '#core/model/polls.ts';
import type { Listed } from '#tui/answers.ts';
import { answered } from '#tui/screens/station/answered.ts';
import { isOnlyWaking, ticked, touched } from '#tui/screens/station/lock/idle.ts';
import { lockAnswered, locked, pressedInLock } from '#tui/screens/station/lock/lock.ts';
import type { Event, State } from '#tui/screens/station/state.ts';
import {
  pressedInCard,
  pressedInRecorded,
  pressedInRefused,
  pressedWhileMarking,
} from '#tui/screens/station/steps/card/step.ts';
import { pressedInCorrection } from '#tui/screens/station/steps/correction/step.ts';
import { bearingFrom, pressedInBearing } from '#tui/screens/station/steps/court-decision/step.ts';
import { documentIn, pressedInElsewhere } from '#tui/screens/station/steps/elsewhere/step.ts';
import { minutesOf, pressedInMinutes, pressedInWriting } from '#tui/screens/station/steps/minutes/step.ts';
import { declarationChanged, declarationFrom, pressedInDeclaring } from '#tui/screens/station/steps/polls/step.ts';
import { pressedInPrinting, printingFrom } from '#tui/screens/station/steps/print/step.ts';
import { pressedInSearch, refreshed } from '#tui/screens/station/steps/search/step.ts';
import { closingOf } from '#tui/screens/station/steps/totals/state.ts';
import { pressedInClosing } from '#tui/screens/station/steps/totals/step.ts';
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
      return ticked(state, event.at);
    case 'touched':
      return touched(state, event.at);
    case 'painted':
      return 'isPainted' in state.step && !state.lock ? { ...state, step: { ...state.step, isPainted: true } } : state;
    case 'received':
      return { ...state, loading: { received: event.count, failure: undefined, attempts: 0 } };
    case 'loading':
      return { ...state, loading: { ...state.loading, failure: event.failure, attempts: event.attempts } };
    case 'loaded':
      return refreshed({ ...state, roll: event.roll, isLoaded: true, link: 'following', askingBearers: {} });
    case 'bearers':
      return refreshed({ ...state, bearers: event.bearers });
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
function heard(state: State, sitting: Sitting | undefined): State {
  return sitting ? declarationChanged(state, { kind: 'declared', sitting }) : state;
}

/** Another terminal marked, or a procuration came: what is open is drawn again before keys act on it. */
function changed(state: State, people: readonly Listed[], gone: readonly ElectorId[] = []): State {
  if (people.length === 0 && gone.length === 0) return { ...state, link: 'following' };
  const roll = withoutPeople(withPeople(state.roll, people), gone);
  const askingBearers = gone.length > 0 ? {} : state.askingBearers;
  const known = refreshed({ ...state, link: 'following', roll, askingBearers });
  const { step } = known;
  const person = step.kind === 'card' && people.find(({ elector }) => elector === step.card.person.elector);
  if (!person) return known;
  const card = { ...step.card, person: { ...step.card.person, ...person } };
  const isKnownNow = step.remark?.kind === 'unknown-outcome' && person.mark !== undefined;
  const remark = isKnownNow ? undefined : step.remark;
  return {
    ...known,
    step: { ...step, card, choice: undefined, asked: undefined, chosenIn: undefined, isPainted: false, remark },
  };
}

function pressed(state: State, press: Press): State {
  if (state.lock) return pressedInLock(state, state.lock, press);
  if (!state.isLoaded) return state;
  if (isCtrl(press, 'k')) return locked(state);
  if (isOnlyWaking(state, press)) return { ...state, idle: { ...state.idle, woke: press.chunk } };
  return pressedInStep(state, press);
}

function pressedInStep(state: State, press: Press): State {
  const { step } = state;
  const bearing = isKey(press, 'f7') ? bearingFrom(state) : undefined;
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
      return pressedInBearing(state, step, press);
    case 'minutes':
      return pressedInMinutes(state, step, press);
    case 'writing':
      return pressedInWriting(state, step, press);
    case 'printing':
      return pressedInPrinting(state, step, press);
    case 'closing':
      return pressedInClosing(state, step, press);
    case 'declaring':
      return pressedInDeclaring(state, step, press);
  }
}

function pressedWhileSearching(state: State, step: SearchStep, press: Press): State {
  if (isKey(press, 'f6')) return { ...state, step: minutesOf() };
  if (isKey(press, 'f8') && state.declared?.kind === 'closed') return { ...state, step: closingOf() };
  if (isCtrl(press, 'o')) return { ...state, step: declarationFrom(state) ?? step };
  return isCtrl(press, 'p') ? { ...state, step: printingFrom(step) } : pressedInSearch(state, step, press);
}
