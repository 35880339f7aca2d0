import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { saySide, sayWhat } from '#core/messages/opening.ts';
import type { Check } from '#core/model/opening.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Spoken } from '#tui/components/spoken.tsx';
import { SPOKEN_WORDS } from '#tui/components/spoken-words.ts';
import { Waiting } from '#tui/components/waiting.tsx';
import { COMPONENT_WORDS } from '#tui/components/words.ts';
import { FormFields } from '#tui/forms/form-fields.tsx';
import type { StepProps } from '#tui/screens/station/step.ts';
import type { PollsStep } from '#tui/screens/station/steps/polls/state.ts';
import { POLLS_WORDS } from '#tui/screens/station/steps/polls/words.ts';
import { PRINT_WORDS } from '#tui/screens/station/steps/print/words.ts';
import { useLang, useWordsOf } from '#tui/terminal/words.tsx';

const LABELS = 38;
const WIDTH = 32;

/** The opening's checklist, the close, or more people inside: the form, and what the declaration came to. */
export function PollsView({ step }: StepProps<PollsStep>): ReactNode {
  const words = useWordsOf(POLLS_WORDS);
  const { act, form, checked, pending } = step;
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Notice tone={act === 'opened' ? 'done' : 'plain'} text={words.heading[act]} isStrong />
      {act === 'open' && checked?.checks.map((check) => <CheckLine key={check.what} check={check} />)}
      {act === 'open' && form && <Notice tone="careful" text={words.differs} isStrong />}
      {form && (
        <FormFields
          form={form}
          labels={words.fields}
          labelWidth={LABELS}
          width={WIDTH}
          isWaiting={pending !== undefined}
        />
      )}
      <Became step={step} />
    </Box>
  );
}

/** One line, which says in a word and by a sign whether both sides agree. */
function CheckLine({ check }: { readonly check: Check }): ReactNode {
  const lang = useLang();
  const words = POLLS_WORDS[lang];
  const [here, server] = [saySide(check, 'here', lang), saySide(check, 'server', lang)];
  const said = check.agrees
    ? COMPONENT_WORDS[lang].colon(words.agrees, here)
    : `${words.here} ${here} · ${words.server} ${server}`;
  const tone = SPOKEN_WORDS[lang].tones[check.agrees ? 'plain' : 'careful'];
  return (
    <Spoken text={`${tone}${sayWhat(check.what, lang)}, ${said}`} flexShrink={0} columnGap={1}>
      <Text bold={!check.agrees}>{check.agrees ? '✓' : '✗'}</Text>
      <Box width={26} flexShrink={0}>
        <Text>{sayWhat(check.what, lang)}</Text>
      </Box>
      <SafeText text={said} bold={!check.agrees} />
    </Spoken>
  );
}

function Became({ step }: { readonly step: PollsStep }): ReactNode {
  const [words, printing] = [useWordsOf(POLLS_WORDS), useWordsOf(PRINT_WORDS)];
  const { pending, notice, outcome } = step;
  return (
    <>
      {pending && <Waiting what={words.sending} attempts={pending.attempts} />}
      {notice?.kind === 'missing' && <Notice tone="careful" text={words.missing} />}
      {notice?.kind === 'wrong-word' && <Notice tone="careful" text={words.wrongWord} />}
      {notice?.kind === 'failed' && <FailureNotice failure={notice.failure} />}
      {outcome === 'printed' && <Notice tone="done" text={words.printed} />}
      {outcome === 'no-printer' && <Notice tone="careful" text={printing.noPrinter} />}
      {outcome === 'failed' && <Notice tone="no" text={printing.failed} />}
    </>
  );
}
