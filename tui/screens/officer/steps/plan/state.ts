import type { HomeVisit } from '#core/model/declaration.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { KnownPerson, ProcurationInput, ProcurationPreview } from '#tui/answers.ts';
import { type Deciding, type Identity, undecidedOn } from '#tui/screens/officer/decision/state.ts';
import type { Draft } from '#tui/screens/officer/steps/person/state.ts';
import type { PlannedRequest } from '#tui/screens/officer/steps/validity/state.ts';

/** What would be done, as it is shown before it is signed. */
export type Plan =
  | (PlannedRequest & {
      readonly kind: 'procuration';
      readonly validity: ProcurationInput['validity'];
      readonly preview: ProcurationPreview;
    })
  | { readonly kind: 'revocation'; readonly known: KnownPerson };

type Signed = { readonly identity: Identity; readonly homeVisit?: HomeVisit };
export type PersonAct =
  | { readonly kind: 'procuration'; readonly input: ProcurationInput & Signed }
  | { readonly kind: 'revocation'; readonly input: Signed & { readonly mandant: ElectorId } };

/** What would be done for a person without a reference: sign it, refuse it, or go back to what was asked. */
export type PlanStep = Deciding<PersonAct> & { readonly kind: 'plan'; readonly draft: Draft; readonly plan: Plan };

export function planOf(draft: Draft, plan: Plan): PlanStep {
  const mustDeclare = plan.kind === 'procuration' && plan.known.isProtected;
  return { kind: 'plan', draft, plan, ...undecidedOn(mustDeclare) };
}
