import { Box, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import { needsReasons } from '#core/law/polling-day/minutes.ts';
import { MINUTES_WORDS } from '#core/messages/minutes/words.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Field } from '#tui/components/field.tsx';
import { Labelled } from '#tui/components/labelled.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Scroll } from '#tui/components/scroll.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import type { MinutesEntryStep } from '#tui/screens/station/steps/minutes/state.ts';
import { useWords } from '#tui/terminal/words.tsx';

/** Columns of the labels and the edges. */
const BESIDE = 30;

/** Two fields; under them, all that is in the one of the moment. */
export function MinutesEntryView({ step }: { readonly step: MinutesEntryStep }): ReactNode {
  const { lang, labels } = useWords();
  const { minutes } = labels.station;
  const width = Math.max(20, useWindowSize().columns - BESIDE);
  const focus = step.pending ? undefined : step.focus;
  const isLong = step[step.focus].text.length >= width;
  return (
    <Box flexDirection="column" flexGrow={1} marginTop={1} rowGap={1}>
      <SafeText text={MINUTES_WORDS[lang].writing[step.what]} bold />
      <Box flexDirection="column" flexShrink={0}>
        <Labelled label={minutes.what} isFocused={focus === 'text'}>
          <Field value={step.text} isFocused={focus === 'text'} width={width} />
        </Labelled>
        <Labelled
          label={needsReasons(step.what) ? minutes.reasons : minutes.anyReasons}
          isFocused={focus === 'reasons'}
        >
          <Field value={step.reasons} isFocused={focus === 'reasons'} width={width} />
        </Labelled>
      </Box>
      {step.pending && <Waiting what={minutes.sending} attempts={step.pending.attempts} />}
      {step.notice?.kind === 'missing' && <Notice tone="careful" text={minutes.missing} />}
      {step.notice?.kind === 'failed' && <FailureNotice failure={step.notice.failure} />}
      <Scroll>{isLong && <SafeText wrap="wrap" text={step[step.focus].text} dimColor />}</Scroll>
    </Box>
  );
}
