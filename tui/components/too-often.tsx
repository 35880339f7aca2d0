import type { ReactNode } from 'react';
import { Notice } from '#tui/components/notice.tsx';
import { useCountdown } from '#tui/terminal/use-countdown.ts';
import { useWords } from '#tui/terminal/words.tsx';

/** How long to wait, second by second, and then that the wait is over. */
export function TooOften({ wait }: { readonly wait: { readonly seconds: number } }): ReactNode {
  const { failures } = useWords().labels;
  const left = useCountdown(wait);
  if (left === 0) return <Notice tone="plain" text={failures.waited} />;
  return <Notice tone="careful" text={failures.tooOften(left)} />;
}
