import { Box, type DOMElement, Text } from 'ink';
import { type ReactNode, useRef } from 'react';
import { SafeText } from '#tui/components/safe-text.tsx';
import { SPOKEN_WORDS } from '#tui/components/spoken-words.ts';
import { CursorIn } from '#tui/terminal/cursor.tsx';
import type { Edit } from '#tui/terminal/edit.ts';
import { harmless } from '#tui/terminal/harmless.ts';
import { signsOf } from '#tui/terminal/press.ts';
import { useIsShown } from '#tui/terminal/shown.tsx';
import { widthOf } from '#tui/terminal/width.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

type Props = {
  readonly value: Edit;
  readonly isFocused: boolean;
  /** Columns, the one for the cursor included. */
  readonly width: number;
  readonly isSecret?: boolean;
  readonly hint?: string;
};

/** A line of text being typed. */
export function Field({ value, isFocused, width, isSecret = false, hint = '' }: Props): ReactNode {
  const element = useRef<DOMElement>(null);
  const signs = signsOf(isSecret ? '•'.repeat(signsOf(value.text).length) : value.text);
  const first = firstShown(signs, value.cursor, width);
  const before = signs.slice(first, value.cursor).join('');
  const isShown = useIsShown();
  const spoken = useWordsOf(SPOKEN_WORDS);
  const typed = isSecret ? spoken.secret(signsOf(value.text).length) : harmless(value.text);

  return (
    <>
      <Box
        ref={element}
        width={width}
        height={1}
        flexShrink={0}
        overflow="hidden"
        aria-label={value.text === '' ? [spoken.empty, hint].filter(Boolean).join(', ') : typed}
      >
        {value.text === '' ? (
          <Text dimColor wrap="truncate-end">
            {hint}
          </Text>
        ) : (
          <SafeText text={signs.slice(first).join('')} bold={isFocused} />
        )}
      </Box>
      {isFocused && isShown && <CursorIn element={element} column={widthOf(before)} />}
    </>
  );
}

/** The first sign drawn when the whole does not fit: the cursor stays in sight. */
function firstShown(signs: readonly string[], cursor: number, width: number): number {
  let first = 0;
  while (widthOf(signs.slice(first, cursor).join('')) >= width) first += 1;
  return first;
}
