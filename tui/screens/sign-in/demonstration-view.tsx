import { Box, Text, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import type { Demonstration } from '#tui/answers.ts';
import { Notice } from '#tui/components/notice.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { shortDay } from '#tui/components/short-day.ts';
import { useWords } from '#tui/terminal/words.tsx';

/** Rows of the screen that are not for the list of accounts. */
const OTHER_ROWS = 15;

/** What may be tried, when this server shows invented people only. */
export function DemonstrationView({ demonstration }: { readonly demonstration: Demonstration }): ReactNode {
  const { rows } = useWindowSize();
  const { signIn } = useWords().labels;
  const { accounts, references, loadedOn, replaced } = demonstration;
  const passwords = new Set(accounts.map(({ password }) => password));
  const shared = passwords.size === 1 ? accounts[0]?.password : undefined;
  const shown = accounts.slice(0, Math.max(1, rows - OTHER_ROWS));
  return (
    <Box flexDirection="column" marginTop={1} flexShrink={0}>
      <Box columnGap={2}>
        <Text bold>{signIn.demonstration(shortDay(loadedOn))}</Text>
        {shared !== undefined && <SafeText text={signIn.onePassword(shared)} />}
      </Box>
      {replaced && <Notice tone="careful" text={signIn.replaced} />}
      {shown.map((account) => (
        <Box key={account.name} columnGap={2} flexShrink={0}>
          <Column width={20} text={account.name} isStrong />
          {shared === undefined && <Column width={24} text={account.password} />}
          <SafeText text={account.who} dimColor />
        </Box>
      ))}
      {shown.length < accounts.length && <Text dimColor>{signIn.more(accounts.length - shown.length)}</Text>}
      <Box columnGap={2} flexShrink={0}>
        <Text dimColor>{signIn.references}</Text>
        <SafeText text={references.join('   ')} bold />
      </Box>
    </Box>
  );
}

function Column({ width, text, isStrong = false }: { width: number; text: string; isStrong?: boolean }): ReactNode {
  return (
    <Box width={width} flexShrink={0}>
      <SafeText text={text} bold={isStrong} />
    </Box>
  );
}
