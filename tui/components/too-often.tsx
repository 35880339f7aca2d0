import type { ReactNode } from 'react';
import { FAILURE_WORDS } from '#tui/components/failure-words.ts';
import { Notice } from '#tui/components/notice.tsx';
import { useWordsOf } from '#tui/terminal/words.tsx';

/** The seconds left to wait, then that the wait is over. */
export function TooOften({ left }: { readonly left: number }): ReactNode {
  const words = useWordsOf(FAILURE_WORDS);
  if (left === 0) return <Notice tone="plain" text={words.waited} />;
  return <Notice tone="careful" text={words.tooOften(left)} manner="once" />;
}
