import type { Card, CourtDecisionVoter } from '#tui/answers.ts';
import type { State } from '#tui/screens/station/state.ts';
import { type CorrectionStep, cardOf, SEARCHING } from '#tui/screens/station/steps.ts';
import { EMPTY, edit } from '#tui/terminal/edit.ts';
import { isKey, type Press } from '#tui/terminal/press.ts';

const LONGEST = { reason: 200, name: 100, password: 200 } as const;
const FIELDS = ['reason', 'name', 'password'] as const;

/** a mark made by mistake, its reason, and the second person of the bureau. */
export function correctionOf(card: Card): CorrectionStep | undefined {
  const { mark } = card.person;
  return mark && correcting({ person: card.person, card, mark });
}

/** the vote of who is on no line, from the search. */
export function bearerCorrection(person: CourtDecisionVoter): CorrectionStep {
  return correcting({ person, card: undefined, mark: person.mark });
}

function correcting(of: Pick<CorrectionStep, 'person' | 'card' | 'mark'>): CorrectionStep {
  const fields = { reason: EMPTY, name: EMPTY, password: EMPTY };
  return { kind: 'correcting', ...of, focus: 'reason', ...fields, pending: undefined, notice: undefined };
}

export function pressedInCorrection(state: State, step: CorrectionStep, press: Press): State {
  if (step.pending) return state;
  if (isKey(press, 'escape')) return { ...state, step: step.card ? cardOf(step.card) : SEARCHING };
  if (isKey(press, 'tab', 'down')) return { ...state, step: { ...step, focus: fieldAfter(step.focus, 1) } };
  if (isKey(press, 'back-tab', 'up')) return { ...state, step: { ...step, focus: fieldAfter(step.focus, -1) } };
  if (isKey(press, 'enter')) return { ...state, step: entered(step) };
  const field = edit(step[step.focus], press, LONGEST[step.focus]);
  return { ...state, step: { ...step, [step.focus]: field, notice: undefined } };
}

function entered(step: CorrectionStep): CorrectionStep {
  if (step.focus !== 'password') return { ...step, focus: fieldAfter(step.focus, 1) };
  const [reason, name] = [step.reason.text.trim(), step.name.text.trim()];
  if (reason === '' || name === '' || step.password.text === '') return { ...step, notice: { kind: 'missing' } };
  const call = { mark: step.mark.id, reason, second: { name, password: step.password.text } };
  return { ...step, pending: { call, attempts: 0 }, notice: undefined };
}

function fieldAfter(focus: CorrectionStep['focus'], step: 1 | -1): CorrectionStep['focus'] {
  const place = FIELDS.indexOf(focus) + step + FIELDS.length;
  return FIELDS[place % FIELDS.length] ?? 'reason';
}
