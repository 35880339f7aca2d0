import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { Frame } from '#tui/components/frame.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { useWords } from '#tui/terminal/words.tsx';

/** Handing over a shared terminal: two keys, and the next person signs in. */
export function LeaveScreen({ who }: { readonly who: string }): ReactNode {
  const { leave } = useWords().labels;
  return (
    <Frame subject={leave.heading} aside="" keys={[leave.signOut, leave.quit, leave.stay]}>
      <Box flexDirection="column" alignItems="center" marginTop={4} rowGap={1} flexShrink={0}>
        <SafeText text={who} bold />
        <Text>{leave.question}</Text>
      </Box>
    </Frame>
  );
}
