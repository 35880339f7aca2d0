import type { ReactNode } from 'react';
import type { FoundRequest } from '#tui/answers.ts';
import { shortDay } from '#tui/components/short-day.ts';
import type { Deciding, Signing } from '#tui/screens/officer/decision/state.ts';
import { DecisionView } from '#tui/screens/officer/decision/view.tsx';
import { AskedView } from '#tui/screens/officer/mandant/asked-view.tsx';
import { GivesView } from '#tui/screens/officer/mandant/gives-view.tsx';
import { IdentityView } from '#tui/screens/officer/mandant/identity-view.tsx';
import { MANDANT_WORDS } from '#tui/screens/officer/mandant/words.ts';
import { REQUEST_WORDS } from '#tui/screens/officer/request/words.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

type Props = { readonly step: Deciding<object> & { readonly found: FoundRequest }; readonly signing: Signing };

/** A request by its reference: who, for whom, what they gave before; then the decision, or what is being done. */
export function RequestView({ step, signing }: Props): ReactNode {
  const words = useWordsOf(REQUEST_WORDS);
  const { compare } = useWordsOf(MANDANT_WORDS);
  const { found } = step;
  const isRevocation = found.kind === 'revocation';
  const until = found.validity?.kind === 'period' ? found.validity.until : undefined;
  return (
    <IdentityView
      title={words.request[found.kind](found.reference, shortDay(found.requestedOn))}
      aside={found.status === 'collected' ? words.collected : compare}
      person={found.mandant}
      foot={<DecisionView step={step} signing={signing} act={found.kind} />}
    >
      <AskedView asked={{ ...found, until }} isRevocation={isRevocation} />
      {found.gives.length > 0 && <GivesView gives={found.gives} most={isRevocation ? undefined : 2} />}
    </IdentityView>
  );
}
