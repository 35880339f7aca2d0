import { Text } from 'ink';
import type { ReactNode } from 'react';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Spoken } from '#tui/components/spoken.tsx';
import { SPOKEN_WORDS } from '#tui/components/spoken-words.ts';
import { Waiting } from '#tui/components/waiting.tsx';
import type { Deciding, Signing } from '#tui/screens/officer/decision/state.ts';
import { DECISION_WORDS } from '#tui/screens/officer/decision/words.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

type Props = {
  readonly step: Deciding<object>;
  readonly signing: Signing;
  readonly act: 'procuration' | 'revocation';
};

/** Why the last try did not go through. */
export function NotDoneView({ step: { pending, notice } }: Pick<Props, 'step'>): ReactNode {
  return notice && !pending && <FailureNotice failure={notice.failure} />;
}

/** What the officer has ticked and chosen so far, and what Enter would do. */
export function DecisionView({ step, signing, act }: Props): ReactNode {
  const words = useWordsOf(DECISION_WORDS);
  const { ticked } = useWordsOf(SPOKEN_WORDS);
  const { visit, link, choice, pending } = step;
  const { heading, request, statement } = words.visit;
  if (pending) return <Waiting what={words.sending} attempts={pending.attempts} />;
  return (
    <>
      {visit && (
        <Spoken text={`${heading} 1 ${request}, ${ticked(visit.request)} ; 2 ${statement}, ${ticked(visit.statement)}`}>
          <Text bold>
            {heading} 1 {tick(visit.request)} {request} 2 {tick(visit.statement)} {statement}
          </Text>
        </Spoken>
      )}
      {link && <SafeText wrap="wrap" text={words.linked(words.links[link])} bold />}
      {choice && choice !== 'match' && <Notice tone="no" text={words.refuse[choice]} isStrong />}
      {choice === 'match' && <Notice tone="plain" text={words.confirm[signing][act]} isStrong />}
    </>
  );
}

function tick(isThere: boolean): string {
  return isThere ? '[x]' : '[ ]';
}
