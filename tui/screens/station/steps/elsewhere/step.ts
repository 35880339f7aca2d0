import { type Holder, readDocument } from '#core/text/machine-readable.ts';
import { shortDay } from '#tui/components/short-day.ts';
import type { State } from '#tui/screens/station/state.ts';
import { type ElsewhereStep, SEARCHING } from '#tui/screens/station/steps.ts';
import { EMPTY, edit, edited } from '#tui/terminal/edit.ts';
import { isKey, type Press } from '#tui/terminal/press.ts';
import { readDate } from '#tui/terminal/read-date.ts';

/** Room in either for a document's lines: a reader types where the cursor is. */
const LONGEST = { name: 200, born: 200 } as const;

/** "Your station is…": for who is not on this list, by last name and birth date. */
export function elsewhereFor(query: string): ElsewhereStep {
  const [date = ''] = /\d[\d/.-]*/.exec(query) ?? [];
  const name = edited(query.replace(/\d[\d/.-]*/g, '').trim());
  const born = readDate(date) === undefined ? EMPTY : edited(date);
  const focus = name.text === '' ? 'name' : 'born';
  return { kind: 'elsewhere', focus, name, born, pending: undefined, answer: undefined, notice: undefined };
}

/** For the holder of a document who is on no line here: asked at once. */
export function elsewhereOf({ lastName, born }: Holder): ElsewhereStep {
  const fields = { name: edited(lastName), born: edited(shortDay(born)) };
  const pending = { call: { lastName, born }, attempts: 0 };
  return { kind: 'elsewhere', focus: 'name', ...fields, pending, answer: undefined, notice: undefined };
}

/** What a document reader typed into one of its fields. */
export function documentIn({ name, born }: ElsewhereStep, { round }: State): string | undefined {
  return [name.text, born.text].find((typed) => readDocument(typed, round.day).kind !== 'not-a-document');
}

export function pressedInElsewhere(state: State, step: ElsewhereStep, press: Press): State {
  if (isKey(press, 'escape')) return { ...state, step: step.pending ? { ...step, pending: undefined } : SEARCHING };
  if (step.pending) return state;
  if (isKey(press, 'tab', 'back-tab', 'up', 'down')) {
    return { ...state, step: { ...step, focus: step.focus === 'name' ? 'born' : 'name' } };
  }
  if (isKey(press, 'enter')) return { ...state, step: entered(step) };
  const field = edit(step[step.focus], press, LONGEST[step.focus]);
  return { ...state, step: { ...step, [step.focus]: field, notice: undefined, answer: undefined } };
}

function entered(step: ElsewhereStep): ElsewhereStep {
  const lastName = step.name.text.trim();
  if (step.focus === 'name' && lastName !== '' && step.born.text === '') return { ...step, focus: 'born' };
  const born = readDate(step.born.text);
  if (lastName === '' || born === undefined) return { ...step, notice: { kind: 'missing' } };
  return { ...step, pending: { call: { lastName, born }, attempts: 0 }, answer: undefined, notice: undefined };
}
