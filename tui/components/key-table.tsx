import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Spoken } from '#tui/components/spoken.tsx';
import { COMPONENT_WORDS } from '#tui/components/words.ts';
import type { KeyLabel } from '#tui/keys/binding.ts';
import { keysAloud } from '#tui/keys/key.ts';
import { widthOf } from '#tui/terminal/width.ts';
import { useLang, useWordsOf } from '#tui/terminal/words.tsx';

/** Keys, or commands, in a column, and what each does beside it. */
export function KeyTable({ keys }: { readonly keys: readonly KeyLabel[] }): ReactNode {
  const { colon } = useWordsOf(COMPONENT_WORDS);
  const lang = useLang();
  const width = Math.max(...keys.map(([key]) => widthOf(key)));
  return (
    <Box flexDirection="column" flexShrink={0}>
      {keys.map(([key, does]) => (
        <Spoken key={key} text={colon(keysAloud(key, lang), does)} columnGap={3} flexShrink={0}>
          <Box width={width} flexShrink={0}>
            <Text bold>{key}</Text>
          </Box>
          <SafeText wrap="wrap" text={does} />
        </Spoken>
      ))}
    </Box>
  );
}
