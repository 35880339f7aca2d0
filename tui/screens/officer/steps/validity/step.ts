import type { Failure } from '#tui/client.ts';
import type { Answer, State } from '#tui/screens/officer/state.ts';
import type { StepModule } from '#tui/screens/officer/step.ts';
import { DRAFT_ON_THE_WAY } from '#tui/screens/officer/steps/person/draft.ts';
import { personOf } from '#tui/screens/officer/steps/person/state.ts';
import { planOf } from '#tui/screens/officer/steps/plan/state.ts';
import { validityBindings } from '#tui/screens/officer/steps/validity/bindings.ts';
import { optionsOf, typedIn } from '#tui/screens/officer/steps/validity/options.ts';
import { type ValidityStep, validityOf } from '#tui/screens/officer/steps/validity/state.ts';
import { ValidityView } from '#tui/screens/officer/steps/validity/view.tsx';
import { failing } from '#tui/steps/pending.ts';
import type { Press } from '#tui/terminal/press.ts';

export const VALIDITY_STEP: StepModule<ValidityStep> = {
  bindings: validityBindings,
  pressed,
  send: async ({ call }, { client }, signal) => ({
    kind: 'preview',
    preview: await client.counter.preview.query(call, { signal }),
  }),
  answered,
  failed,
  typing: ({ pending }) => (pending ? 'keys' : 'names'),
  draft: DRAFT_ON_THE_WAY,
  View: ValidityView,
};

function pressed(state: State, { draft, asked, pending }: ValidityStep, press: Press): State {
  const { when } = draft;
  const next = pending ? when : typedIn(when, press, optionsOf(asked.elections, draft.today));
  return next === when ? state : { ...state, step: validityOf({ ...draft, when: next }, asked) };
}

function answered(state: State, { draft, asked, pending }: ValidityStep, answer: Answer): State {
  if (answer.kind !== 'preview' || pending === undefined) return state;
  const { validity } = pending.call;
  return { ...state, step: planOf(draft, { kind: 'procuration', ...asked, validity, preview: answer.preview }) };
}

/** A failure is said where it can be put right: at the mandataire's form, or here. */
function failed(state: State, step: ValidityStep, failure: Failure): State {
  const notice = { kind: 'failed', failure } as const;
  if (!isOfMandataire(failure)) return { ...state, step: failing(step, notice) };
  return { ...state, step: personOf(step.draft, { who: 'mandataire', known: step.asked.known }, notice) };
}

const OF_THE_MANDATAIRE: readonly string[] = [
  'mandataire-unknown',
  'mandataire-ambiguous',
  'mandataire-not-elector',
  'mandataire-not-consular',
  'mandataire-dead',
  'mandataire-rights-lost',
  'eu-not-entitled',
  'guardianship',
  'self',
];

/** Whether another mandataire, not another date, is what would help. */
function isOfMandataire(failure: Failure): boolean {
  return failure.kind === 'refused' && failure.refusals.some(({ code }) => OF_THE_MANDATAIRE.includes(code));
}
