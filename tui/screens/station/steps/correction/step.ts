import type { Bearer, Card } from '#tui/answers.ts';
import type { State } from '#tui/screens/station/state.ts';
import { type CorrectingStep, cardOf, SEARCHING } from '#tui/screens/station/steps.ts';
import { EMPTY, edit } from '#tui/terminal/edit.ts';
import { isKey, type Press } from '#tui/terminal/press.ts';

const LONGEST = { reason: 200, name: 100, password: 200 } as const;
const FIELDS = ['reason', 'name', 'password'] as const;

/** a mark made by mistake, its reason, and the second person of the bureau. */
export function correctionOf(card: Card): CorrectingStep | undefined {
  const { mark } = card.person;
  return mark && correcting({ person: card.person, card, mark });
}

/** the vote of who is on no line, from the search. */
export function bearerCorrection(person: Bearer): CorrectingStep {
  return correcting({ person, card: undefined, mark: person.mark });
}

function correcting(of: Pick<CorrectingStep, 'person' | 'card' | 'mark'>): CorrectingStep {
  const fields = { reason: EMPTY, name: EMPTY, password: EMPTY };
  return { kind: 'correcting', ...of, focus: 'reason', ...fields, sending: undefined, remark: undefined };
}

export function pressedInCorrection(state: State, step: CorrectingStep, press: Press): State {
  if (step.sending) return state;
  if (isKey(press, 'escape')) return { ...state, step: step.card ? cardOf(step.card) : SEARCHING };
  if (isKey(press, 'tab', 'down')) return { ...state, step: { ...step, focus: fieldAfter(step.focus, 1) } };
  if (isKey(press, 'back-tab', 'up')) return { ...state, step: { ...step, focus: fieldAfter(step.focus, -1) } };
  if (isKey(press, 'enter')) return { ...state, step: entered(step) };
  const field = edit(step[step.focus], press, LONGEST[step.focus]);
  return { ...state, step: { ...step, [step.focus]: field, remark: undefined } };
}

function entered(step: CorrectingStep): CorrectingStep {
  if (step.focus !== 'password') return { ...step, focus: fieldAfter(step.focus, 1) };
  const [reason, name] = [step.reason.text.trim(), step.name.text.trim()];
  if (reason === '' || name === '' || step.password.text === '') return { ...step, remark: { kind: 'missing' } };
  const call = { mark: step.mark.id, reason, second: { name, password: step.password.text } };
  return { ...step, sending: { call, attempts: 0 }, remark: undefined };
}

function fieldAfter(focus: CorrectingStep['focus'], step: 1 | -1): CorrectingStep['focus'] {
  const place = FIELDS.indexOf(focus) + step + FIELDS.length;
  return FIELDS[place % FIELDS.length] ?? 'reason';
}
