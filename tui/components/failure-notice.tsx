import type { ReactNode } from 'react';
import type { Refusal } from '#core/model/refusal.ts';
import type { Failure } from '#tui/client.ts';
import { FAILURE_WORDS } from '#tui/components/failure-words.ts';
import { Notice } from '#tui/components/notice.tsx';
import { TooOften } from '#tui/components/too-often.tsx';
import { later } from '#tui/terminal/later.ts';
import { useCountdown } from '#tui/terminal/use-countdown.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

/** What came instead of an answer, and what to do next. */
export function FailureNotice({ failure }: { readonly failure: Failure }): ReactNode {
  const words = useWordsOf(FAILURE_WORDS);
  switch (failure.kind) {
    case 'refused':
      return <Refused refusals={failure.refusals} />;
    case 'signed-out':
      return <Notice tone="careful" text={words.signedOut} />;
    case 'not-allowed':
      return <Notice tone="no" text={words.notAllowed} />;
    case 'away':
      return <Notice tone="careful" text={words.away[failure.why]} />;
    case 'bad-input':
      return <Notice tone="no" text={words.badInput} />;
    case 'too-often':
      return <CountedDown wait={failure} />;
    case 'bug':
      return <Notice tone="no" text={words.bug(failure.id)} />;
  }
}

/** The sentences of all refusals, which the first form does not need. */
export const REFUSALS = later(() => import('#tui/components/refusals.tsx'));

function Refused(props: { readonly refusals: readonly Refusal[] }): ReactNode {
  const loaded = REFUSALS.useLoaded();
  return loaded && <loaded.Refusals {...props} />;
}

function CountedDown({ wait }: { readonly wait: Extract<Failure, { kind: 'too-often' }> }): ReactNode {
  return <TooOften left={useCountdown(wait)} excess={wait.excess} />;
}
