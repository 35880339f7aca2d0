import { Box, type DOMElement, Text } from 'ink';
import { type ReactNode, useRef } from 'react';
import { LENGTH } from '#core/text/reference.ts';
import { Spoken } from '#tui/components/spoken.tsx';
import { SPOKEN_WORDS } from '#tui/components/spoken-words.ts';
import { CursorIn } from '#tui/terminal/cursor.tsx';
import { useIsShown } from '#tui/terminal/shown.tsx';
import { useWordsOf } from '#tui/terminal/words.tsx';

/** Columns from the start of one cell's sign to the next one's. */
const CELL = 4;

/** The six signs of a reference, and the cursor where the next one goes. */
export function Cells({ signs }: { readonly signs: string }): ReactNode {
  const element = useRef<DOMElement>(null);
  const cells = Array.from({ length: LENGTH }, (_, place) => signs[place] ?? ' ');
  const isShown = useIsShown();
  const spoken = useWordsOf(SPOKEN_WORDS);
  return (
    <Spoken text={spoken.reference(signs, LENGTH - signs.length)} flexDirection="column" flexShrink={0}>
      <Text dimColor>{`┌${Array(LENGTH).fill('───').join('┬')}┐`}</Text>
      <Box ref={element}>
        <Text dimColor>│</Text>
        <Text>
          {cells.map((sign, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
            <Text key={place}>
              {' '}
              <Text bold>{sign}</Text> <Text dimColor>│</Text>
            </Text>
          ))}
        </Text>
      </Box>
      <Text dimColor>{`└${Array(LENGTH).fill('───').join('┴')}┘`}</Text>
      {isShown && <CursorIn element={element} column={2 + CELL * Math.min(signs.length, LENGTH - 1)} />}
    </Spoken>
  );
}
