import type { ReactNode } from 'react';
import { Notice } from '#tui/components/notice.tsx';
import { useWords } from '#tui/terminal/words.tsx';

/** How many seconds are left to wait, and then that the wait is over. */
export function TooOften({ left }: { readonly left: number }): ReactNode {
  const { failures } = useWords().labels;
  if (left === 0) return <Notice tone="plain" text={failures.waited} />;
  return <Notice tone="careful" text={failures.tooOften(left)} />;
}
