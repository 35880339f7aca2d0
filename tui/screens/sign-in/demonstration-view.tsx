import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { Demonstration } from '#tui/answers.ts';
import { Notice } from '#tui/components/notice.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { shortDay } from '#tui/components/short-day.ts';
import { Spoken } from '#tui/components/spoken.tsx';
import { COMPONENT_WORDS } from '#tui/components/words.ts';
import { SIGN_IN_WORDS } from '#tui/screens/sign-in/words.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

type Props = {
  readonly demonstration: Demonstration;
  /** Rows there are for the accounts. */
  readonly room: number;
};

/** What may be tried, when this server shows invented people only. */
export function DemonstrationView({ demonstration, room }: Props): ReactNode {
  const words = useWordsOf(SIGN_IN_WORDS);
  const { accounts, references, loadedOn, replaced } = demonstration;
  const passwords = new Set(accounts.map(({ password }) => password));
  const shared = passwords.size === 1 ? accounts[0]?.password : undefined;
  const hasAll = accounts.length <= room;
  const shown = accounts.slice(0, hasAll ? room : Math.max(1, room - 1));
  return (
    <Box flexDirection="column" flexShrink={0}>
      {replaced && <Notice tone="careful" text={words.replaced} />}
      <Row label={words.demonstration(shortDay(loadedOn))} text={shared ? words.onePassword(shared) : ''} />
      <Row label={words.references} text={references.join('   ')} isStrong />
      {shown.map((account) => (
        <Row
          key={account.name}
          label={account.name}
          text={shared ? account.who : `${account.password} · ${account.who}`}
        />
      ))}
      {!hasAll && <Text dimColor>{words.more(accounts.length - shown.length)}</Text>}
    </Box>
  );
}

type RowProps = { readonly label: string; readonly text: string; readonly isStrong?: boolean };

function Row({ label, text, isStrong = false }: RowProps): ReactNode {
  const { colon } = useWordsOf(COMPONENT_WORDS);
  return (
    <Spoken text={text === '' ? label : colon(label, text)} columnGap={2} height={1} flexShrink={0}>
      <Box width={28} flexShrink={0}>
        <SafeText text={label} bold />
      </Box>
      <SafeText text={text} bold={isStrong} />
    </Spoken>
  );
}
