import { Box, Text, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Field } from '#tui/components/field.tsx';
import { Frame } from '#tui/components/frame.tsx';
import { Labelled } from '#tui/components/labelled.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { TooOften } from '#tui/components/too-often.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import { DemonstrationView } from '#tui/screens/sign-in/demonstration-view.tsx';
import { ChoosingNotice, ChoosingView } from '#tui/screens/sign-in/password-choice-view.tsx';
import type { State } from '#tui/screens/sign-in/state.ts';
import { useWords } from '#tui/terminal/words.tsx';

/** Columns of the form and of the text under it. */
const WIDTH = 56;
const LABEL_WIDTH = 16;
/** Rows from which the parts stand apart. */
const GENEROUS = 22;
/** Rows of the screen that are not for the demonstration's accounts. */
const OTHER_ROWS = 14;

type Props = {
  readonly state: State;
  /** Seconds of a wait that are left. */
  readonly left: number;
  readonly notice: string | undefined;
  readonly hasEnded: boolean;
  /** The exercises are one key away. */
  readonly mayTrain: boolean;
};

export function SignInView({ state, left, notice, hasEnded, mayTrain }: Props): ReactNode {
  const { labels } = useWords();
  const { keys, signIn } = labels;
  const { rows } = useWindowSize();
  const gap = rows >= GENEROUS ? 1 : 0;
  const demonstration = state.health?.demonstration;
  const shown = state.signingIn
    ? [keys.giveUp]
    : [signIn.enter, keys.nextField, keys.help, keys.otherLanguage, keys.quit];
  return (
    <Frame subject={labels.motto} aside={state.health ? `v${state.health.version}` : ''} keys={shown}>
      <Box flexDirection="column" alignItems="center" flexShrink={0} marginTop={demonstration ? gap : 3 * gap}>
        {state.choosing ? (
          <ChoosingView
            choosing={state.choosing}
            isTyping={state.signingIn === undefined}
            width={WIDTH}
            labelWidth={LABEL_WIDTH}
          />
        ) : (
          <Form state={state} />
        )}
        <Box flexDirection="column" width={WIDTH} flexShrink={0}>
          <Said state={state} left={left} hasEnded={hasEnded} mayTrain={mayTrain} />
          {notice !== undefined && <Notice tone="careful" text={notice} />}
        </Box>
      </Box>
      {demonstration && (
        <Box flexDirection="column" flexGrow={1} marginTop={gap} overflow="hidden">
          <DemonstrationView demonstration={demonstration} room={rows - OTHER_ROWS} />
        </Box>
      )}
    </Frame>
  );
}

function Form({ state }: { readonly state: State }): ReactNode {
  const { signIn } = useWords().labels;
  const isTyping = state.signingIn === undefined;
  return (
    <Box borderStyle="single" paddingX={2} width={WIDTH} flexDirection="column" flexShrink={0}>
      <Labelled width={LABEL_WIDTH} label={signIn.name} isFocused={isTyping && state.focus === 'name'}>
        <Field value={state.name} isFocused={isTyping && state.focus === 'name'} width={WIDTH - LABEL_WIDTH - 8} />
      </Labelled>
      <Labelled width={LABEL_WIDTH} label={signIn.password} isFocused={isTyping && state.focus === 'password'}>
        <Field
          value={state.password}
          isFocused={isTyping && state.focus === 'password'}
          width={WIDTH - LABEL_WIDTH - 8}
          isSecret
        />
      </Labelled>
    </Box>
  );
}

function Said({ state, left, hasEnded, mayTrain }: Omit<Props, 'notice'>): ReactNode {
  const { signIn } = useWords().labels;
  if (state.signingIn) return <Waiting what={signIn.signingIn} attempts={state.signingIn.attempts} />;
  if (state.failure?.kind === 'signed-out') {
    return (
      <>
        <Notice tone="no" text={signIn.wrong} />
        {state.isCapsLock && <Notice tone="next" text={signIn.capsLock} />}
      </>
    );
  }
  if (state.failure?.kind === 'too-often') return <TooOften left={left} />;
  if (state.failure) return <FailureNotice failure={state.failure} />;
  if (state.choosing) return <ChoosingNotice choosing={state.choosing} />;
  if (state.silences > 0) return <Notice tone="careful" text={signIn.unreachable(state.silences)} />;
  if (state.health === undefined) return <Notice tone="busy" text={signIn.reaching} />;
  if (hasEnded) return <Notice tone="careful" text={signIn.ended} />;
  return <Text dimColor>{mayTrain ? signIn.training : ' '}</Text>;
}
