import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { Spoken } from '#tui/components/spoken.tsx';
import { SPOKEN_WORDS } from '#tui/components/spoken-words.ts';
import { COMPONENT_WORDS } from '#tui/components/words.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

const LABEL_WIDTH = 24;

type Props = {
  readonly label: string;
  readonly isFocused: boolean;
  readonly width?: number;
  readonly children: ReactNode;
};

/** A field with its name before it; a sign, not only a shade, says where one types. */
export function Labelled({ label, isFocused, width = LABEL_WIDTH, children }: Props): ReactNode {
  const { colon } = useWordsOf(COMPONENT_WORDS);
  const { focused } = useWordsOf(SPOKEN_WORDS);
  const spoken = colon(isFocused ? focused(label) : label, '').trimEnd();
  return (
    <Box flexShrink={0}>
      <Text bold={isFocused} aria-hidden>
        {isFocused ? '› ' : '  '}
      </Text>
      <Spoken text={spoken} width={width} flexShrink={0}>
        <Text bold={isFocused} dimColor={!isFocused}>
          {label}
        </Text>
      </Spoken>
      {children}
    </Box>
  );
}
