import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { useIsLinear } from '#tui/terminal/terminal.tsx';

/** Columns of a name, and of the sign before it. */
export const LABEL_WIDTH = 24;
export const SIGN_WIDTH = 2;

type Props = {
  readonly label: string;
  readonly isFocused: boolean;
  readonly width?: number;
  /** The field, which says its name itself where it is listened to. */
  readonly children: ReactNode;
};

/** A field with its name before it; a sign, not only a shade, says where one types. */
export function Labelled({ label, isFocused, width = LABEL_WIDTH, children }: Props): ReactNode {
  if (useIsLinear()) return children;
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
