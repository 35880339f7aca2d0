import type { ReactNode } from 'react';
import type { FoundRequest } from '#tui/answers.ts';
import { shortDay } from '#tui/components/short-day.ts';
import { AskedView } from '#tui/screens/officer/asked-view.tsx';
import type { Decision, Signing } from '#tui/screens/officer/decision.ts';
import { GivesView } from '#tui/screens/officer/gives-view.tsx';
import { DecisionView, IdentityView } from '#tui/screens/officer/identity-view.tsx';
import { useWords } from '#tui/terminal/words.tsx';

type Props = {
  readonly found: FoundRequest;
  readonly signing: Signing;
  readonly decision?: Decision;
  readonly children?: ReactNode;
};

/** A request by its reference: who, for whom, what they gave before; then the decision, or what is being done. */
export function RequestView({ found, signing, decision, children }: Props): ReactNode {
  const { officer } = useWords().labels;
  const isRevocation = found.kind === 'revocation';
  const until = found.validity?.kind === 'period' ? found.validity.until : undefined;
  const title = isRevocation ? officer.revocationRequest : officer.request;
  const question = officer.signing[signing].confirm[found.kind];
  return (
    <IdentityView
      title={title(found.reference, shortDay(found.requestedOn))}
      aside={found.status === 'collected' ? officer.collected : officer.compare}
      person={found.mandant}
      foot={children ?? (decision && <DecisionView decision={decision} question={question} />)}
    >
      <AskedView asked={{ ...found, until }} isRevocation={isRevocation} />
      {found.gives.length > 0 && <GivesView gives={found.gives} most={isRevocation ? undefined : 2} />}
    </IdentityView>
  );
}
