import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import { FormFields } from '#tui/forms/form-fields.tsx';
import type { Openers } from '#tui/screens/lock/bindings.ts';
import type { Lock } from '#tui/screens/lock/state.ts';
import { LOCK_WORDS } from '#tui/screens/lock/words.ts';
import { SIGN_IN_WORDS } from '#tui/screens/sign-in/words.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

const WIDTH = 30;

/** Says that the screen is about to lock. */
export function LockWarning({ left }: { readonly left: number | undefined }): ReactNode {
  const { warning } = useWordsOf(LOCK_WORDS);
  return left === undefined ? undefined : <Notice tone="careful" text={warning(left)} manner="once" isStrong />;
}

type Props = {
  readonly lock: Lock;
  readonly openers: Openers;
  /** The presiding officer is signed in: there is nobody else to call. */
  readonly isPresiding?: boolean;
  /** The screen behind knows already that no server answers. */
  readonly isLost?: boolean;
};

/** A locked screen shows no person’s name: the account that opens it, and what the last try came to. */
export function LockView({ lock, openers, isPresiding = false, isLost = false }: Props): ReactNode {
  const signIn = useWordsOf(SIGN_IN_WORDS);
  const words = useWordsOf(LOCK_WORDS);
  const { form, pending, notice } = lock;
  const isAway = isLost || (pending !== undefined && pending.attempts > 0);
  return (
    <Box flexDirection="column" marginTop={1} rowGap={1} flexShrink={0}>
      <Box flexDirection="column">
        <Text bold>{words.heading}</Text>
        <SafeText wrap="wrap" text={isAway ? words.away[openers] : words.goesOn[openers]} />
      </Box>
      <FormFields form={form} labels={signIn} width={WIDTH} isWaiting={pending !== undefined} />
      {pending && <Waiting what={words.opening} attempts={pending.attempts} />}
      {notice?.kind === 'wrong' && <Notice tone="no" text={words.wrong[isPresiding ? 'own-account' : openers]} />}
      {notice?.kind === 'wrong' && notice.isCapsLock && <Notice tone="next" text={signIn.capsLock} />}
      {notice?.kind === 'failed' && <FailureNotice failure={notice.failure} />}
    </Box>
  );
}
