import type { ReactNode } from 'react';
import type { Failure } from '#tui/client.ts';
import { Notice } from '#tui/components/notice.tsx';
import { Refusals } from '#tui/components/refusals.tsx';
import { TooOften } from '#tui/components/too-often.tsx';
import { useCountdown } from '#tui/terminal/use-countdown.ts';
import { useWords } from '#tui/terminal/words.tsx';

/** What came instead of an answer, and what to do next. */
export function FailureNotice({ failure }: { readonly failure: Failure }): ReactNode {
  const { failures } = useWords().labels;
  switch (failure.kind) {
    case 'refused':
      return <Refusals refusals={failure.refusals} />;
    case 'signed-out':
      return <Notice tone="careful" text={failures.signedOut} />;
    case 'not-allowed':
      return <Notice tone="no" text={failures.notAllowed} />;
    case 'away':
      return <Notice tone="careful" text={failure.why === 'busy' ? failures.busy : failures.away} />;
    case 'bad-input':
      return <Notice tone="no" text={failures.badInput} />;
    case 'too-often':
      return <CountedDown wait={failure} />;
    case 'bug':
      return <Notice tone="no" text={failures.bug(failure.id)} />;
  }
}

function CountedDown({ wait }: { readonly wait: { readonly seconds: number } }): ReactNode {
  return <TooOften left={useCountdown(wait)} />;
}
