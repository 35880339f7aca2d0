import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import { FormFields } from '#tui/forms/form-fields.tsx';
import { SIGN_IN_WORDS } from '#tui/screens/sign-in/words.ts';
import type { Lock } from '#tui/screens/station/lock/state.ts';
import { LOCK_WORDS } from '#tui/screens/station/lock/words.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

const WIDTH = 30;

/** A locked screen shows no name of the list: the account that opens it, and what the last try came to. */
export function LockView({ lock }: { readonly lock: Lock }): ReactNode {
  const signIn = useWordsOf(SIGN_IN_WORDS);
  const words = useWordsOf(LOCK_WORDS);
  const { form, pending, notice } = lock;
  return (
    <Box flexDirection="column" marginTop={1} rowGap={1} flexShrink={0}>
      <Box flexDirection="column">
        <Text bold>{words.heading}</Text>
        <Text>{words.goesOn}</Text>
      </Box>
      <FormFields form={form} labels={signIn} width={WIDTH} isWaiting={pending !== undefined} />
      {pending && <Waiting what={words.opening} attempts={pending.attempts} />}
      {notice?.kind === 'wrong' && <Notice tone="no" text={words.wrong} />}
      {notice?.kind === 'wrong' && notice.isCapsLock && <Notice tone="next" text={signIn.capsLock} />}
      {notice?.kind === 'failed' && <FailureNotice failure={notice.failure} />}
    </Box>
  );
}
