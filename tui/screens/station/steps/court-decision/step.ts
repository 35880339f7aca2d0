import type { Failure } from '#tui/client.ts';
import { fieldOf, isTouched, typed, withField } from '#tui/forms/form.ts';
import { typedSex } from '#tui/forms/identity.ts';
import type { Answer, State } from '#tui/screens/station/state.ts';
import type { StepModule } from '#tui/screens/station/step.ts';
import { courtDecisionBindings } from '#tui/screens/station/steps/court-decision/bindings.ts';
import type { CourtDecisionStep } from '#tui/screens/station/steps/court-decision/state.ts';
import { CourtDecisionView } from '#tui/screens/station/steps/court-decision/view.tsx';
import type { Press } from '#tui/terminal/press.ts';
import { LONGEST_DATE } from '#tui/terminal/read-date.ts';

const LIMITS = {
  lastName: 80,
  firstNames: 80,
  sex: 1,
  born: LONGEST_DATE,
  decidedOn: LONGEST_DATE,
  court: 120,
  nne: 20,
} as const;

export const COURT_DECISION_STEP: StepModule<CourtDecisionStep> = {
  bindings: courtDecisionBindings,
  pressed,
  send: ({ call }, { client, round, keyring }, signal) =>
    keyring.send(JSON.stringify(call), async (keys) => {
      const { mark } = await client.station.bearerVotes.mutate({ ...keys, round, ...call }, { signal });
      return { kind: 'court-decision-marked', mark };
    }),
  answered,
  failed,
  draft: {
    about: () => 'court decision',
    kept: (step) => (step.pending || step.recorded || !isTouched(step.form) ? undefined : asTyped(step)),
    restored: (step, kept) => (kept.kind === 'court-decision' && !isTouched(step.form) ? kept : undefined),
  },
  conceal: (step) => ({ ...step, confirming: undefined }),
  typing: ({ recorded }) => (recorded ? 'names' : 'any'),
  View: CourtDecisionView,
};

/** A changed text is no longer of the homonym from whom the bureau told the voter apart. */
function pressed(state: State, step: CourtDecisionStep, press: Press): State {
  if (step.recorded || step.pending || step.confirming) return state;
  const { focus } = step.form;
  const before = fieldOf(step.form, focus);
  const isSex = focus === 'sex';
  const form = isSex ? withField(step.form, focus, typedSex(before, press)) : typed(step.form, press, LIMITS);
  const isSame = fieldOf(form, focus).text === before.text;
  const isAnother = step.isAnother && isSame;
  return { ...state, step: { ...step, form, isAnother, fault: undefined, notice: undefined } };
}

/** The text alone: what the bureau said of its voter is said again. */
function asTyped(step: CourtDecisionStep): CourtDecisionStep {
  return {
    ...step,
    confirming: undefined,
    isInside: false,
    isAnother: false,
    fault: undefined,
    notice: { kind: 'kept' },
  };
}

function answered(state: State, step: CourtDecisionStep, answer: Answer): State {
  if (answer.kind !== 'court-decision-marked' || step.pending === undefined) return state;
  const recorded = { vote: step.pending.call, mark: answer.mark };
  return { ...state, courtDecisionVotersQuery: {}, step: { ...step, pending: undefined, recorded } };
}

/** Where several electors have that name and birth date, the national number is typed next. */
function failed(state: State, step: CourtDecisionStep, failure: Failure): State {
  const isAmbiguous = failure.kind === 'refused' && failure.refusals.some(({ code }) => code === 'mandant-ambiguous');
  const form = isAmbiguous ? { ...step.form, focus: 'nne' as const } : step.form;
  const notice = { kind: 'failed', failure } as const;
  return { ...state, step: { ...step, form, isInside: false, pending: undefined, notice } };
}
