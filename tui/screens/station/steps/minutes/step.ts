import { needsReasons } from '#core/law/polling-day/minutes.ts';
import { article, explain } from '#core/messages/explain.ts';
import type { Writing } from '#core/model/minutes.ts';
import { sayName } from '#tui/components/person-name.ts';
import type { State } from '#tui/screens/station/state.ts';
import type { MinutesEntryStep, MinutesStep, Refused } from '#tui/screens/station/steps/minutes/state.ts';
import { SEARCHING } from '#tui/screens/station/steps.ts';
import { EMPTY, edit, edited } from '#tui/terminal/edit.ts';
import { isKey, isSign, type Press } from '#tui/terminal/press.ts';

const LONGEST = { text: 1_000, reasons: 2_000 } as const;

/** the minutes so far, asked afresh each time. */
export function minutesOf(notice?: MinutesStep['notice']): MinutesStep {
  return { kind: 'minutes', entries: undefined, pending: { call: { kind: 'read' }, attempts: 0 }, notice };
}

/** `D`, `I` and `R` write a decision, an incident, the last refusal (presiding officer); `P` prints. */
export function pressedInMinutes(state: State, step: MinutesStep, press: Press): State {
  if (isKey(press, 'escape')) return { ...state, step: SEARCHING };
  if (step.pending || step.entries === undefined) return state;
  if (isSign(press, 'p')) {
    const pending = { call: { kind: 'print', entries: step.entries } as const, attempts: 0 };
    return { ...state, step: { ...step, pending, notice: undefined } };
  }
  if (isSign(press, 'd')) return writing(state, step, writingOf('decision'));
  if (isSign(press, 'i')) return writing(state, step, writingOf('incident'));
  if (!isSign(press, 'r')) return state;
  const { lastRefusal } = state;
  if (lastRefusal === undefined) return { ...state, step: { ...step, notice: { kind: 'no-refusal' } } };
  return writing(state, step, writingOfRefusal(lastRefusal));
}

function writing(state: State, step: MinutesStep, next: MinutesEntryStep): State {
  return { ...state, step: state.mayCorrect ? next : { ...step, notice: { kind: 'not-alone' } } };
}

function writingOf(what: Writing): MinutesEntryStep {
  const fields = { focus: 'text', text: EMPTY, reasons: EMPTY } as const;
  return { kind: 'writing', what, ...fields, pending: undefined, notice: undefined };
}

/** In French, whatever the screen speaks: it is for the procès-verbal. */
export function writingOfRefusal({ person, refusals }: Refused): MinutesEntryStep {
  const reasons = refusals.map((refusal) => `${explain(refusal, 'fr')} (${article(refusal, 'fr')})`).join(' ');
  const text = `${sayName(person)}, n° ${person.number}, n’a pas pu voter`;
  return { ...writingOf('refusal'), text: edited(text), reasons: edited(reasons) };
}

export function pressedInMinutesEntry(state: State, step: MinutesEntryStep, press: Press): State {
  if (step.pending) return state;
  if (isKey(press, 'escape')) return { ...state, step: minutesOf() };
  if (isKey(press, 'tab', 'back-tab', 'up', 'down')) return { ...state, step: { ...step, focus: otherField(step) } };
  if (isKey(press, 'enter')) return { ...state, step: entered(step) };
  const field = edit(step[step.focus], press, LONGEST[step.focus]);
  return { ...state, step: { ...step, [step.focus]: field, notice: undefined } };
}

function otherField({ focus }: MinutesEntryStep): MinutesEntryStep['focus'] {
  return focus === 'text' ? 'reasons' : 'text';
}

function entered(step: MinutesEntryStep): MinutesEntryStep {
  if (step.focus === 'text') return { ...step, focus: 'reasons' };
  const [text, reasons] = [step.text.text.trim(), step.reasons.text.trim()];
  if (text === '' || (reasons === '' && needsReasons(step.what))) return { ...step, notice: { kind: 'missing' } };
  const call = { what: step.what, text, reasons: reasons === '' ? undefined : reasons };
  return { ...step, pending: { call, attempts: 0 }, notice: undefined };
}
