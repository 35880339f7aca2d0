import type { ReactNode } from 'react';
import { FAILURE_WORDS } from '#tui/components/failure-words.ts';
import { Notice } from '#tui/components/notice.tsx';
import { useWordsOf } from '#tui/terminal/words.tsx';

/** What the screen waits for; after a lost connection, that the same call is sent again. */
export function Waiting({ what, attempts }: { readonly what: string; readonly attempts: number }): ReactNode {
  const { tryingAgain } = useWordsOf(FAILURE_WORDS);
  if (attempts === 0) return <Notice tone="busy" text={what} />;
  return <Notice tone="careful" text={tryingAgain(attempts)} manner="once" />;
}
