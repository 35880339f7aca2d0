import type { ReactNode } from 'react';
import { AskedView } from '#tui/screens/officer/asked-view.tsx';
import type { Decision, Signing } from '#tui/screens/officer/decision.ts';
import { GivesView } from '#tui/screens/officer/gives-view.tsx';
import { DecisionView, IdentityView } from '#tui/screens/officer/identity-view.tsx';
import { sayPlace } from '#tui/screens/officer/person/say-place.ts';
import type { Plan } from '#tui/screens/officer/person/state.ts';
import { useWords } from '#tui/terminal/words.tsx';

type Props = {
  readonly plan: Plan;
  readonly signing: Signing;
  readonly decision?: Decision;
  readonly children?: ReactNode;
};

/** What would be made, or would end, before it is signed. */
export function PlanView({ plan, signing, decision, children }: Props): ReactNode {
  const { officer } = useWords().labels;
  const isRevocation = plan.kind === 'revocation';
  const question = officer.signing[signing].confirm[plan.kind];
  return (
    <IdentityView
      title={isRevocation ? officer.person.revocation : officer.person.form}
      aside={officer.person.inPerson}
      person={plan.known.person}
      place={sayPlace(plan.known, officer)}
      foot={children ?? (decision && <DecisionView decision={decision} question={question} />)}
    >
      {isRevocation ? (
        <GivesView gives={plan.known.gives.filter(isLiving)} heading={officer.person.ends} />
      ) : (
        <AskedView asked={{ ...plan.preview, longest: plan.known.longest }} isRevocation={false} />
      )}
    </IdentityView>
  );
}

function isLiving({ status }: { readonly status: string }): boolean {
  return status === 'active' || status === 'in-control';
}
