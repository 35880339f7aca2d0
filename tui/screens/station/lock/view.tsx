import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Field } from '#tui/components/field.tsx';
import { Labelled } from '#tui/components/labelled.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import type { Lock } from '#tui/screens/station/lock/state.ts';
import { useWords } from '#tui/terminal/words.tsx';

const WIDTH = 30;

/** No name of the list: who may open the screen, and what became of the last try. */
export function LockView({ lock }: { readonly lock: Lock }): ReactNode {
  const { labels } = useWords();
  const words = labels.station.lock;
  const focus = lock.pending ? undefined : lock.focus;
  return (
    <Box flexDirection="column" marginTop={1} rowGap={1} flexShrink={0}>
      <Box flexDirection="column">
        <Text bold>{words.heading}</Text>
        <Text>{words.goesOn}</Text>
      </Box>
      <Box flexDirection="column">
        <Labelled label={labels.signIn.name} isFocused={focus === 'name'}>
          <Field value={lock.name} isFocused={focus === 'name'} width={WIDTH} />
        </Labelled>
        <Labelled label={labels.signIn.password} isFocused={focus === 'password'}>
          <Field value={lock.password} isFocused={focus === 'password'} width={WIDTH} isSecret />
        </Labelled>
      </Box>
      {lock.pending && <Waiting what={words.opening} attempts={lock.pending.attempts} />}
      {lock.notice?.kind === 'wrong' && <Notice tone="no" text={words.wrong} />}
      {lock.notice?.kind === 'wrong' && lock.notice.isCapsLock && <Notice tone="next" text={labels.signIn.capsLock} />}
      {lock.notice?.kind === 'failed' && <FailureNotice failure={lock.notice.failure} />}
    </Box>
  );
}
