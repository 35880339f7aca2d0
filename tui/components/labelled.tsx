import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { Spoken } from '#tui/components/spoken.tsx';
import { useWords } from '#tui/terminal/words.tsx';

const LABEL_WIDTH = 24;

type Props = {
  readonly label: string;
  readonly isFocused: boolean;
  readonly width?: number;
  readonly children: ReactNode;
};

/** A field with its name before it; a sign, not only a shade, says where one types. */
export function Labelled({ label, isFocused, width = LABEL_WIDTH, children }: Props): ReactNode {
  const { labels } = useWords();
  const spoken = labels.being(isFocused ? labels.spoken.focused(label) : label, '').trimEnd();
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
