import { Box, type BoxProps, useIsScreenReaderEnabled } from 'ink';
import type { PropsWithChildren, ReactNode } from 'react';
import { typeset } from '#core/messages/typeset.ts';
import { readAloud } from '#tui/components/read-aloud.ts';
import { harmless } from '#tui/terminal/harmless.ts';
import { useLang } from '#tui/terminal/words.tsx';

/** A part of the screen, and the sentence that stands for it in the linear mode. */
export function Spoken({
  text,
  children,
  ...place
}: PropsWithChildren<BoxProps & { readonly text: string }>): ReactNode {
  const lang = useLang();
  const sentence = readAloud(harmless(text));
  return (
    <Box {...place} aria-label={lang === 'fr' ? typeset(sentence) : sentence}>
      {children}
    </Box>
  );
}

/** Whether everything is one sentence after another, for a screen reader or a braille display. */
export function useIsLinear(): boolean {
  return useIsScreenReaderEnabled();
}
