import type { ReactNode } from 'react';
import type { Excess } from '#tui/client.ts';
import { FAILURE_WORDS } from '#tui/components/failure-words.ts';
import { Notice } from '#tui/components/notice.tsx';
import { useWordsOf } from '#tui/terminal/words.tsx';

/** The seconds left to wait, then that the wait is over. */
export function TooOften({ left, excess }: { readonly left: number; readonly excess?: Excess | undefined }): ReactNode {
  const words = useWordsOf(FAILURE_WORDS);
  if (left === 0) return <Notice tone="plain" text={words.waited} />;
  return <Notice tone="careful" text={words.tooOften(left, excess)} manner="once" />;
}
