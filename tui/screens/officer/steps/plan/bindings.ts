import type { Bindings } from '#tui/keys/binding.ts';
import { decisionBindings } from '#tui/screens/officer/decision/bindings.ts';
import type { Identity } from '#tui/screens/officer/decision/state.ts';
import type { State, Step } from '#tui/screens/officer/state.ts';
import { knownOf } from '#tui/screens/officer/steps/known/state.ts';
import type { PersonAct, PlanStep } from '#tui/screens/officer/steps/plan/state.ts';
import { outcomeUnknown } from '#tui/screens/officer/steps/reference/state.ts';
import { validityOf } from '#tui/screens/officer/steps/validity/state.ts';
import { calling } from '#tui/steps/pending.ts';

export function planBindings(state: State, step: PlanStep): Bindings<State> {
  return decisionBindings(state, step, {
    signing: state.powers.act,
    confirmed: (identity) => calling(step, actOf(step, identity)),
    back: before(step),
    givenUp: outcomeUnknown(),
  });
}

function before({ draft, plan }: PlanStep): Step {
  if (plan.kind === 'revocation') return knownOf(draft, plan.known);
  const { known, who, elections } = plan;
  return validityOf(draft, { known, who, elections });
}

function actOf({ plan, visit, link }: PlanStep, identity: Identity): PersonAct {
  const signed = { mandant: plan.known.person.elector, identity, ...(visit && { homeVisit: visit }) };
  if (plan.kind === 'revocation') return { kind: 'revocation', input: signed };
  const { who: mandataire, validity } = plan;
  return { kind: 'procuration', input: { ...signed, mandataire, validity, ...(link && { link }) } };
}
