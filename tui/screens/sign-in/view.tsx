import { Box, Text, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import type { Lang } from '#core/model/lang.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { FAILURE_WORDS } from '#tui/components/failure-words.ts';
import { Frame } from '#tui/components/frame.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { TooOften } from '#tui/components/too-often.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import { COMPONENT_WORDS } from '#tui/components/words.ts';
import { FormFields } from '#tui/forms/form-fields.tsx';
import { helpOf } from '#tui/keys/binding.ts';
import { TRAIN } from '#tui/keys/everywhere.ts';
import { isOlder } from '#tui/older.ts';
import { signInBindings } from '#tui/screens/sign-in/bindings.ts';
import { DemonstrationView } from '#tui/screens/sign-in/demonstration-view.tsx';
import type { PasswordChoice } from '#tui/screens/sign-in/password-choice.ts';
import type { State } from '#tui/screens/sign-in/state.ts';
import { SIGN_IN_WORDS } from '#tui/screens/sign-in/words.ts';
import { useLang, useWordsOf } from '#tui/terminal/words.tsx';

/** Columns of the form and of the text under it. */
const WIDTH = 56;
const LABEL_WIDTH = 16;
/** Columns of the frame, its margins, the sign of the field of the moment and the cursor. */
const EDGES = 8;
/** Rows from which the parts stand apart. */
const GENEROUS = 22;
/** Rows of the screen that are not for the demonstration's accounts. */
const OTHER_ROWS = 14;

type Props = {
  readonly state: State;
  /** Seconds of a wait that are left. */
  readonly left: number;
  readonly notice: string | undefined;
  /** Of this program. */
  readonly version: string | undefined;
  readonly hasEnded: boolean;
  /** The exercises are one key away. */
  readonly mayTrain: boolean;
};

export function SignInView({ state, left, notice, version, hasEnded, mayTrain }: Props): ReactNode {
  const lang = useLang();
  const { rows } = useWindowSize();
  const gap = rows >= GENEROUS ? 1 : 0;
  const demonstration = state.health?.demonstration;
  return (
    <Frame
      subject={SIGN_IN_WORDS[lang].motto}
      aside={state.health ? `v${state.health.version}` : ''}
      rows={signInBindings(state)}
    >
      <Box flexDirection="column" alignItems="center" flexShrink={0} marginTop={demonstration ? gap : 3 * gap}>
        <Fields state={state} />
        <Box flexDirection="column" width={WIDTH} flexShrink={0}>
          <Said state={state} left={left} hasEnded={hasEnded} mayTrain={mayTrain} />
          <Older version={version} server={state.health?.version} />
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

type OlderProps = { readonly version: string | undefined; readonly server: string | undefined };

function Older({ version, server }: OlderProps): ReactNode {
  const { older } = useWordsOf(COMPONENT_WORDS);
  if (version === undefined || server === undefined || !isOlder(version, server)) return undefined;
  return <Notice tone="careful" text={older(version, server)} />;
}

function Fields({ state }: { readonly state: State }): ReactNode {
  const words = useWordsOf(SIGN_IN_WORDS);
  const { form, choosing, pending } = state;
  const columns = { labelWidth: LABEL_WIDTH, width: WIDTH - LABEL_WIDTH - EDGES };
  const isWaiting = pending !== undefined;
  return (
    <Box borderStyle="single" paddingX={2} width={WIDTH} flexDirection="column" flexShrink={0}>
      {choosing ? (
        <FormFields form={choosing.form} labels={words.choose} {...columns} isWaiting={isWaiting} />
      ) : (
        <FormFields form={form} labels={words} {...columns} isWaiting={isWaiting} />
      )}
    </Box>
  );
}

function Said({ state, left, hasEnded, mayTrain }: Omit<Props, 'notice' | 'version'>): ReactNode {
  const lang = useLang();
  const words = SIGN_IN_WORDS[lang];
  if (state.silence?.why === 'certificate')
    return <Notice tone="careful" text={FAILURE_WORDS[lang].away.certificate} />;
  if (state.pending) return <Waiting what={words.signingIn} attempts={state.pending.attempts} />;
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
  if (state.choosing) return <ChoiceNotice choosing={state.choosing} />;
  if (state.silence) return <Notice tone="careful" text={words.unreachable(state.silence.attempts)} />;
  if (state.health === undefined) return <Notice tone="busy" text={words.reaching} />;
  if (hasEnded) return <Notice tone="careful" text={words.ended} />;
  return <Text dimColor>{mayTrain ? sayTraining(lang) : ' '}</Text>;
}

function sayTraining(lang: Lang): string {
  const [training] = helpOf([TRAIN], lang);
  return training ? COMPONENT_WORDS[lang].colon(...training) : '';
}

function ChoiceNotice({ choosing: { fault } }: { readonly choosing: PasswordChoice }): ReactNode {
  const { choose } = useWordsOf(SIGN_IN_WORDS);
  return fault === undefined ? <Notice tone="plain" text={choose.why} /> : <Notice tone="no" text={choose[fault]} />;
}
