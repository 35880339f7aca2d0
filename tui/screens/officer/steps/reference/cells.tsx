import { Box, type DOMElement, Text } from 'ink';
import { type ReactNode, useRef } from 'react';
import { LENGTH } from '#core/text/reference.ts';
import { AskedField } from '#tui/components/asked-field.tsx';
import { SPOKEN_WORDS } from '#tui/components/spoken-words.ts';
import { CursorIn } from '#tui/terminal/cursor.tsx';
import { edited } from '#tui/terminal/edit.ts';
import { useIsShown } from '#tui/terminal/shown.tsx';
import { useIsLinear } from '#tui/terminal/terminal.tsx';
import { useWordsOf } from '#tui/terminal/words.tsx';

/** Columns from the start of one cell's sign to the next one's. */
const CELL = 4;

type Props = { readonly signs: string };

/** The six signs of a reference. */
export function Cells({ signs }: Props): ReactNode {
  return useIsLinear() ? <AskedReference signs={signs} /> : <DrawnCells signs={signs} />;
}

function AskedReference({ signs }: Props): ReactNode {
  const words = useWordsOf(SPOKEN_WORDS);
  const field = { label: words.reference, hint: words.signs(LENGTH), value: edited(signs) };
  return <AskedField {...field} isFocused isSecret={false} />;
}

/** The cursor stands where the next sign goes. */
function DrawnCells({ signs }: Props): ReactNode {
  const element = useRef<DOMElement>(null);
  const cells = Array.from({ length: LENGTH }, (_, place) => signs[place] ?? ' ');
  const isShown = useIsShown();
  return (
    <Box flexDirection="column" flexShrink={0}>
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
    </Box>
  );
}
