import { checklist } from '#core/law/polling-day/opening.ts';
import type { Failure } from '#tui/client.ts';
import { fieldOf, typed, withField } from '#tui/forms/form.ts';
import type { Answer, State } from '#tui/screens/station/state.ts';
import type { StepModule } from '#tui/screens/station/step.ts';
import { pollsBindings } from '#tui/screens/station/steps/polls/bindings.ts';
import { declare } from '#tui/screens/station/steps/polls/declare.ts';
import { factsHere } from '#tui/screens/station/steps/polls/facts-here.ts';
import { type PollsField, type PollsStep, pollsStep } from '#tui/screens/station/steps/polls/state.ts';
import { PollsView } from '#tui/screens/station/steps/polls/view.tsx';
import { failing } from '#tui/steps/pending.ts';
import { countMeant } from '#tui/terminal/digit-row.ts';
import { EMPTY } from '#tui/terminal/edit.ts';
import type { Press } from '#tui/terminal/press.ts';

const LIMITS = { terminals: 3, reason: 200, name: 100, password: 200, inside: 5, word: 12 } as const;

/** Fields of digits alone. */
const COUNTS: readonly PollsField[] = ['terminals', 'inside'];

export const POLLS_STEP: StepModule<PollsStep> = {
  bindings: pollsBindings,
  pressed,
  send: declare,
  answered,
  failed,
  conceal: (step) => (step.pending ? step : withoutPassword(step)),
  typing: () => 'any',
  View: PollsView,
};

/** The digits of a French keyboard are meant in a count without Shift too. */
function pressed(state: State, step: PollsStep, press: Press): State {
  if (step.pending || step.form === undefined) return state;
  const form = typed(step.form, press, LIMITS);
  const { focus } = form;
  const field = fieldOf(form, focus);
  const counted = COUNTS.includes(focus) ? withField(form, focus, { ...field, text: countMeant(field.text) }) : form;
  return { ...state, step: { ...step, form: counted, notice: undefined } };
}

/** The password is typed again; where the second person was refused, that is the field typed in. */
function failed(state: State, step: PollsStep, failure: Failure): State {
  const after = failing(withoutPassword(step), { kind: 'failed', failure });
  const isSecond = failure.kind === 'refused' && failure.refusals.some(({ code }) => code === 'second-person-required');
  const form = after.form && isSecond ? { ...after.form, focus: 'password' as const } : after.form;
  return { ...state, step: { ...after, form } };
}

function withoutPassword(step: PollsStep): PollsStep {
  return step.form ? { ...step, form: withField(step.form, 'password', EMPTY) } : step;
}

/** The pack that the server numbered is compared with this terminal before the polls are opened. */
function answered(state: State, step: PollsStep, answer: Answer): State {
  if (answer.kind === 'printed') return { ...state, step: { ...step, pending: undefined, outcome: answer.outcome } };
  if (answer.kind !== 'packed' || step.pending?.call.kind !== 'pack') return state;
  const { pack, clock } = answer;
  const here = factsHere(state, { pack, clock, terminals: step.pending.call.terminals });
  return { ...state, step: pollsStep('open', { no: pack.no, here, checks: checklist(here, pack.facts) }) };
}
