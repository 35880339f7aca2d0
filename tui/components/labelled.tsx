import { Box, Text } from 'ink';
import type { ReactNode } from 'react';

const LABEL_WIDTH = 24;

type Props = {
  readonly label: string;
  readonly isFocused: boolean;
  readonly width?: number;
  readonly children: ReactNode;
};

/** A field with its name before it; a sign, not only a shade, says where one types. */
export function Labelled({ label, isFocused, width = LABEL_WIDTH, children }: Props): ReactNode {
  return (
    <Box flexShrink={0}>
      <Text bold={isFocused}>{isFocused ? '› ' : '  '}</Text>
      <Box width={width} flexShrink={0}>
        <Text bold={isFocused} dimColor={!isFocused}>
          {label}
        </Text>
      </Box>
      {children}
    </Box>
  );
}
