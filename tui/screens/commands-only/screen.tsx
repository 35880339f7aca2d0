import { Box } from 'ink';
import type { ReactNode } from 'react';
import { WORDS } from '#core/messages/words.ts';
import type { Account } from '#tui/answers.ts';
import { Frame } from '#tui/components/frame.tsx';
import { KeyTable } from '#tui/components/key-table.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { HELP, LEAVE, QUIT } from '#tui/keys/common.ts';
import { sayKeys } from '#tui/keys/key.ts';
import { useOffered } from '#tui/menu/offered.ts';
import { OTHER_WORDS } from '#tui/screens/commands-only/words.ts';
import { useKeys } from '#tui/terminal/keyboard.tsx';
import { useLang } from '#tui/terminal/words.tsx';

const NOTHING_OF_ITS_OWN = () => ({ rows: [] });

/** For the roles that commands serve: which ones, and the way out. */
export function OtherScreen({ account }: { readonly account: Account }): ReactNode {
  const lang = useLang();
  const words = OTHER_WORDS[lang];
  useOffered(NOTHING_OF_ITS_OWN);
  useKeys({ onPress: () => undefined, typing: () => 'keys' });
  return (
    <Frame subject={WORDS[lang].role[account.role]} aside={account.who} rows={[HELP, LEAVE]}>
      <Box flexDirection="column" marginTop={1} rowGap={1} flexShrink={0}>
        <SafeText wrap="wrap" text={words.heading} />
        <KeyTable keys={words.commands[account.role]} />
        <SafeText wrap="wrap" text={words.how(sayKeys(QUIT.keys, lang))} dimColor />
      </Box>
    </Frame>
  );
}
