import { Box } from 'ink';
import type { ReactNode } from 'react';
import { LEAVE_BINDINGS } from '#tui/app-bindings.ts';
import { Frame } from '#tui/components/frame.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { LEAVE_WORDS } from '#tui/screens/leave/words.ts';
import { useLang } from '#tui/terminal/words.tsx';

/** Handing over a shared terminal: two keys, and the next person signs in. */
export function LeaveScreen({ who }: { readonly who: string }): ReactNode {
  const lang = useLang();
  const words = LEAVE_WORDS[lang];
  return (
    <Frame subject={words.heading} aside="" rows={LEAVE_BINDINGS} hasMenu={false}>
      <Box flexDirection="column" alignItems="center" marginTop={4} rowGap={1} flexShrink={0}>
        <SafeText text={who} bold />
        <SafeText wrap="wrap" text={words.question} />
      </Box>
    </Frame>
  );
}
