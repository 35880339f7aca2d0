import type { ReactNode } from 'react';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Spoken } from '#tui/components/spoken.tsx';
import { SPOKEN_WORDS } from '#tui/components/spoken-words.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

/** A line that may be pointed at: a sign says so, not only a shade. */
export function Choice({ text, isPointed }: { readonly text: string; readonly isPointed: boolean }): ReactNode {
  const { pointed } = useWordsOf(SPOKEN_WORDS);
  return (
    <Spoken text={isPointed ? pointed(text) : text} flexShrink={0}>
      <SafeText bold={isPointed} text={`${isPointed ? '›' : ' '} ${text}`} />
    </Spoken>
  );
}
