import type { ReactNode } from 'react';
import type { FoundRequest } from '#tui/answers.ts';
import { Notice } from '#tui/components/notice.tsx';
import { shortDay } from '#tui/components/short-day.ts';
import type { Deciding, Signing } from '#tui/screens/officer/decision/state.ts';
import { DecisionView, NotDoneView } from '#tui/screens/officer/decision/view.tsx';
import { AskedView } from '#tui/screens/officer/mandant/asked-view.tsx';
import { GivesView } from '#tui/screens/officer/mandant/gives-view.tsx';
import { IdentityView } from '#tui/screens/officer/mandant/identity-view.tsx';
import { ReasonsView, VerdictView } from '#tui/screens/officer/mandant/preview-view.tsx';
import { MANDANT_WORDS } from '#tui/screens/officer/mandant/words.ts';
import type { Previewing } from '#tui/screens/officer/request/request.ts';
import { REQUEST_WORDS } from '#tui/screens/officer/request/words.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

type Props = {
  readonly step: Deciding<object> & Pick<Previewing, 'preview'> & { readonly request: FoundRequest };
  readonly signing: Signing;
};

/**
 * A request: its mandant, what it asks for, what the mandant gave before; then the decision, or its sending.
 */
export function RequestView({ step, signing }: Props): ReactNode {
  const words = useWordsOf(REQUEST_WORDS);
  const { compare } = useWordsOf(MANDANT_WORDS);
  const { request } = step;
  const isRevocation = request.kind === 'revocation';
  const until = request.validity?.kind === 'period' ? request.validity.until : undefined;
  return (
    <IdentityView
      title={words.request[request.kind](request.reference, shortDay(request.requestedOn))}
      aside={request.status === 'collected' ? words.collected : compare}
      person={request.mandant}
      notDone={<NotDoneView step={step} />}
      foot={<DecisionView step={step} signing={signing} act={request.kind} />}
      verdict={step.preview && <VerdictView preview={step.preview} />}
      why={step.preview && <ReasonsView preview={step.preview} said={request.warnings} />}
    >
      <AskedView asked={{ ...request, until }} isRevocation={isRevocation} />
      {request.bouncedOn && <Notice tone="careful" text={words.bounced(shortDay(request.bouncedOn))} />}
      {request.gives.length > 0 && <GivesView gives={request.gives} most={isRevocation ? undefined : 2} />}
    </IdentityView>
  );
}
