import { type ElsewhereStep, SEARCHING, type State } from '#tui/screens/station/state.ts';
import { EMPTY, edit, edited } from '#tui/terminal/edit.ts';
import { isKey, type Press } from '#tui/terminal/press.ts';
import { readDate } from '#tui/terminal/read-date.ts';

const LONGEST = { name: 80, born: 10 } as const;

/** "Your station is…": for who is not on this list, by last name and birth date. */
export function elsewhereFor(query: string): ElsewhereStep {
  const [date = ''] = /\d[\d/.-]*/.exec(query) ?? [];
  const name = edited(query.replace(/\d[\d/.-]*/g, '').trim());
  const born = readDate(date) === undefined ? EMPTY : edited(date);
  const focus = name.text === '' ? 'name' : 'born';
  return { kind: 'elsewhere', focus, name, born, sending: undefined, answer: undefined, remark: undefined };
}

export function pressedInElsewhere(state: State, step: ElsewhereStep, press: Press): State {
  if (isKey(press, 'escape')) return { ...state, step: step.sending ? { ...step, sending: undefined } : SEARCHING };
  if (step.sending) return state;
  if (isKey(press, 'tab', 'back-tab', 'up', 'down')) {
    return { ...state, step: { ...step, focus: step.focus === 'name' ? 'born' : 'name' } };
  }
  if (isKey(press, 'enter')) return { ...state, step: entered(step) };
  const field = edit(step[step.focus], press, LONGEST[step.focus]);
  return { ...state, step: { ...step, [step.focus]: field, remark: undefined, answer: undefined } };
}

function entered(step: ElsewhereStep): ElsewhereStep {
  const lastName = step.name.text.trim();
  if (step.focus === 'name' && lastName !== '' && step.born.text === '') return { ...step, focus: 'born' };
  const born = readDate(step.born.text);
  if (lastName === '' || born === undefined) return { ...step, remark: { kind: 'missing' } };
  return { ...step, sending: { call: { lastName, born }, attempts: 0 }, answer: undefined, remark: undefined };
}
