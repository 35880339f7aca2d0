import { Box, Text, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import type { Lang } from '#core/model/lang.ts';
import { TRAIN } from '#tui/app-bindings.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Field } from '#tui/components/field.tsx';
import { Frame } from '#tui/components/frame.tsx';
import { Labelled } from '#tui/components/labelled.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { TooOften } from '#tui/components/too-often.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import { COMPONENT_WORDS } from '#tui/components/words.ts';
import { footerOf, helpOf } from '#tui/keys/binding.ts';
import { GIVE_UP, HELP, NEXT_FIELD, OTHER_LANGUAGE, QUIT } from '#tui/keys/common.ts';
import { DemonstrationView } from '#tui/screens/sign-in/demonstration-view.tsx';
import { ChoosingNotice, ChoosingView } from '#tui/screens/sign-in/password-choice-view.tsx';
import type { State } from '#tui/screens/sign-in/state.ts';
import { SIGN_IN_WORDS } from '#tui/screens/sign-in/words.ts';
import { useLang, useWordsOf } from '#tui/terminal/words.tsx';

/** Columns of the form and of the text under it. */
const WIDTH = 56;
const LABEL_WIDTH = 16;
/** Rows from which the parts stand apart. */
const GENEROUS = 22;
/** Rows of the screen that are not for the demonstration's accounts. */
const OTHER_ROWS = 14;

const ENTER = { keys: ['enter'], label: { fr: 'entrer', en: 'sign in' } } as const;

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
  const lang = useLang();
  const { rows } = useWindowSize();
  const gap = rows >= GENEROUS ? 1 : 0;
  const demonstration = state.health?.demonstration;
  const shown = state.signingIn ? [GIVE_UP] : [ENTER, NEXT_FIELD, HELP, OTHER_LANGUAGE, QUIT];
  return (
    <Frame
      subject={SIGN_IN_WORDS[lang].motto}
      aside={state.health ? `v${state.health.version}` : ''}
      keys={footerOf(shown, lang)}
    >
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
  const words = useWordsOf(SIGN_IN_WORDS);
  const isTyping = state.signingIn === undefined;
  return (
    <Box borderStyle="single" paddingX={2} width={WIDTH} flexDirection="column" flexShrink={0}>
      <Labelled width={LABEL_WIDTH} label={words.name} isFocused={isTyping && state.focus === 'name'}>
        <Field value={state.name} isFocused={isTyping && state.focus === 'name'} width={WIDTH - LABEL_WIDTH - 8} />
      </Labelled>
      <Labelled width={LABEL_WIDTH} label={words.password} isFocused={isTyping && state.focus === 'password'}>
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
  const lang = useLang();
  const words = SIGN_IN_WORDS[lang];
  if (state.signingIn) return <Waiting what={words.signingIn} attempts={state.signingIn.attempts} />;
  if (state.failure?.kind === 'signed-out') {
    return (
      <>
        <Notice tone="no" text={words.wrong} />
        {state.isCapsLock && <Notice tone="next" text={words.capsLock} />}
      </>
    );
  }
  if (state.failure?.kind === 'too-often') return <TooOften left={left} />;
  if (state.failure) return <FailureNotice failure={state.failure} />;
  if (state.choosing) return <ChoosingNotice choosing={state.choosing} />;
  if (state.silences > 0) return <Notice tone="careful" text={words.unreachable(state.silences)} />;
  if (state.health === undefined) return <Notice tone="busy" text={words.reaching} />;
  if (hasEnded) return <Notice tone="careful" text={words.ended} />;
  return <Text dimColor>{mayTrain ? sayTraining(lang) : ' '}</Text>;
}

function sayTraining(lang: Lang): string {
  const [training] = helpOf([TRAIN], lang);
  return training ? COMPONENT_WORDS[lang].colon(...training) : '';
}
