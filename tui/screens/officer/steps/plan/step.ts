import type { Client, Established } from '#tui/answers.ts';
import { concealed, undecidedAgain } from '#tui/screens/officer/decision/state.ts';
import type { StepModule } from '#tui/screens/officer/step.ts';
import { type About, outcomeOf } from '#tui/screens/officer/steps/outcome/state.ts';
import { DRAFT_ON_THE_WAY } from '#tui/screens/officer/steps/person/draft.ts';
import { planBindings } from '#tui/screens/officer/steps/plan/bindings.ts';
import type { PersonAct, PlanStep } from '#tui/screens/officer/steps/plan/state.ts';
import { PlanView } from '#tui/screens/officer/steps/plan/view.tsx';

export const PLAN_STEP: StepModule<PlanStep> = {
  bindings: planBindings,
  send: ({ call }, { client, keyring }, signal) =>
    keyring.send(JSON.stringify(call), async ({ key }) => {
      return { kind: 'established', act: await sign(client, { act: call, key }, signal) };
    }),
  answered: (state, step, answer) =>
    answer.kind === 'established' ? { ...state, step: outcomeOf(aboutOf(step), answer) } : state,
  /** A refused act is an outcome. */
  failed: (state, step, failure) => ({
    ...state,
    step: failure.kind === 'refused' ? outcomeOf(aboutOf(step), failure) : undecidedAgain(step, failure),
  }),
  conceal: concealed,
  typing: () => 'keys',
  draft: DRAFT_ON_THE_WAY,
  View: PlanView,
};

function aboutOf({ plan }: PlanStep): About {
  return { reference: undefined, mandant: plan.known.person };
}

type Signing = { readonly act: PersonAct; readonly key: string };

function sign(client: Client, { act, key }: Signing, signal: AbortSignal): Promise<Established> {
  if (act.kind === 'revocation') return client.counter.revoke.mutate({ key, ...act.input }, { signal });
  return client.counter.form.mutate({ key, ...act.input }, { signal });
}
