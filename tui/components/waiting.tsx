import type { ReactNode } from 'react';
import { Notice } from '#tui/components/notice.tsx';
import { useWords } from '#tui/terminal/words.tsx';

/** What the screen waits for; after a lost connection, that it is sending the same again. */
export function Waiting({ what, attempts }: { readonly what: string; readonly attempts: number }): ReactNode {
  const { labels } = useWords();
  if (attempts === 0) return <Notice tone="busy" text={what} />;
  return <Notice tone="careful" text={labels.failures.tryingAgain(attempts)} />;
}
