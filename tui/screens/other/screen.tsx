import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { WORDS } from '#core/messages/words.ts';
import type { Account } from '#tui/answers.ts';
import { Frame } from '#tui/components/frame.tsx';
import { KeyTable } from '#tui/components/key-table.tsx';
import { useKeys } from '#tui/terminal/keyboard.tsx';
import { useWords } from '#tui/terminal/words.tsx';

/** For the roles that commands serve: which ones, and the way out. */
export function OtherScreen({ account }: { readonly account: Account }): ReactNode {
  const { lang, labels } = useWords();
  useKeys({ onPress: () => undefined, typing: () => 'keys' });
  return (
    <Frame subject={WORDS[lang].role[account.role]} aside={account.who} keys={[labels.keys.help, labels.keys.leave]}>
      <Box flexDirection="column" marginTop={1} rowGap={1} flexShrink={0}>
        <Text>{labels.other.heading}</Text>
        <KeyTable keys={labels.other.commands[account.role]} />
        <Text dimColor>{labels.other.how}</Text>
      </Box>
    </Frame>
  );
}
