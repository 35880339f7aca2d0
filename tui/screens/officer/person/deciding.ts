import { decidedBy } from '#tui/screens/officer/decision.ts';
import type { DecidingStep, PersonAct, PersonFlow, Plan } from '#tui/screens/officer/person/state.ts';
import { choosing, knowing } from '#tui/screens/officer/person/steps.ts';
import type { OfficerContext } from '#tui/screens/officer/state.ts';
import type { Press } from '#tui/terminal/press.ts';

type Pressed = { readonly press: Press; readonly around: OfficerContext };

/** What would be done is on the screen: sign it, refuse it, or go back to what was asked. */
export function pressedInDeciding(flow: PersonFlow, step: DecidingStep, { press, around }: Pressed): PersonFlow {
  const decided = decidedBy(step, press, around);
  if (decided === 'back') return before(flow, step.plan);
  if (decided !== 'confirmed') return decided === step ? flow : { ...flow, step: decided };
  const act = actOf(step);
  return act ? { ...flow, step: { kind: 'sending', plan: step.plan, act, attempts: 0 } } : flow;
}

function before(flow: PersonFlow, plan: Plan): PersonFlow {
  if (plan.kind === 'revocation') return knowing(flow, plan.known);
  const { known, who, elections } = plan;
  return choosing(flow, { known, who, elections });
}

function actOf({ plan, choice, visit, link }: DecidingStep): PersonAct | undefined {
  if (choice === undefined) return undefined;
  const signed = { mandant: plan.known.person.elector, identity: choice, ...(visit && { homeVisit: visit }) };
  if (plan.kind === 'revocation') return { kind: 'revocation', input: signed };
  const { who: mandataire, validity } = plan;
  return { kind: 'procuration', input: { ...signed, mandataire, validity, ...(link && { link }) } };
}
